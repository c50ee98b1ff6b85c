import { dayAway, type WallTime, wallTimeAt } from '../../evidence/wall-time.ts';
import { type Clock, isWrittenInCopy, writingOf } from './clock.ts';
import { dateNames } from './languages/date-names.ts';
import { dayNames } from './languages/day-names.ts';
import { findName } from './languages/find-name.ts';
import { foldWords, languagesOf } from './languages/languages-of.ts';
import { localTimeOfDay } from './languages/local-time-of-day.ts';
import { type PartialTime, type ResolvedTime, resolvePartial } from './partial-time.ts';
import { parseTimeOfDay, type TimeOfDay } from './words/time-of-day.ts';

const DAY_MS = 864e5;

/** Chinese, Japanese and Korean words of a day, days back, and a part of the day in the word. */
const DAY_WORDS: readonly (readonly [RegExp, number, string?])[] = [
  [/^(?:今天|今日|今儿|今兒|きょう|오늘)/u, 0],
  [/^今早/u, 0, '早上'],
  [/^今晚/u, 0, '晚上'],
  [/^(?:大前天)/u, -3],
  [/^(?:昨天|昨日|昨儿|昨兒|きのう|어제)/u, -1],
  [/^(?:昨晚|昨夜)/u, -1, '晚上'],
  [/^昨早/u, -1, '早上'],
  [/^(?:前天|前日|一昨日|おととい|그저께|그제)/u, -2],
  [/^前晚/u, -2, '晚上'],
  [/^today\b/iu, 0],
  [/^yesterday\b/iu, -1],
];

/** A day that words name: days back from the writing, or a weekday (0 is Sunday). */
type NamedDay =
  | { readonly back: number; readonly part?: string | undefined; readonly rest: string }
  | { readonly weekday: number; readonly rest: string };

const CJK_WEEKDAY = new RegExp(
  '[(（]?(?:星期|周|週|礼拜|禮拜)([日天一二三四五六])[)）]?|[(（]?([日月火水木金土])曜日?[)）]?|' +
    '[(（]([日月火水木金土])[)）]|[(（]?([일월화수목금토])요일[)）]?',
  'u',
);
const WEEKDAY_SIGNS = ['日天일', '一月월', '二火화', '三水수', '四木목', '五金금', '六土토'];
/** "Last Wednesday" may be this week's or last week's; the next one lies ahead. */
const OTHER_WEEK = /[上下][个個]?(?:星期|周|週|礼拜|禮拜)|\b(?:last|next)\b|지난|다음/iu;

/** The words without a weekday in Chinese, Japanese or Korean, and its number. */
export const takeWeekday = (words: string): { rest: string; weekday?: number } => {
  const found = CJK_WEEKDAY.exec(words);
  if (!found) return { rest: words };
  const sign = found[1] ?? found[2] ?? found[3] ?? found[4] ?? '';
  return {
    rest: words.replace(found[0], ' ').replace(/\s+/gu, ' ').trim(),
    weekday: WEEKDAY_SIGNS.findIndex((signs) => signs.includes(sign)),
  };
};

const namedDayIn = (words: string, clock: Clock): NamedDay | undefined => {
  for (const [form, back, part] of DAY_WORDS) {
    const found = form.exec(words);
    if (found) return { back, part, rest: words.slice(found[0].length) };
  }
  if (OTHER_WEEK.test(words)) return undefined;
  const { rest, weekday } = takeWeekday(words);
  if (weekday !== undefined) return { weekday, rest };
  return dayNames(words, clock.language);
};

/**
 * The weekday (0 is Sunday) that words name beside a date without a year, in East Asian languages
 * or English. In others it may be spelled as a month is: "mar 1" in Spanish.
 */
export const weekdayIn = (words: string): number | undefined =>
  takeWeekday(words).weekday ?? findName(foldWords(words), dateNames.weekdays('en'))?.number;

const dateOnly = ({ year, month, day }: PartialTime): PartialTime => ({ year, month, day });

/** The weekday of a day: 0 is Sunday. */
export const dayOfWeek = ({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/**
 * The day that words written at an instant name. A weekday is the last such day; today's own name
 * may mean today or a week ago.
 */
const dayAt = (instant: Date, named: NamedDay, timeZone: string): PartialTime | undefined => {
  const today = wallTimeAt(instant, timeZone);
  if ('back' in named) return dateOnly(dayAway(today, named.back));
  const back = (dayOfWeek(today) - named.weekday + 7) % 7;
  return back === 0 ? undefined : dateOnly(dayAway(today, -back));
};

const isSameDay = (one: PartialTime | undefined, other: PartialTime | undefined): boolean =>
  one?.year === other?.year && one?.month === other?.month && one?.day === other?.day;

/** The time of day beside a named day, in the forms of the page's language and of English. */
const timeIn = (rest: string, part: string, clock: Clock): TimeOfDay | 'none' | undefined => {
  const words = foldWords(rest.replace(/^的/u, ''));
  const locales = [...languagesOf(rest, clock.language), 'en'];
  for (const locale of locales) {
    const time = localTimeOfDay(words, locale);
    if (time === 'none' || part === '') {
      if (time) return time;
    } else if (time)
      return parseTimeOfDay(`${part}${words}`) ?? (/^\D/u.test(words) ? time : undefined);
  }
  return undefined;
};

/** The end of an evening that is named without its hour: it may last until the next morning. */
const NIGHT_END_HOUR = 6;

const spanned = (
  time: ResolvedTime | undefined,
  night: PartialTime | undefined,
  clock: Clock,
): ResolvedTime | undefined => {
  const next = night && dayAway({ hour: 0, minute: 0, second: 0, ...night } as WallTime, 1);
  const end = next && resolvePartial({ ...dateOnly(next), hour: NIGHT_END_HOUR }, clock)?.at;
  if (!time?.at || !end) return time;
  return { ...time, span: { from: time.at, until: end } };
};

/**
 * Parses a day that is named by its distance or weekday, with or without a time of day: "昨天 12:30",
 * "昨晚 22:10", "周三 10:20", "hier à 9 h 15", "Wednesday at 5:07 PM". Undefined where the page may
 * have been written on more than one day, or in a copy of unknown date.
 */
export const dayInWords = (words: string, clock: Clock): ResolvedTime | undefined => {
  const named = namedDayIn(words, clock);
  const writing = writingOf(clock);
  if (!named || !writing || !isWrittenInCopy(8 * DAY_MS, clock)) return undefined;
  const part = 'back' in named ? named.part : undefined;
  const time = timeIn(named.rest, part ?? '', clock);
  const day = dayAt(writing.from, named, clock.timeZone);
  if (!time || !day || !isSameDay(day, dayAt(writing.until, named, clock.timeZone)))
    return undefined;
  const countedFrom = writing.from.toISOString();
  if (time !== 'none') {
    const found = resolvePartial({ ...day, ...time }, clock);
    return found && { ...found, countedFrom };
  }
  const found = spanned(resolvePartial(day, clock), part === '晚上' ? day : undefined, clock);
  return found && { ...found, countedFrom };
};
