import { commentAuthor, type PageComment } from '../evidence/comments/comment-list.ts';
import { foldText } from '../evidence/names/fold-text.ts';
import { parseQuery } from './parse-query.ts';

const inOneLine = (text: string): string => foldText(text).replace(/\s+/gu, ' ');

/**
 * The numbers of the comments whose text and author together hold every word of a query; none for
 * an empty query.
 */
export const commentsWith = (
  comments: readonly PageComment[],
  query: string,
): readonly number[] => {
  const words = parseQuery(query);
  if (words.length === 0) return [];
  return comments
    .filter((comment) => {
      const said = inOneLine([commentAuthor(comment), comment.text].filter(Boolean).join('\n'));
      return words.every((word) => said.includes(word));
    })
    .map(({ number }) => number);
};
