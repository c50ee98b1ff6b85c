import type { Statement } from '../../evidence/casework.ts';
import type { ExportItem } from '../../evidence/export-item.ts';
import type { ItemRecord } from '../../evidence/item.ts';
import { looseWords } from '../captures.ts';

type Looked = {
  readonly record: Pick<ItemRecord, 'post'>;
  readonly item: Pick<ExportItem, 'comments' | 'redactedRecord'>;
};

const textOf = ({ record }: Looked): string => looseWords(record.post?.text ?? '');

/** Comments are kept in part: one that a later list does not have may stand there all the same. */
const isListed = (words: string, comment: Statement['comment'], { item }: Looked): boolean =>
  item.comments?.comments.some(
    ({ author, text = '' }) =>
      author?.name === comment?.author?.name && looseWords(text).includes(words),
  ) ?? false;

/**
 * Whether the words of a statement stood in the last, later capture of its page; undefined where
 * nothing tells, as of words that are not in the text of the post, or of a record with covered
 * words. `whole` says that the last capture had the whole text of the post.
 */
export const stillStands = (
  { anchor, comment }: Pick<Statement, 'anchor' | 'comment'>,
  quoted: Looked,
  last: Looked,
  whole: boolean,
): boolean | undefined => {
  const words = looseWords(anchor.exact);
  if (comment) return isListed(words, comment, last) || undefined;
  const text = textOf(quoted);
  if (text !== '' && !text.includes(words)) return undefined;
  if (whole || (text !== '' && textOf(last).includes(words))) return true;
  return text === '' || textOf(last) === '' || last.item.redactedRecord ? undefined : false;
};
