import type { CaseEntry } from '../../evidence/casework.ts';
import { type EvidenceStore, store } from '../db.ts';
import type { ReceiptRow } from '../deposits/deposit-rows.ts';
import { deleteItemRows } from '../items/delete-item.ts';
import { custodyInMatter, itemsInMatter, listingsInMatter } from '../key-ranges.ts';
import type { CustodyRow, ImportRow, ItemRow, MatterRow, StampRow } from '../rows.ts';
import { rowsOfItems } from './rows-of-items.ts';

/** Every row of some matters but for their files. */
export type MatterRows = {
  readonly matters: readonly MatterRow[];
  readonly items: readonly ItemRow[];
  readonly stamps: readonly StampRow[];
  readonly casework: readonly CaseEntry[];
  readonly custody: readonly CustodyRow[];
  readonly imports: readonly ImportRow[];
  readonly receipts: readonly ReceiptRow[];
};

const inEach = async <T>(
  matters: readonly string[],
  read: (matter: string) => PromiseLike<T[]>,
): Promise<T[]> => (await Promise.all(matters.map(read))).flat();

/** The ids of the items in some matters. */
export const listItemIdsIn = (matters: readonly string[], db: EvidenceStore): Promise<string[]> =>
  inEach(matters, (id) => itemsInMatter(db, id).primaryKeys());

/** The number of items in a matter. */
export const countItemsIn = (matter: string, db: EvidenceStore): Promise<number> =>
  listingsInMatter(db, matter).count();

/** The matter that each item is in, by item. */
export const readMatterOfEach = async (
  db: EvidenceStore = store,
): Promise<ReadonlyMap<string, string>> => {
  const matters = new Map<string, string>();
  await db.listings.each(({ id, matterId }) => {
    matters.set(id, matterId);
  });
  return matters;
};

/** The matter that each case file entry is in, by entry. */
export const readMatterOfEachEntry = async (
  db: EvidenceStore = store,
): Promise<ReadonlyMap<string, string>> => {
  const entries = await db.casework.toArray();
  return new Map(entries.map(({ id, matterId }) => [id, matterId]));
};

/** Every row of some matters but for their files. */
export const readMatterRows = async (
  matters: readonly string[],
  db: EvidenceStore,
): Promise<MatterRows> => {
  const items = await inEach(matters, (id) => itemsInMatter(db, id).toArray());
  const ids = items.map(({ id }) => id);
  return {
    matters: (await db.matters.bulkGet([...matters])).flatMap((row) => row ?? []),
    items,
    stamps: await rowsOfItems(db.stamps, ids),
    casework: await db.casework.where('matterId').anyOf(matters).toArray(),
    custody: await inEach(matters, (id) => custodyInMatter(db, id).toArray()),
    imports: await db.imports.where('matterId').anyOf(matters).toArray(),
    receipts: await rowsOfItems(db.receipts, ids),
  };
};

/** The digest of the last line in the log of each matter; `undefined` for a matter not here. */
export const readLastEntries = async (
  matters: readonly string[],
  db: EvidenceStore = store,
): Promise<ReadonlyMap<string, string | undefined>> => {
  const rows = await db.matters.bulkGet([...matters]);
  return new Map(matters.map((id, at) => [id, rows[at]?.lastEntry]));
};

/** Whether a row of another matter than these would be replaced, since it has the same key. */
const takesFromOthers = async (
  { items, casework }: MatterRows,
  matters: readonly string[],
  db: EvidenceStore,
): Promise<boolean> => {
  const present = [
    ...(await db.items.bulkGet(items.map(({ id }) => id))),
    ...(await db.casework.bulkGet(casework.map(({ id }) => id))),
  ];
  return present.some((row) => row !== undefined && !matters.includes(row.matterId));
};

/**
 * Replaces matters by these rows in one transaction, unless the last entry of a log is no longer
 * the one in `expected`, or a row would replace one of another matter: then nothing is written and
 * `false` is returned. Items that were in these
 * matters and are not among the rows are deleted with their files.
 */
export const replaceMatters = (
  rows: MatterRows,
  expected: ReadonlyMap<string, string | undefined>,
  db: EvidenceStore = store,
): Promise<boolean> =>
  db.transaction('rw', db.tables, async () => {
    const matters = [...expected.keys()];
    const now = await readLastEntries(matters, db);
    if (matters.some((id) => now.get(id) !== expected.get(id))) return false;
    if (await takesFromOthers(rows, matters, db)) return false;
    const kept = new Set(rows.items.map(({ id }) => id));
    for (const id of await listItemIdsIn(matters, db))
      if (!kept.has(id)) await deleteItemRows(db, id);
    for (const id of matters) await custodyInMatter(db, id).delete();
    await db.casework.where('matterId').anyOf(matters).delete();
    await db.imports.where('matterId').anyOf(matters).delete();
    await db.matters.bulkPut([...rows.matters]);
    await db.items.bulkPut([...rows.items]);
    await db.stamps.bulkPut([...rows.stamps]);
    await db.casework.bulkPut([...rows.casework]);
    await db.custody.bulkPut([...rows.custody]);
    await db.imports.bulkPut([...rows.imports]);
    await db.receipts.bulkPut([...rows.receipts]);
    // An item may have been listed of another custodian's chain: these are counted anew.
    await db.chains.where('matterId').anyOf(matters).modify({ listed: undefined });
    return true;
  });
