import { cached } from './cached.ts';
import { dateNames } from './date-names.ts';
import { escapeSigns } from './escape-signs.ts';

/** Words of common languages around a date or time that the browser does not write itself. */
const COMMON = new Set(
  (
    'le la les de del di du da do den der dem am um à a as às alle ore ora om og kl klo uhr at ' +
    'el em il op o godz г год года р року в о ob lúc ngày vào pukul jam saat στις τις ч дня ' +
    'วันที่ เวลา น ساعت الساعة في بتاريخ को बजे gada'
  ).split(' '),
);

/** What may stand between the parts of a date in a language, as the source of an expression. */
export const gapOf = cached((locale: string): string => {
  const words = [...new Set([...COMMON, ...dateNames.fillers(locale)])]
    .sort((one, other) => other.length - one.length)
    .map(escapeSigns);
  return `(?:[\\s.,،、/‑–-]|(?<!\\p{L})(?:${words.join('|')})(?!\\p{L}))*`;
});

/** The words without those that only join the parts of a date. */
export const withoutFillers = (words: string, locale: string): string => {
  const own = dateNames.fillers(locale);
  return words.replace(/[\p{L}\p{M}'][\p{L}\p{M}'.]*/gu, (word) => {
    const bare = word.replace(/\.$/u, '');
    const isFiller = COMMON.has(bare) || own.includes(word) || own.includes(bare);
    return isFiller ? ' ' : word;
  });
};
