import type { ItemRecord } from '../../evidence/item.ts';
import { inHome } from '../chains/home.ts';
import { store } from '../db.ts';
import type { ItemRow } from '../rows.ts';
import { listItemsAfter } from './items.ts';
import { openRecord } from './open-record.ts';
import { recordCache } from './record-cache.ts';

/** An item with its sealed record opened. */
export type ListedItem = ItemRow & { readonly record: ItemRecord };

/** Records are kept while their bytes are no more than this: some ten thousand records. */
const CACHE_BYTES = 64 * 2 ** 20;
const cache = recordCache(CACHE_BYTES);

/** A sealed record never changes, so it is parsed once while it is cached. */
const openItem = (item: ItemRow): ListedItem => ({
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
    return [openItem(item)];
  } catch {
    if (damaged.some(({ id }) => id === item.id)) return [];
    damaged = [...damaged, item];
    for (const heard of listeners) heard();
    return [];
  }
};

/** Rows read and opened at once, so that the screen stays responsive. */
const BATCH = 100;

/** A matter's items with their records, by number, but for those in `damagedItems`. */
export const listOpenedItems = async (matterId: string, db = store): Promise<ListedItem[]> => {
  const opened: ListedItem[] = [];
  for (let after = -1; ; ) {
    const rows = await listItemsAfter(matterId, after, BATCH, db);
    for (const item of rows) opened.push(...tryOpenItem(item));
    if (rows.length < BATCH) return opened;
    after = rows.at(-1)?.number ?? after;
  }
};

/** The item with its record, in its matter, if it is in the store. Throws `ALTERED`. */
export const readItem = async (id: string, db = store): Promise<ListedItem | undefined> => {
  const item = await db.items.get(id);
  return item && openItem(inHome(item));
};
