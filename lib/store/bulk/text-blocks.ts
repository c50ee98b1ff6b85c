import { type EvidenceStore, store } from '../db.ts';
import type { TextBlockRow } from '../rows.ts';

/** All blocks that are kept. */
export const listTextBlocks = (db: EvidenceStore = store): Promise<number[]> =>
  db.textBlocks.toCollection().primaryKeys();

/**
 * The kept blocks with texts of these items, and of others of the same time; without the row where
 * the browser cannot read it. Asked for as one range, which the database answers at once.
 */
export const readTextBlocks = async (
  items: readonly string[],
  known: ReadonlySet<number>,
  db: EvidenceStore = store,
): Promise<{ readonly id: number; readonly row?: TextBlockRow }[]> => {
  const sorted = items.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const inRange = db.textBlocks.where('items').between(first, last, true, true);
  const ids = [...new Set(await inRange.primaryKeys())].filter((id) => !known.has(id));
  return Promise.all(
    ids.map(async (id) => {
      const row = await db.textBlocks.get(id).catch(() => undefined);
      return { id, ...(row && { row }) };
    }),
  );
};

/**
 * Keeps a block, whose items have these texts, unless one of them is no longer the kept one: what
 * was deleted or read anew meanwhile leaves no words behind. It takes the place of blocks with any
 * of its items. Returns the block as it is kept, since the one that was given lies in memory.
 */
export const keepTextBlock = async (
  block: Omit<TextBlockRow, 'id'>,
  texts: readonly string[],
  db: EvidenceStore = store,
): Promise<TextBlockRow | undefined> => {
  const items = [...block.items];
  const id = await db.transaction('rw', db.texts, db.textBlocks, async () => {
    const kept = await db.texts.bulkGet(items);
    if (!texts.every((text, at) => kept[at]?.text === text)) return undefined;
    await db.textBlocks.where('items').anyOf(items).delete();
    return db.textBlocks.add(block);
  });
  return id === undefined ? undefined : db.textBlocks.get(id);
};

/** Drops a block that cannot be read. */
export const dropTextBlock = (id: number, db: EvidenceStore = store): Promise<void> =>
  db.textBlocks.delete(id);

/** Deletes what is kept of an item's text for searches, and the block that holds it. */
export const deleteSearchText = async (db: EvidenceStore, item: string): Promise<void> => {
  await db.texts.delete(item);
  await db.textBlocks.where('items').equals(item).delete();
};
