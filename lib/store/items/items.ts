import type { ItemRecord } from '../../evidence/item.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { inPieces } from '../bulk/in-pieces.ts';
import { inHome } from '../chains/home.ts';
import { store } from '../db.ts';
import { itemsInMatter } from '../key-ranges.ts';
import type { ItemRow } from '../rows.ts';
import { tryOpenRecord } from './open-record.ts';

/** The item, if it is in the store. */
export const findItem = async (id: string, db = store): Promise<ItemRow | undefined> => {
  const item = await db.items.get(id);
  return item && inHome(item);
};

/** The item. Throws `UNEXPECTED` if it is not in the store. */
export const getItem = async (id: string, db = store): Promise<ItemRow> => {
  const item = await db.items.get(id);
  if (!item) throw new ProblemError('UNEXPECTED', `There is no item ${id}`);
  return inHome(item);
};

/** A matter's items by number. */
export const listItems = (matterId: string, db = store): Promise<ItemRow[]> =>
  itemsInMatter(db, matterId).toArray();

/** The ids of the items before and after this one in its matter, by number. */
export const findNeighbours = async (
  id: string,
  db = store,
): Promise<{ readonly before: string | undefined; readonly after: string | undefined }> => {
  const item = await db.items.get(id);
  const ids = item ? await itemsInMatter(db, item.matterId).primaryKeys() : [];
  const at = ids.indexOf(id);
  return { before: ids[at - 1], after: at < 0 ? undefined : ids[at + 1] };
};

/** The newest items of all matters. */
export const listRecentItems = (most: number, db = store): Promise<ItemRow[]> =>
  db.items.orderBy('id').reverse().limit(most).toArray();

/** The ids of all items, the newest first. */
export const listItemIds = async (db = store): Promise<string[]> =>
  // A browser gives keys backwards one by one, which takes far longer than all of them at once.
  (await db.items.toCollection().primaryKeys()).reverse();

/** Whether there is any item in the store; to count them would take as long as there are many. */
export const hasItems = async (db = store): Promise<boolean> =>
  (await db.items.limit(1).primaryKeys()).length > 0;

/** The number of items captured after an instant. */
export const countItemsAfter = (at: string, db = store): Promise<number> =>
  db.items.where('capturedAt').above(at).count();

/** When the first item was captured, if there is one. */
export const findFirstCapture = async (db = store): Promise<string | undefined> =>
  (await db.items.orderBy('capturedAt').first())?.capturedAt;

/** Every tag in use, by name. */
export const listTags = async (db = store): Promise<string[]> =>
  (await db.items.orderBy('tags').uniqueKeys()).map(String);

/** What a record says of its page and post. */
type PostOfItem = {
  readonly id: string;
  readonly record: Pick<ItemRecord, 'capturedAt' | 'page' | 'post'>;
};

/**
 * What the record of each of a matter's items says of its page and post, by number. For a worker:
 * ten thousand take a second or two. Records are opened a piece at a time, since all of a large
 * matter's would fill the memory. Without items whose record is damaged.
 */
export const listPosts = async (matterId: string, db = store): Promise<PostOfItem[]> => {
  const posts: PostOfItem[] = [];
  const keep = (row: ItemRow): void => {
    const record = tryOpenRecord(row);
    if (!record) return;
    const { capturedAt, page, post } = record;
    posts.push({ id: row.id, record: { capturedAt, page, ...(post && { post }) } });
  };
  await inPieces((after) => itemsInMatter(db, matterId, after), keep);
  return posts;
};
