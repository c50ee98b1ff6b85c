import type { ParsedIndex, ParsedItem, ParsedStatement } from '../../format/parse-index.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';

/**
 * Why a statement's words are not where the index says; undefined where they are, or where another
 * volume holds them.
 */
const faultOf = (
  bag: Bag,
  homes: ReadonlyMap<string, ParsedItem | undefined>,
  { item, anchor }: ParsedStatement,
): string | undefined => {
  if (!homes.has(item)) return 'names an item that is not here';
  const home = homes.get(item);
  if (!home) return undefined;
  const artifact = home.artifacts.find(({ path }) => path === `${home.folder}/${anchor.artifact}`);
  if (artifact?.digest !== anchor.digest) return 'quotes a file that its item does not have';
  const text = textOf(bag, `data/${artifact.path}`);
  const isThere = text === undefined || text.slice(anchor.start, anchor.end) === anchor.exact;
  return isThere ? undefined : 'quotes words that do not stand there';
};

/** Holds the words that the index quotes against the captured texts. */
export const checkStatements = (
  bag: Bag,
  { matter, items, elsewhere }: ParsedIndex,
): readonly Finding[] => {
  const homes = new Map<string, ParsedItem | undefined>(elsewhere.map(({ id }) => [id, undefined]));
  for (const item of items) homes.set(item.id, item);
  return (matter.statements ?? []).flatMap((statement, at) => {
    const fault = faultOf(bag, homes, statement);
    return fault ? [finding('INDEX_DISAGREES', `Statement ${at + 1} ${fault}`, INDEX_PATH)] : [];
  });
};
