import type { StatedCount } from '../../evidence/item.ts';
import { foldWord } from './count-units.ts';
import { foldDigits } from './fold-digits.ts';
import { readCount } from './read-count.ts';

/** A longer text is no count. */
const LONGEST = 60;

/**
 * The count in a text that a page shows: "1.2万", "3.4K", "2 млн" and "1,234 likes" give `count`.
 * `raw` alone where the text is a floor, a ceiling or an estimate ("10万+", "5000多", "约1000"), a
 * percentage, two numbers ("3 of 12"), or has a unit or another word that is not known. Undefined
 * where the text has no digit ("赞", "Share") or over 60 characters.
 */
export const statedCount = (shown: string | number | undefined): StatedCount | undefined => {
  if (typeof shown === 'number')
    return Number.isSafeInteger(shown) ? { raw: String(shown), count: shown } : undefined;
  const raw = (shown ?? '').replace(/\s+/gu, ' ').trim();
  if (raw.length > LONGEST || !/\p{Nd}/u.test(raw)) return undefined;
  const count = readCount(foldDigits(foldWord(raw)))?.count;
  return count === undefined ? { raw } : { raw, count };
};
