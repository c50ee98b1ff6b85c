import type { ItemRecord } from '../../evidence/item.ts';
import { store } from '../db.ts';
import type { ItemRow } from '../rows.ts';
import { listItemsAfter, recordOf } from './items.ts';

/** An item with its sealed record opened, for lists. */
export type ListedItem = ItemRow & { readonly record: ItemRecord };

const records = new Map<string, ItemRecord>();

/** The sealed record of an item. It never changes, so that it is read from its bytes once. */
const openRecord = (item: ItemRow): ItemRecord => {
  const record = records.get(item.id) ?? recordOf(item);
  records.set(item.id, record);
  return record;
};

/** So many rows are read and opened before the screen gets its turn again. */
const SLICE = 100;

/** A matter's items with their records, by number. */
export const listOpenedItems = async (matterId: string): Promise<ListedItem[]> => {
  const opened: ListedItem[] = [];
  for (let after = -1; ; after = opened.at(-1)?.number ?? after) {
    const rows = await listItemsAfter(matterId, after, SLICE);
    for (const item of rows) opened.push({ ...item, record: openRecord(item) });
    if (rows.length < SLICE) return opened;
  }
};

/** The item with its record, where there is one. */
export const readItem = async (id: string): Promise<ListedItem | undefined> => {
  const item = await store.items.get(id);
  return item && { ...item, record: openRecord(item) };
};

/** The small pictures of some items, by item. */
export const readThumbnails = async (
  ids: readonly string[],
): Promise<ReadonlyMap<string, Blob>> => {
  const rows = await store.thumbnails.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.item, row.blob] as const] : [])));
};
