import type { StatedCount } from '../../evidence/item.ts';
import { foldWord } from './count-units.ts';
import { foldDigits } from './fold-digits.ts';
import { readCount } from './read-count.ts';
import { statedCount } from './stated-count.ts';

/** A clause ends at a comma or a full stop which does not stand inside a number. */
const CLAUSE_END = /(?<=[.。])(?=\s|$)|[,，](?!\p{Nd})|(?<!\p{Nd})[,，]|[、;；|\n]/u;

/**
 * The first count in a label for screen readers: "3 Replies. Reply" gives 3; with `of`, the first
 * in a clause that names it. `raw` is the figure with its unit, or the whole clause where it is no
 * exact count ("over 1,000 likes").
 */
export const countInLabel = (label: string | undefined, of?: RegExp): StatedCount | undefined => {
  const clause = (label ?? '')
    .split(CLAUSE_END)
    .find((part) => /\p{Nd}/u.test(part) && (of?.test(part) ?? true));
  const stated = statedCount(clause?.replace(/\p{Cf}/gu, '').normalize('NFC'));
  if (stated?.count === undefined) return stated;
  const { start, end } = readCount(foldDigits(foldWord(stated.raw))) ?? {};
  return { raw: stated.raw.slice(start, end), count: stated.count };
};
