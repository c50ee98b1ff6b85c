import { strict } from 'chrono-node';
import { dayAway, wallTimeAt } from '../../evidence/wall-time.ts';
import { type Clock, type ResolvedTime, resolvePartial } from './partial-time.ts';

const WEEKDAYS = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?/giu;
/** "9:15", "9:15:07 am UTC+8", "5 pm". */
const TIME_OF_DAY = new RegExp(
  String.raw`\b\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?(?:\s*(?:GMT|UTC)` +
    String.raw`(?:[+-]\d{1,2}(?::?\d{2})?)?|\s*[A-Z]{2,4}T\b|\s*Z\b|\s*[+-]\d{2}:?\d{2}\b)?|` +
    String.raw`\b\d{1,2}\s*[ap]\.?m\b\.?`,
  'iu',
);
/** The day or the month may come first in a date of digits only, so it is not certain. */
const AMBIGUOUS = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/u;
const MONTH_YEAR = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (\d{4})$/iu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Moves the time of day after the date, where chrono expects it: "8:27 AM - 21 Jun 2016". */
const dateFirst = (words: string): string => {
  const time = TIME_OF_DAY.exec(words)?.[0] ?? '';
  const date = words
    .replace(time, ' ')
    .replace(WEEKDAYS, ' ')
    .replace(/[·•|—–]|\s-\s|\bat\b|\bet\b/gu, ' ');
  return `${date.replace(/^[\s,.-]+|[\s,.-]+$/gu, '')} ${time}`.replace(/\s+/gu, ' ').trim();
};

const today = (words: string, clock: Clock): string => {
  if (clock.isCopy) return words;
  const date = (days: number): string => {
    const { year, month, day } = dayAway(wallTimeAt(clock.now, clock.timeZone), days);
    return `${MONTHS[month - 1]} ${day}, ${year}`;
  };
  return words.replace(/\btoday\b/iu, date(0)).replace(/\byesterday\b/iu, date(-1));
};

/** Words that may stand around a date; any other word means that the text is not only a time. */
const BESIDE = /\b(?:at|on|the|of|by|gmt|utc|et|[a-z]{2,4}t|local time|min(?:ute)? read)\b/giu;

const saysMore = (rest: string): boolean =>
  /[\p{L}\d]/u.test(rest.replace(/\d+ min(?:ute)? read/iu, '').replace(BESIDE, ''));

/**
 * Parses English times: "Aug 22", "22 Aug 2021 at 09:15 UTC", "yesterday 5 pm". Undefined for an
 * ambiguous or incomplete date.
 */
export const englishTime = (words: string, clock: Clock): ResolvedTime | undefined => {
  const [, name, year] = MONTH_YEAR.exec(words) ?? [];
  if (name)
    return resolvePartial(
      { year: Number(year), month: MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 },
      clock,
    );
  if (AMBIGUOUS.test(words) || (/\bCST\b/u.test(words) && clock.timeZone === 'Asia/Shanghai'))
    return undefined;
  const plain = dateFirst(today(words, clock));
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
