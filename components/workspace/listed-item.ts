import type { ItemRecord } from '../../lib/evidence/item.ts';
import { type ItemRow, store } from '../../lib/store/db.ts';
import { listItems, recordOf } from '../../lib/store/items.ts';

/** An item with its sealed record opened, for lists. */
export type ListedItem = ItemRow & { readonly record: ItemRecord };

const opened = new Map<string, ItemRecord>();

/** The sealed record of an item. It never changes, so that it is read from its bytes once. */
const openRecord = (item: ItemRow): ItemRecord => {
  const record = opened.get(item.id) ?? recordOf(item);
  opened.set(item.id, record);
  return record;
};

/** A matter's items with their records, by number. */
export const listOpenedItems = async (matterId: string): Promise<ListedItem[]> =>
  (await listItems(matterId)).map((item) => ({ ...item, record: openRecord(item) }));

/** The item with its record, where there is one. */
export const readItem = async (id: string): Promise<ListedItem | undefined> => {
  const item = await store.items.get(id);
  return item && { ...item, record: openRecord(item) };
};

/** The small pictures of some items, by item. */
export const readThumbnails = async (ids: readonly string[]): Promise<ReadonlyMap<string, Blob>> => {
  const rows = await store.thumbnails.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.item, row.blob] as const] : [])));
};
