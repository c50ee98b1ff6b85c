import { dayAway, instantOf, wallTimeAt } from '../../evidence/wall-time.ts';
import { type Clock, isWrittenInCopy, type Writing, writingOf } from './clock.ts';
import { type Amount, relativeAmount, type Unit } from './languages/relative-names.ts';
import { type Precision, type ResolvedTime, truncateTo } from './partial-time.ts';

const UNIT_WORDS: readonly (readonly [Unit, RegExp])[] = [
  ['second', /^(?:秒钟?|秒鐘|초|s|secs?|seconds?)$/u],
  ['minute', /^(?:分钟?|分鐘|분|m|mins?|minutes?)$/u],
  ['hour', /^(?:个?小时|個?小時|个?钟头|個?鐘頭|時間|시간|h|hrs?|hours?)$/u],
  ['day', /^(?:天|日|일|d|days?)$/u],
  ['week', /^(?:周|週|週間|个?星期|個?星期|个?礼拜|주|w|wks?|weeks?)$/u],
  ['month', /^(?:个?月|個月|[ヶケか]月|개월|달|mo|mos|months?)$/u],
  ['year', /^(?:年|년|y|yrs?|years?)$/u],
];

/** The shortest length of each unit, and the longest, in milliseconds. */
const LENGTHS: Readonly<Record<Unit, readonly [shortest: number, longest: number]>> = {
  second: [1e3, 1e3],
  minute: [6e4, 6e4],
  hour: [36e5, 36e5],
  day: [864e5, 864e5],
  week: [6048e5, 6048e5],
  month: [28 * 864e5, 31 * 864e5],
  year: [365 * 864e5, 366 * 864e5],
};
const MEAN: Readonly<Partial<Record<Unit, number>>> = { month: 26298e5, year: 315576e5 };

const EAST_ASIAN =
  /^(?:大?约|約|大概)?\s*(\d{1,5})?\s*(?:([个個])?(半))?\s*([^\d\s半]{1,4}?)\s*(?:之?前|以前|전)$/u;
const ENGLISH = new RegExp(
  String.raw`^(?:about|over|almost|around|nearly|approximately|approx\.?|~|≈)?\s*` +
    String.raw`(\d{1,5}|half an|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s*` +
    String.raw`([a-z]{1,7})\.?(?: ago)?$`,
  'iu',
);
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
const NOW = new RegExp(
  '^(?:刚刚|剛剛|刚才|剛才|たった今|방금(?: 전)?|just now|now|(?:a )?moments? ago|(?:a few )?seconds ago|' +
    "less than a minute(?: ago)?|à l['’]instant|gerade eben|только что|ahora mismo|agora mesmo|" +
    'proprio ora)$',
  'iu',
);
/** Sites call up to so much "just now". */
const NOW_LASTS = 5 * 6e4;

const unitOf = (word: string): Unit | undefined =>
  // "3M" is a count of millions, not of minutes.
  /^[A-Z]$/u.test(word)
    ? undefined
    : UNIT_WORDS.find(([, form]) => form.test(word.toLowerCase()))?.[0];

const eastAsian = (words: string): Amount | undefined => {
  const [, digits, , half, unitWord = ''] = EAST_ASIAN.exec(words) ?? [];
  const unit = unitOf(unitWord);
  if (!unit || (digits === undefined && !half)) return undefined;
  return { amount: Number(digits ?? 0) + (half ? 0.5 : 0), unit };
};

const english = (words: string): Amount | undefined => {
  const [, count = '', unitWord = ''] = ENGLISH.exec(words) ?? [];
  const unit = unitOf(unitWord);
  if (!unit) return undefined;
  if (/^half/iu.test(count)) return { amount: 0.5, unit };
  if (/^an?$/iu.test(count)) return { amount: 1, unit };
  const number = NUMBERS.indexOf(count.toLowerCase()) + 1;
  return { amount: number || Number(count), unit };
};

/** The amount of time that words count back; `now` for "just now". */
const countedBack = (words: string, clock: Clock): Amount | 'now' | undefined => {
  if (NOW.test(words)) return 'now';
  return eastAsian(words) ?? english(words) ?? relativeAmount(words, clock.language);
};

/** Whether words count back from when they were written, whatever they then give. */
export const isCountedBack = (words: string, clock: Clock): boolean =>
  countedBack(words, clock) !== undefined;

const midnight = (instant: number, days: number, timeZone: string): number => {
  const day = dayAway(wallTimeAt(new Date(instant), timeZone), days);
  return instantOf({ ...day, hour: 0, minute: 0, second: 0 }, timeZone).getTime();
};

/**
 * The first and last instant that the words can mean. Sites round down ("3d" for up to four days),
 * to the nearest (2.5 hours as "3 hours") or count calendar days.
 */
const spanOf = ({ amount, unit }: Amount, writing: Writing, clock: Clock) => {
  const [shortest, longest] = LENGTHS[unit];
  const step = amount > 0 && amount < 1 ? amount : 1;
  const [from, until] = [writing.from.getTime(), writing.until.getTime()];
  const earliest = from - (amount + step) * longest;
  const latest = Math.min(until, until - (amount - step / 2) * shortest);
  if (unit !== 'day') return { from: earliest, until: latest };
  const end = midnight(until - amount * shortest, 1, clock.timeZone);
  return {
    from: midnight(earliest, 0, clock.timeZone),
    until: Math.min(until, Math.max(latest, end)),
  };
};

/**
 * Weeks, months and years ago are a span of time. The result is the calendar month or year that
 * contains the whole span, else undefined.
 */
const stretch = ({ amount, unit }: Amount, from: Date, clock: Clock): ResolvedTime | undefined => {
  const length = MEAN[unit] ?? LENGTHS[unit][0];
  const latest = new Date(from.getTime() - amount * length);
  const earliest = new Date(from.getTime() - (amount + 1) * length);
  return (unit === 'year' ? (['year'] as const) : (['month', 'year'] as const))
    .map(
      (precision) =>
        [truncateTo(latest, precision, clock), truncateTo(earliest, precision, clock)] as const,
    )
    .find(([a, b]) => a?.at !== undefined && a.at === b?.at)?.[0];
};

const resolve = (counted: Amount, from: Date, clock: Clock): ResolvedTime | undefined => {
  const { amount, unit } = counted;
  if (unit === 'week' || unit === 'month' || unit === 'year') return stretch(counted, from, clock);
  const isWhole = Number.isInteger(amount);
  const precision: Precision = !isWhole && unit === 'hour' ? 'minute' : unit;
  const back = new Date(from.getTime() - amount * LENGTHS[unit][0]);
  return truncateTo(back, precision, clock);
};

const iso = (ms: number): string => new Date(ms).toISOString();

/**
 * Parses times that are counted back ("3分钟前", "刚刚", "2h", "1 hr. ago", "il y a 3 heures"). `at`
 * counts from when the page was opened, or the archive's copy was made; `span` holds all that the
 * words can mean: any time of writing up to the capture, and a site's rounding.
 */
export const relativeTime = (words: string, clock: Clock): ResolvedTime | undefined => {
  const writing = writingOf(clock);
  const counted = writing && countedBack(words, clock);
  if (!writing || !counted) return undefined;
  const countedFrom = writing.from.toISOString();
  if (counted === 'now') {
    if (clock.isCopy && !isWrittenInCopy(NOW_LASTS, clock)) return undefined;
    const from = iso(writing.from.getTime() - NOW_LASTS);
    const span = { from, until: writing.until.toISOString() };
    return { at: countedFrom, precision: 'minute', countedFrom, span };
  }
  const { amount, unit } = counted;
  if (!isWrittenInCopy((amount + 1) * LENGTHS[unit][1], clock)) return undefined;
  const found = resolve(counted, writing.from, clock);
  if (!found?.at) return undefined;
  const { from, until } = spanOf(counted, writing, clock);
  return { ...found, countedFrom, span: { from: iso(from), until: iso(until) } };
};
