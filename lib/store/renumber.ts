import type { EvidenceStore } from './db.ts';
import { store } from './db.ts';
import { annotateItems, type LabelChange } from './items/annotate-items.ts';
import { custodyInMatter } from './key-ranges.ts';
import { amendMatter, type MatterFields } from './matters.ts';

const ARRIVALS: readonly string[] = ['captured', 'added', 'received'];

/**
 * The items that were in a matter when it was last exported, whose labels others may have on paper.
 * One that was withheld then is among them: that errs on the side of a label that stays.
 */
export const listGivenOut = async (
  matterId: string,
  db: EvidenceStore = store,
): Promise<ReadonlySet<string>> => {
  const rows = await custodyInMatter(db, matterId).toArray();
  const last = rows.findLast(({ event }) => event === 'exported')?.seq ?? 0;
  const before = rows.filter(({ seq, event }) => seq < last && ARRIVALS.includes(event));
  return new Set(before.flatMap(({ item }) => item ?? []));
};

/**
 * Amends a matter and changes labels of its items in one transaction, each with its custody
 * entries. Returns the changes that give the items their labels back. Errors: as those of
 * `amendMatter` and `annotateItems`; then nothing changes.
 */
export const amendAndRenumber = (
  matterId: string,
  fields: MatterFields,
  changes: readonly LabelChange[],
  db: EvidenceStore = store,
): Promise<LabelChange[]> =>
  db.transaction('rw', db.tables, async () => {
    await amendMatter(matterId, fields, db);
    return annotateItems(changes, { db });
  });
