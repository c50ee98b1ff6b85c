import type { ParsedIndex, ParsedItem, ParsedStatement } from '../../format/parse-index.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';

/**
 * Says why the words of a statement are not where the index says; undefined if they are, or if
 * another volume holds them.
 */
const faultOf = (
  bag: Bag,
  itemsById: ReadonlyMap<string, ParsedItem | undefined>,
  { item, anchor }: ParsedStatement,
): string | undefined => {
  if (!itemsById.has(item)) return 'names an item that is not here';
  const found = itemsById.get(item);
  if (!found) return undefined;
  const artifact = found.artifacts.find(
    ({ path }) => path === `${found.folder}/${anchor.artifact}`,
  );
  if (artifact?.digest !== anchor.digest) return 'quotes a file that its item does not have';
  const text = textOf(bag, `data/${artifact.path}`);
  const isThere = text === undefined || text.slice(anchor.start, anchor.end) === anchor.exact;
  return isThere ? undefined : 'quotes words that do not stand there';
};

/** Compares the words that the index quotes with the captured texts. */
export const checkStatements = (
  bag: Bag,
  { matter, items, elsewhere }: ParsedIndex,
): readonly Finding[] => {
  const itemsById = new Map<string, ParsedItem | undefined>(
    elsewhere.map(({ id }) => [id, undefined]),
  );
  for (const item of items) itemsById.set(item.id, item);
  return (matter.statements ?? []).flatMap((statement, at) => {
    const fault = faultOf(bag, itemsById, statement);
    return fault ? [finding('INDEX_DISAGREES', `Statement ${at + 1} ${fault}`, INDEX_PATH)] : [];
  });
};
