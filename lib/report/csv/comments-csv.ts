import type { PageComment } from '../../evidence/comments/comment-list.ts';
import type { ExportItem } from '../../evidence/export-item.ts';
import { buildCsv, type Column } from './csv.ts';

type Row = { readonly exhibit: string | undefined; readonly comment: PageComment };

const COLUMNS: readonly Column<Row>[] = [
  ['exhibit', ({ exhibit }) => exhibit],
  ['number', ({ comment }) => comment.number],
  ['reply_to', ({ comment }) => comment.parent],
  ['author', ({ comment }) => comment.author?.name],
  ['handle', ({ comment }) => comment.author?.handle],
  ['author_url', ({ comment }) => comment.author?.url],
  ['published', ({ comment }) => comment.published?.raw],
  ['published_utc', ({ comment }) => comment.published?.at],
  ['edited', ({ comment }) => comment.edited?.raw],
  ['text', ({ comment }) => comment.text],
  ['likes', ({ comment }) => comment.likes?.raw],
  ['url', ({ comment }) => comment.url],
  ['id', ({ comment }) => comment.id],
];

/**
 * `comments.csv`, the schedule of comments: one row a comment of the lists that go out with these
 * items, in the order of the items. Undefined where there is none.
 */
export const buildCommentsCsv = (
  items: readonly ExportItem[],
  exhibits: ReadonlyMap<string, string>,
): string | undefined => {
  const rows = items.flatMap(({ record, comments }) =>
    (comments?.comments ?? []).map((comment) => ({ exhibit: exhibits.get(record.id), comment })),
  );
  return rows.length > 0 ? buildCsv(COLUMNS, rows) : undefined;
};
