import type { ItemRecord } from '../../evidence/item.ts';
import { itemName } from '../../evidence/names/item-name.ts';
import { pageKeyOf } from '../../evidence/names/page-key.ts';
import type { ItemRow } from '../rows.ts';

/** The members of an item's row that repeat what its sealed record says, for lists and searches. */
export type RowFacts = Pick<
  ItemRow,
  | ('status' | 'capturedAt' | 'url' | 'pageKey' | 'title' | 'kind' | 'problems')
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
    pageKey: pageKeyOf(page.url),
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
  const { platform: _platform, author: _author, published: _published, ...rest } = row;
  return { ...rest, ...rowFactsOf(record) };
};
