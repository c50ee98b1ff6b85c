import { wallTimeAt } from '../../evidence/wall-time.ts';
import { type Clock, writingOf } from './clock.ts';
import { dayInWords, takeWeekday } from './day-in-words.ts';
import { eraDate } from './languages/east-asian-era.ts';
import { type PartialTime, type ResolvedTime, resolvePartial } from './partial-time.ts';
import { parseTimeOfDay, type TimeOfDay } from './words/time-of-day.ts';

const FULL_DATE = /^(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[日号號일.]?$/u;
const SHORT_YEAR = new RegExp(
  String.raw`^(\d{2})(?:\s*(-)\s*(\d{1,2})\s*-\s*(\d{1,2})|` +
    String.raw`\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?|(\.)\s(\d{1,2})\.\s(\d{1,2})\.)$`,
  'u',
);
const NO_YEAR = /^(\d{1,2})\s*(?:-|月|월)\s*(\d{1,2})\s*[日号號일]?$/u;
const MONTH = /^(\d{4})\s*[-/年년]\s*(\d{1,2})\s*[月월]?$/u;
const YEAR = /^(\d{4})\s*[年년]?$/u;

/** Where a time of day may be cut off a line: before a part of the day or an hour. */
const TIME_AT_END =
  /(?:[\s,，T·]+|(?<=[日号號일天晚早年월月.]))((?:[^\d\s:：日号號일]{1,3}\s?)?\d{1,2}\s?(?:[:：点點时時시]\s?[^-/]*))$/u;
const TIME_AT_START = new RegExp(
  String.raw`^((?:[^\d\s:：]{1,2}\s?)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s?[ap]\.?m\.?)?)` +
    String.raw`\s*[,，·•|-]?\s+(.+)$`,
  'iu',
);

type Split = { readonly rest: string; readonly time: TimeOfDay | undefined };

/** The time of day at the end or the beginning of the words, and what is left. */
const splitTime = (words: string): Split => {
  const whole = parseTimeOfDay(words);
  if (whole) return { rest: '', time: whole };
  const end = TIME_AT_END.exec(words);
  const atEnd = end?.[1] && parseTimeOfDay(end[1].trim());
  if (end && atEnd)
    return { rest: words.slice(0, end.index).replace(/[\s,，·•|]+$/u, ''), time: atEnd };
  const [, start, after = ''] = TIME_AT_START.exec(words) ?? [];
  const atStart = start && parseTimeOfDay(start.trim());
  return atStart ? { rest: after.trim(), time: atStart } : { rest: words, time: undefined };
};

const TRADITIONAL = /^zh-(?:Hant|TW|HK|MO)\b/iu;

/**
 * Whether a year of two digits stands first beyond doubt: on Chinese pages with dashes or signs, in
 * Taiwan not, where it may be a year of the Republic; on Korean pages with dots and spaces.
 */
const isYearFirst = ({ language, timeZone }: Clock, isDotted: boolean): boolean => {
  if (isDotted) return /^ko\b/iu.test(language ?? '');
  if (language === undefined || /^en\b/iu.test(language)) return timeZone === 'Asia/Shanghai';
  return /^zh\b/iu.test(language) && !TRADITIONAL.test(language);
};

const shortYearDate = (words: string, clock: Clock): PartialTime | undefined => {
  const [, yy, ...signs] = SHORT_YEAR.exec(words) ?? [];
  if (!yy || !isYearFirst(clock, signs.includes('.'))) return undefined;
  const [month, day] = signs.filter((sign) => sign && /\d/u.test(sign)).map(Number);
  return { year: 2000 + Number(yy), month, day };
};

/** Only in East Asia is the month known to stand first in a date without a year. */
const isEastAsian = ({ language }: Clock): boolean =>
  language === undefined || /^(?:zh|ja|ko|en)\b/iu.test(language);

const dateIn = (words: string, clock: Clock): PartialTime | undefined => {
  const [, year, month, day] = FULL_DATE.exec(words) ?? MONTH.exec(words) ?? YEAR.exec(words) ?? [];
  if (year) return { year: +year, month: month ? +month : undefined, day: day ? +day : undefined };
  const [, bareMonth, bareDay] = NO_YEAR.exec(words) ?? [];
  if (bareMonth && isEastAsian(clock)) return { month: Number(bareMonth), day: Number(bareDay) };
  return eraDate(words, clock) ?? shortYearDate(words, clock);
};

/** A time of day alone is today's, where today is one day; a time ahead is dropped later. */
const today = (clock: Clock): PartialTime | undefined => {
  const writing = writingOf(clock);
  if (!writing || clock.isCopy) return undefined;
  const [from, until] = [writing.from, writing.until].map((instant) =>
    wallTimeAt(instant, clock.timeZone),
  );
  if (!from || from.day !== until?.day || from.month !== until.month) return undefined;
  return { year: from.year, month: from.month, day: from.day };
};

/**
 * Parses Chinese times and the Japanese, Korean and all-digit times with the year first: "昨天
 * 12:30", "8-22", "26-11-20", "2021年8月22日 09:15", "民國114年8月22日", "令和3年8月22日".
 */
export const chineseTime = (words: string, clock: Clock): ResolvedTime | undefined => {
  const named = dayInWords(words, clock);
  if (named) return named;
  const { rest: undated, weekday } = takeWeekday(words);
  const { rest, time } = splitTime(undated);
  if (rest === '' && weekday !== undefined) return undefined;
  // A time of day alone is today's; an empty rest without a time of day ("edited") is no time.
  const day = rest === '' ? time && today(clock) : dateIn(rest, clock);
  if (!day || (time !== undefined && day.day === undefined)) return undefined;
  return resolvePartial({ ...day, ...time }, clock);
};
