import type { ItemRecord } from '../../evidence/item.ts';
import type { Labels } from '../../evidence/matter.ts';
import { pageKeyOf } from '../../evidence/names/page-key.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { change } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import type { CustodyRow, ItemRow } from '../rows.ts';
import { tidyLabels } from './labels.ts';
import type { ListingRow } from './listing.ts';

/** The item's row. Throws when there is none. */
export const itemRow = async (db: EvidenceStore, id: string): Promise<ItemRow> => {
  const item = await db.items.get(id);
  if (!item) throw new ProblemError('UNEXPECTED', `There is no item ${id}`);
  return item;
};

/** A matter's items by number. */
export const listItems = (matterId: string, db = store): Promise<ItemRow[]> =>
  db.items
    .where('[matterId+number]')
    .between([matterId, 0], [matterId, Number.MAX_SAFE_INTEGER])
    .toArray();

/** So many of a matter's items at most, by number, whose number is greater than `after`. */
export const listItemsAfter = (
  matterId: string,
  after: number,
  most: number,
  db = store,
): Promise<ItemRow[]> =>
  db.items
    .where('[matterId+number]')
    .between([matterId, after], [matterId, Number.MAX_SAFE_INTEGER], false)
    .limit(most)
    .toArray();

/** A matter's items as lists show them, by number: quick also where there are ten thousand. */
export const listListings = (matterId: string, db = store): Promise<ListingRow[]> =>
  db.listings
    .where('[matterId+number]')
    .between([matterId, 0], [matterId, Number.MAX_SAFE_INTEGER])
    .toArray();

/** The newest items of all matters. */
export const listRecentItems = (most: number, db = store): Promise<ItemRow[]> =>
  db.items.orderBy('id').reverse().limit(most).toArray();

/** Earlier captures of the page at this URL, the newest first. */
export const listCapturesOf = async (url: string, db = store): Promise<ItemRow[]> =>
  (await db.items.where('pageKey').equals(pageKeyOf(url)).sortBy('capturedAt')).reverse();

/** Every tag in use, by name. */
export const listTags = async (db = store): Promise<string[]> =>
  (await db.items.orderBy('tags').uniqueKeys()).map(String);

/** The sealed record, read from the very bytes that were hashed. */
export const recordOf = (item: ItemRow): ItemRecord =>
  JSON.parse(new TextDecoder().decode(item.recordBytes)) as ItemRecord;

/**
 * A matter's items by number with their records opened and nothing else: for a worker, since ten
 * thousand take a second or two.
 */
export const listRecords = async (
  matterId: string,
  db = store,
): Promise<{ readonly id: string; readonly record: ItemRecord }[]> =>
  (await listItems(matterId, db)).map((row) => ({ id: row.id, record: recordOf(row) }));

/** The stored bytes of an artifact, or of a file made from some. Throws when they are gone. */
export const readArtifact = async (item: string, path: string, db = store): Promise<Blob> => {
  const table = path.startsWith('derived/') ? db.derived : db.artifacts;
  const row = await table.get([item, path]);
  if (!row) throw new ProblemError('ALTERED', 'It is no longer in the store', 'item');
  return row.blob;
};

/** A matter's custody log in order. */
export const listCustody = (matterId: string, db = store): Promise<CustodyRow[]> =>
  db.custody
    .where('[matterId+seq]')
    .between([matterId, 0], [matterId, Number.MAX_SAFE_INTEGER])
    .toArray();

/** The labels that would change, each with what it is and what it would be. */
export const changedFields = (
  item: Labels,
  labels: Partial<Labels>,
): Record<string, { from: unknown; to: unknown }> =>
  Object.fromEntries(
    Object.entries(labels)
      .map(([field, to]) => [field, { from: item[field as keyof Labels], to }] as const)
      .filter(([, { from, to }]) => JSON.stringify(from) !== JSON.stringify(to)),
  );

/**
 * Changes labels beside the sealed record; the custody log keeps both the old and the new. Errors:
 * `BAD_LABEL`.
 */
export const annotateItem = async (
  id: string,
  labels: Partial<Labels>,
  db = store,
): Promise<void> => {
  const tidied = tidyLabels(labels);
  const before = await itemRow(db, id);
  if (Object.keys(changedFields(before, tidied)).length === 0) return;
  await change(
    async (log) => {
      const item = await itemRow(db, id);
      await db.items.update(id, tidied);
      await log(item.matterId, {
        event: 'annotated',
        item: id,
        detail: changedFields(item, tidied),
      });
    },
    { db },
  );
};

/**
 * Notes in the matter's log that a package was exported, who signed it, and when it was
 * time-stamped or why it was not.
 */
export const addExport = (
  matterId: string,
  detail: { file: string; items: number; signer?: string; genTime?: string; unstamped?: object },
  db = store,
): Promise<void> => change((log) => log(matterId, { event: 'exported', detail }), { db });
