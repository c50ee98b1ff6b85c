import { parseTimeOfDay, type TimeOfDay } from '../words/time-of-day.ts';
import { cached } from './cached.ts';
import { dateNames, hourKey } from './date-names.ts';
import { withoutFillers } from './fillers.ts';

/** `9 h 15 min 07 s`, `09h15`. */
const HOURS_AND_MINUTES = /(\d{1,2})\s?h\s?(\d{2})(?:\s?min\s?(\d{2})(?:\s?s(?!\p{L}))?)?/u;
const DOTTED = /(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![.\d])/u;
const TIME = /^(\D*)(\d{1,2}(?::\d{2}){0,2})(\D*)$/u;

/** The words without signs that stand between a date and a time. */
const separated = (words: string): string =>
  words
    .replace(/[\s,،、|·•–—-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{M}\d])\.(?=\s|$)/gu, '')
    .trim();
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const withColons = (words: string, locale: string): string => {
  const colons = (_: string, ...parts: unknown[]): string =>
    parts
      .slice(0, 3)
      .filter((part) => typeof part === 'string')
      .join(':');
  const written = words.replace(HOURS_AND_MINUTES, colons);
  return dateNames.isDotInTime(locale) ? written.replace(DOTTED, colons) : written;
};

/** The words of a language for parts of the day, the longest first. */
const partsOfDay = cached((locale: string): readonly string[] => {
  const parts = [...dateNames.hours(locale).keys()].map((key) => key.replace(/ \d+$/u, ''));
  return [...new Set(parts)].sort((one, other) => other.length - one.length);
});

/** The hour that a part of the day in the language gives; `open` where it gives none. */
const hourBy = (
  around: string,
  hour: number,
  locale: string,
): { readonly hour: number | undefined; readonly others: string } | undefined => {
  const hours = dateNames.hours(locale);
  // "a. m." as one word: its letters may stand for other words alone.
  const joined = around.replace(/(\p{L})\.\s?(?=\p{L}\.)/gu, '$1');
  const words = ` ${joined.replace(/\.(?=\s|$)/gu, '')} `;
  const part = partsOfDay(locale).find((one) => words.includes(` ${one} `));
  if (part === undefined) return undefined;
  return {
    hour: hour > 12 ? undefined : hours.get(hourKey(part, hour)),
    others: words.replace(` ${part} `, ' '),
  };
};

/**
 * Parses what is left beside a date: a time of day in the forms of a language, `none` where no word
 * is left, undefined where a word is left that is no part of a time.
 */
export const localTimeOfDay = (rest: string, locale: string): TimeOfDay | 'none' | undefined => {
  const words = separated(withColons(separated(rest), locale));
  if (!hasWords(withoutFillers(words, locale))) return 'none';
  const [, before = '', digits, after = ''] = TIME.exec(words) ?? [];
  if (!digits) return undefined;
  const part = hourBy(separated(`${before} ${after}`), Number.parseInt(digits, 10), locale);
  if (!part) {
    const [head, tail] = [before, after].map((text) => separated(withoutFillers(text, locale)));
    return parseTimeOfDay(`${head} ${digits} ${tail}`.trim());
  }
  const time = parseTimeOfDay(digits.includes(':') ? digits : `${digits}:00`);
  if (!time || part.hour === undefined || hasWords(withoutFillers(part.others, locale)))
    return undefined;
  return { ...time, hour: part.hour, minute: digits.includes(':') ? time.minute : undefined };
};
