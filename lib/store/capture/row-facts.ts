import type { ItemRecord } from '../../evidence/item.ts';
import { itemName } from '../../evidence/names/item-name.ts';
import type { ItemRow } from '../rows.ts';

/** The members of an item's row that repeat what its sealed record says, for lists and searches. */
export type RowFacts = Pick<
  ItemRow,
  | ('status' | 'capturedAt' | 'url' | 'title' | 'kind' | 'problems')
  | ('platform' | 'author' | 'published')
>;

/** What lists show of a record. */
export const rowFactsOf = (record: ItemRecord): RowFacts => {
  const { post, page, status, capturedAt, problems } = record;
  const author = post?.author?.name ?? post?.author?.handle;
  const published = post?.published?.at ?? post?.published?.raw;
  return {
    status,
    capturedAt,
    url: page.url,
    title: itemName(record),
    kind: post?.kind ?? 'page',
    ...(post?.platform ? { platform: post.platform } : {}),
    ...(author ? { author } : {}),
    ...(published ? { published } : {}),
    problems: problems.length,
  };
};

/** A row whose facts are those of its own sealed record, whatever it said before. */
export const withRecordFacts = (row: ItemRow, record: ItemRecord): ItemRow => {
  // Rows of older versions have a `pageKey`, which listings hold now.
  const { pageKey: _key, ...own } = row as ItemRow & { readonly pageKey?: string };
  const { platform: _platform, author: _author, published: _published, ...rest } = own;
  return { ...rest, ...rowFactsOf(record) };
};
