import type { StatedCount } from '../../evidence/item.ts';
import { countInLabel } from '../counts/count-in-label.ts';
import { statedCount } from '../counts/stated-count.ts';

const COMMENTS =
  /comments?\b|repl(?:y|ies)\b|responses?\b|评论|評論|回复贴|回复|回復|回覆|留言|跟帖|讨论|討論/iu;

/** A figure with its unit, and a sign that there are more. */
const FIGURE = /\p{Nd}(?:[\p{Nd}.,，]*\p{Nd})?\s?(?:[万萬千亿億]|[kKmM](?!\p{L}))?\+?/u;
const CLOSING = /^\s?[)）\]］]/u;

const endOf = (line: string, what: RegExp): number => {
  const match = what.exec(line);
  return match ? match.index + match[0].length : 0;
};

/**
 * A heading up to the figure and the word for comments: the words of controls that sort the
 * comments stand behind them, in the same element.
 */
const withoutSorting = (line: string): string => {
  const end = Math.max(endOf(line, FIGURE), endOf(line, COMMENTS));
  const closing = CLOSING.exec(line.slice(end))?.[0].length ?? 0;
  return line.slice(0, end + closing);
};

/** How many comments a heading such as "共 28 条评论" or "1,234 Comments" states, with its words. */
export const statedComments = (heading: string | undefined): StatedCount | undefined => {
  const line = heading === undefined ? undefined : withoutSorting(heading);
  const whole = statedCount(line);
  const count = whole?.count ?? countInLabel(line, COMMENTS)?.count;
  return whole && { raw: whole.raw, ...(count !== undefined && { count }) };
};

/** Whether a line has a number and a word for comments. */
export const saysComments = (line: string): boolean =>
  line.length <= 30 && COMMENTS.test(line) && /\p{Nd}/u.test(line);
