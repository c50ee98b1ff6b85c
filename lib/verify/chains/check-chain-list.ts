import { CHAIN_LOG, chainLogPath } from '../../format/layout.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';

const disagrees = (detail: string): Finding => finding('INDEX_DISAGREES', detail, INDEX_PATH);

/**
 * Checks which chains the index of a shared matter lists: each once and with its own log, every log
 * in the package is that of one of them, and every item is in one.
 */
export const checkChainList = (bag: Bag, index: ParsedIndex): readonly Finding[] => {
  const chains = index.chains ?? [];
  const ids = chains.map(({ id }) => id);
  const known = new Set([...ids, ...(index.custody.chain ? [index.custody.chain] : [])]);
  const logs = new Set(ids.map((id) => `data/${chainLogPath(id)}`));
  const repeated = ids.length + (index.custody.chain ? 1 : 0) > known.size;
  const unlisted = [...bag.files.keys()].filter((path) => CHAIN_LOG.test(path) && !logs.has(path));
  const strange = [...index.items, ...index.elsewhere].filter(
    ({ chain }) => chain !== undefined && !ids.includes(chain),
  );
  const { numberedBy } = index.matter;
  return [
    ...(repeated ? [disagrees('A chain is listed twice')] : []),
    ...(index.chains && !index.custody.chain
      ? [disagrees('The matter is shared, and the own chain of the exporter has no id')]
      : []),
    ...chains
      .filter(({ id, custody }) => custody.path !== chainLogPath(id))
      .map(({ id }) => disagrees(`The log of the chain ${id} is not where it belongs`)),
    ...strange.map(({ number, chain }) =>
      disagrees(`Item ${number} is in a chain that is not listed: ${chain}`),
    ),
    ...(numberedBy === undefined || known.has(numberedBy)
      ? []
      : [disagrees('The chain that numbers the exhibits is not in the package')]),
    ...unlisted.map((path) => finding('UNLISTED', 'The index does not know this chain', path)),
  ];
};
