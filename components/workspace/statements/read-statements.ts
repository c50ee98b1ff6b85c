import { capturesOf } from '../../../lib/casework/captures.ts';
import type { Statement } from '../../../lib/evidence/casework.ts';
import { compareText } from '../../../lib/evidence/names/compare-text.ts';
import { readCaseFile } from '../../../lib/store/casework.ts';
import { type ListedItem, readItem } from '../../../lib/store/items/opened-items.ts';

/** A statement of another capture of a page, with the item that it is of. */
export type EarlierStatement = { readonly statement: Statement; readonly from: ListedItem };

/**
 * The statements of the matter's earlier captures of the page or post that an item shows, the
 * earliest capture first.
 */
export const readEarlierStatements = async (
  item: ListedItem,
): Promise<readonly EarlierStatement[]> => {
  const { statement: statements } = await readCaseFile(item.matterId);
  const ids = [...new Set(statements.map((one) => one.item))];
  const held = (await Promise.all(ids.map((id) => readItem(id)))).filter(
    (one) => one?.matterId === item.matterId,
  );
  return capturesOf(held.flatMap((one) => one ?? []))(item)
    .filter(({ capturedAt }) => capturedAt < item.capturedAt)
    .toSorted((one, other) => compareText(one.capturedAt, other.capturedAt))
    .flatMap((from) =>
      statements.filter((one) => one.item === from.id).map((statement) => ({ statement, from })),
    );
};
