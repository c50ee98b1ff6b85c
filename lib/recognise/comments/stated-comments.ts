import type { StatedCount } from '../../evidence/item.ts';
import { countInLabel } from '../counts/count-in-label.ts';
import { statedCount } from '../counts/stated-count.ts';

const COMMENTS =
  /comments?\b|repl(?:y|ies)\b|responses?\b|评论|評論|回复|回復|回覆|留言|跟帖|讨论|討論|回复贴/iu;

/** How many comments a heading such as "共 28 条评论" or "1,234 Comments" states, with its words. */
export const statedComments = (line: string | undefined): StatedCount | undefined => {
  const whole = statedCount(line);
  const count = whole?.count ?? countInLabel(line, COMMENTS)?.count;
  return whole && { raw: whole.raw, ...(count !== undefined && { count }) };
};

/** Whether a line has a number and a word for comments. */
export const saysComments = (line: string): boolean =>
  line.length <= 30 && COMMENTS.test(line) && /\p{Nd}/u.test(line);
