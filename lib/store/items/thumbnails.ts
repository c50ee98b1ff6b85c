import { store } from '../db.ts';

/** The thumbnail of an item, if it has one. */
export const readThumbnail = async (item: string, db = store): Promise<Blob | undefined> =>
  (await db.thumbnails.get(item))?.blob;

/** The thumbnails of some items, by item. */
export const readThumbnails = async (
  ids: readonly string[],
  db = store,
): Promise<ReadonlyMap<string, Blob>> => {
  const rows = await db.thumbnails.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.item, row.blob] as const] : [])));
};
