import type { CustodyEntry } from '../evidence/custody.ts';
import type { EvidenceStore } from './db.ts';
import { store } from './db.ts';
import { annotateItems, type LabelChange } from './items/annotate-items.ts';
import { custodyInMatter } from './key-ranges.ts';
import { amendMatter, type MatterFields } from './matters.ts';
import type { CustodyRow } from './rows.ts';

const ARRIVALS: readonly string[] = ['captured', 'received'];
const DEPARTURES: readonly string[] = ['withheld', 'transferred', 'deleted'];

/** Whether an entry says that its item is no longer withheld. */
const isRelease = ({ event, line }: CustodyRow): boolean =>
  event === 'annotated' && (JSON.parse(line) as CustodyEntry).detail?.['withheld'] !== undefined;

/**
 * The items whose labels others may have on paper: those that were in a matter at one of its
 * exports and were not withheld then. The log does not say which items a person left out of an
 * export by choice, so these count too, and keep their labels.
 */
export const listGivenOut = async (
  matterId: string,
  db: EvidenceStore = store,
): Promise<ReadonlySet<string>> => {
  const rows = await custodyInMatter(db, matterId).toArray();
  const [exportable, given] = [new Set<string>(), new Set<string>()];
  for (const row of rows) {
    const { event, item } = row;
    if (event === 'exported') for (const id of exportable) given.add(id);
    if (item && (ARRIVALS.includes(event) || isRelease(row))) exportable.add(item);
    if (item && DEPARTURES.includes(event)) exportable.delete(item);
  }
  return given;
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
