import type { ItemRecord } from '../../evidence/item.ts';
import { inPieces } from '../bulk/in-pieces.ts';
import { inHome } from '../chains/home.ts';
import { store } from '../db.ts';
import { itemsInMatter } from '../key-ranges.ts';
import type { ItemRow } from '../rows.ts';
import { openRecord } from './open-record.ts';
import { recordCache } from './record-cache.ts';

/** An item with its sealed record opened, and that record's bytes. */
export type OpenedItem = ItemRow & { readonly record: ItemRecord };

/** The same without the bytes, of which a matter's can be hundreds of megabytes. */
export type ListedItem = Omit<OpenedItem, 'recordBytes'>;

/** Records are kept while their bytes are no more than this: some ten thousand records. */
const CACHE_BYTES = 64 * 2 ** 20;
const cache = recordCache(CACHE_BYTES);

/** A sealed record never changes, so it is parsed once while it is cached. */
const openItem = (item: ItemRow): OpenedItem => ({
  ...item,
  record: cache.get(item.id) ?? cache.add(item.id, openRecord(item), item.recordBytes.length),
});

let damaged: readonly ItemRow[] = [];
const listeners = new Set<() => void>();

/** Items that were left out in this page because their record is damaged, to tell a person of. */
export const damagedItems = {
  list: (): readonly ItemRow[] => damaged,
  subscribe: (heard: () => void): (() => void) => {
    listeners.add(heard);
    return () => listeners.delete(heard);
  },
};

/** The item with its record; none where that is damaged, which is noted. */
const tryOpenItem = (item: ItemRow): readonly ListedItem[] => {
  try {
    const { recordBytes: _recordBytes, ...listed } = openItem(item);
    return [listed];
  } catch {
    if (damaged.some(({ id }) => id === item.id)) return [];
    damaged = [...damaged, item];
    for (const heard of listeners) heard();
    return [];
  }
};

/** Rows read and opened at once, so that the screen stays responsive. */
const PIECE = 100;

/** A matter's items with their records, by number, but for those in `damagedItems`. */
export const listOpenedItems = async (matterId: string, db = store): Promise<ListedItem[]> => {
  const opened: ListedItem[] = [];
  const keep = (item: ItemRow): void => void opened.push(...tryOpenItem(item));
  await inPieces((after) => itemsInMatter(db, matterId, after), keep, { most: PIECE });
  return opened;
};

/** The item with its record, in its matter, if it is in the store. Throws `ALTERED`. */
export const readItem = async (id: string, db = store): Promise<OpenedItem | undefined> => {
  const item = await db.items.get(id);
  return item && openItem(inHome(item));
};
