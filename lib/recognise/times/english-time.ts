import { strict } from 'chrono-node';
import type { Clock } from './clock.ts';
import { type ResolvedTime, resolvePartial } from './partial-time.ts';

const WEEKDAYS = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?/giu;
/** "9:15", "9:15:07 am", "5 pm". The zone has been taken out before. */
const TIME_OF_DAY =
  /\b\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s*[ap]\.?\s?m\b\.?/iu;
/** Dates of digits only: their order depends on the page's language, which chrono does not know. */
const DIGITS = /\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}\b|(?<![\d-])\d{1,2}[/.]\d{1,2}\b/u;
const MONTH_YEAR = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (\d{4})$/iu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** "22 Aug 21" may be 22 August 2021 or 1921, and "Aug 21" a day or a year; chrono reads years. */
const SHORT_YEAR =
  /\b\d{1,2}(?:st|nd|rd|th)?[\s-]+[a-z]{3,9}\.?,?[\s-]+'?\d{2}\b(?!:|\s*[ap]\.?m)|'\d{2}\b/iu;

/** A month or a date with the year first. Without one, chrono may read an amount of time. */
const HAS_DATE = new RegExp(String.raw`\b(?:${MONTHS.join('|')})|\d{4}\s?[-/.]\s?\d`, 'iu');

/** Moves the time of day after the date, where chrono expects it: "8:27 AM - 21 Jun 2016". */
const dateFirst = (words: string): string => {
  const time = TIME_OF_DAY.exec(words)?.[0] ?? '';
  const date = words
    .replace(time, ' ')
    .replace(WEEKDAYS, ' ')
    .replace(/[·•|—–]|\s-\s|\bat\b/giu, ' ');
  return `${date.replace(/^[\s,.-]+|[\s,.-]+$/gu, '')} ${time}`.replace(/\s+/gu, ' ').trim();
};

/** Words that may stand around a date; any other word means that the text is not only a time. */
const BESIDE = /\b(?:at|on|the|of|by|local time|min(?:ute)? read)\b/giu;

const saysMore = (rest: string): boolean =>
  /[\p{L}\d]/u.test(rest.replace(/\d+ min(?:ute)? read/iu, '').replace(BESIDE, ''));

/**
 * Parses English dates: "Aug 22", "22 Aug 2021 at 09:15". Undefined for an ambiguous or incomplete
 * date.
 */
export const englishTime = (words: string, clock: Clock): ResolvedTime | undefined => {
  const [, name, year] = MONTH_YEAR.exec(words) ?? [];
  if (name)
    return resolvePartial(
      { year: Number(year), month: MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 },
      clock,
    );
  if (!HAS_DATE.test(words) || DIGITS.test(words) || SHORT_YEAR.test(words)) return undefined;
  const plain = dateFirst(words);
  const found = strict.parse(plain, clock.now)[0];
  if (!found || found.end || saysMore(plain.replace(found.text, ' '))) return undefined;
  const part = (of: Parameters<typeof found.start.isCertain>[0]): number | undefined =>
    found.start.isCertain(of) ? (found.start.get(of) ?? undefined) : undefined;
  if (part('day') === undefined || part('month') === undefined) return undefined;
  return resolvePartial(
    {
      year: part('year'),
      month: part('month'),
      day: part('day'),
      hour: part('hour'),
      minute: part('minute'),
      second: part('second'),
      offset: part('timezoneOffset'),
    },
    clock,
  );
};
