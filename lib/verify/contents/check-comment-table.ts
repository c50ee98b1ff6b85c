import { COMMENTS_FILE, type PageComment } from '../../evidence/comments/comment-list.ts';
import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import { parseComments } from '../../format/shapes/parse-comments.ts';
import { type Bag, textOf } from '../bag.ts';
import type { Finding } from '../finding.ts';
import { checkTable, type Table } from './check-table.ts';

type Row = { readonly item: ParsedItem; readonly comment: PageComment };

const COMMENTS: Table<Row> = {
  path: 'data/comments.csv',
  columns: {
    exhibit: ({ item }) => item.exhibit,
    number: ({ comment }) => comment.number,
    reply_to: ({ comment }) => comment.parent ?? '',
    author: ({ comment }) => comment.author?.name ?? '',
    handle: ({ comment }) => comment.author?.handle ?? '',
    author_url: ({ comment }) => comment.author?.url ?? '',
    published: ({ comment }) => comment.published?.raw ?? '',
    published_utc: ({ comment }) => comment.published?.at ?? '',
    edited: ({ comment }) => comment.edited?.raw ?? '',
    text: ({ comment }) => comment.text ?? '',
    likes: ({ comment }) => comment.likes?.raw ?? '',
    url: ({ comment }) => comment.url ?? '',
    id: ({ comment }) => comment.id ?? '',
  },
  needed: ['exhibit', 'number', 'author', 'published', 'text'],
};

/**
 * Compares comments.csv, the schedule of comments, with the sealed lists, cell by cell. A list that
 * is too long to be read here, or not of the format, leaves the table unchecked.
 */
export const checkCommentTable = (bag: Bag, { items }: ParsedIndex): readonly Finding[] => {
  const lists = items
    .map((item) => ({ item, path: `data/${item.folder}/${COMMENTS_FILE}` }))
    .filter(({ path }) => bag.files.has(path))
    .map(({ item, path }) => ({ item, list: parseComments(textOf(bag, path) ?? '') }));
  if (lists.some(({ list }) => list === undefined)) return [];
  const rows = lists.flatMap(({ item, list }) =>
    (list?.comments ?? []).map((comment) => ({ item, comment })),
  );
  return checkTable(bag, COMMENTS, rows);
};
