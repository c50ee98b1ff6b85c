import { COMMENTS_FILE, commentFacts } from '../../evidence/comments/comment-list.ts';
import { isSameJson } from '../../format/canonical-form.ts';
import type { ParsedItem, ParsedStatement } from '../../format/parse-index.ts';
import { parseComments } from '../../format/shapes/parse-comments.ts';
import { type Bag, textOf } from '../bag.ts';

/** White space and invisible format characters differ between a page and what is read from it. */
const plain = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '');

/** Signs that a list of comments spells out, which the captured text does not have. */
const SPELLED_OUT = /\[[^\]\n]*\]|\p{Extended_Pictographic}/gu;

/**
 * Says why a statement is not of the comment that it names, as the sealed list states it; undefined
 * if it is, if it names none, or if the list stays back.
 */
export const quotedCommentFault = (
  bag: Bag,
  { artifacts, withheld = [], folder }: ParsedItem,
  { comment, anchor }: ParsedStatement,
): string | undefined => {
  if (!comment) return undefined;
  const path = `${folder}/${COMMENTS_FILE}`;
  if (![...artifacts, ...withheld].some((one) => one.path === path))
    return 'names a comment, and its item has no list of comments';
  const source = textOf(bag, `data/${path}`);
  // A list that is not of the format is a finding of its own
  const list = source === undefined ? undefined : parseComments(source);
  if (!list) return undefined;
  const stated = list.comments[comment.number - 1];
  if (!stated || !isSameJson(commentFacts(stated), comment))
    return 'names a comment otherwise than the sealed list states it';
  const { text = '', recognised } = stated;
  const words = plain(recognised ? text.replace(SPELLED_OUT, '') : text);
  return words.includes(plain(anchor.exact))
    ? undefined
    : 'quotes words that are not of the comment it names';
};
