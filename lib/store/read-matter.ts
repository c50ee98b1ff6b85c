import type { CaseFile } from '../evidence/case-file.ts';
import { inPieces } from './bulk/in-pieces.ts';
import { rowsOfItems } from './bulk/rows-of-items.ts';
import { readCaseFile } from './casework.ts';
import { matterRow } from './change.ts';
import { listCustody } from './custody.ts';
import { type EvidenceStore, store } from './db.ts';
import type { ReceiptRow } from './deposits/deposit-rows.ts';
import { listReceiptsOf } from './deposits/receipts.ts';
import { itemsInMatter } from './key-ranges.ts';
import type { CustodyRow, DerivedRow, ItemRow, MatterRow, StampRow } from './rows.ts';

/** Everything of a matter but for the bytes of its files, all of one moment. */
export type MatterContent = {
  readonly matter: MatterRow;
  readonly caseFile: CaseFile;
  readonly items: readonly ItemRow[];
  /** The numbers of the items that were not asked for. */
  readonly others: readonly number[];
  readonly custody: readonly CustodyRow[];
  /** Time-stamps by item. */
  readonly stamps: ReadonlyMap<string, StampRow>;
  /** Files made from artifacts, by item. */
  readonly derived: ReadonlyMap<string, readonly DerivedRow[]>;
  /** What storage answered about deposited items, by item. */
  readonly receipts: ReadonlyMap<string, ReceiptRow>;
};

/** Few items have derived files, so the keys of the whole table are looked through. */
const listDerivedOf = async (
  items: readonly Pick<ItemRow, 'id'>[],
  db: EvidenceStore,
): Promise<ReadonlyMap<string, readonly DerivedRow[]>> => {
  const ids = new Set(items.map(({ id }) => id));
  const keys = (await db.derived.toCollection().primaryKeys()).filter(([item]) => ids.has(item));
  const rows = (await db.derived.bulkGet(keys)).flatMap((row) => row ?? []);
  return Map.groupBy(rows, ({ item }) => item);
};

const listStampsOf = async (
  items: readonly Pick<ItemRow, 'id'>[],
  db: EvidenceStore,
): Promise<ReadonlyMap<string, StampRow>> => {
  const ids = items.map(({ id }) => id);
  return new Map((await rowsOfItems(db.stamps, ids)).map((row) => [row.item, row]));
};

/** The items of a matter that are asked for, and the numbers of the others. */
const readItems = async (
  matterId: string,
  isAsked: (item: ItemRow) => boolean,
  db: EvidenceStore,
): Promise<Pick<MatterContent, 'items' | 'others'>> => {
  const [items, others]: [ItemRow[], number[]] = [[], []];
  const keep = (item: ItemRow): void => {
    if (isAsked(item)) items.push(item);
    else others.push(item.number);
  };
  await inPieces((after) => itemsInMatter(db, matterId, after), keep);
  return { items, others };
};

/**
 * Reads a matter in one transaction, so that its log speaks of exactly the items that are read.
 * Throws `MATTER_UNKNOWN`.
 */
export const readMatter = (
  matterId: string,
  db: EvidenceStore = store,
  isAsked: (item: ItemRow) => boolean = () => true,
): Promise<MatterContent> =>
  db.transaction(
    'r',
    [db.matters, db.items, db.custody, db.stamps, db.casework, db.derived, db.receipts],
    async () => {
      const matter = await matterRow(db, matterId);
      const { items, others } = await readItems(matterId, isAsked, db);
      return {
        matter,
        caseFile: await readCaseFile(matterId, db),
        items,
        others,
        custody: await listCustody(matterId, db),
        stamps: await listStampsOf(items, db),
        derived: await listDerivedOf(items, db),
        receipts: await listReceiptsOf(items, db),
      };
    },
  );

/** The time-stamps of items and the files derived from them, by item; all of one moment. */
export const readItemExtras = (
  items: readonly Pick<ItemRow, 'id'>[],
  db: EvidenceStore = store,
): Promise<Pick<MatterContent, 'stamps' | 'derived'>> =>
  db.transaction('r', [db.stamps, db.derived], async () => ({
    stamps: await listStampsOf(items, db),
    derived: await listDerivedOf(items, db),
  }));
