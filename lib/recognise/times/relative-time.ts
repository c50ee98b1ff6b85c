import { type Clock, type Precision, type ResolvedTime, truncateTo } from './partial-time.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const WORDS: readonly (readonly [Unit, RegExp])[] = [
  ['second', /^(?:秒钟?|秒鐘|s|secs?|seconds?)$/u],
  ['minute', /^(?:分钟?|分鐘|m|mins?|minutes?)$/u],
  ['hour', /^(?:个?小时|個?小時|个?钟头|h|hrs?|hours?)$/u],
  ['day', /^(?:天|日|d|days?)$/u],
  ['week', /^(?:周|週|个?星期|個?星期|w|wks?|weeks?)$/u],
  ['month', /^(?:个?月|個月|mo|mos|months?)$/u],
  ['year', /^(?:年|y|yrs?|years?)$/u],
];

const LENGTHS: Readonly<Record<Unit, number>> = {
  second: 1e3,
  minute: 6e4,
  hour: 36e5,
  day: 864e5,
  week: 6048e5,
  month: 26298e5,
  year: 315576e5,
};

const CHINESE = /^(?:约)?\s*(\d{1,5}|半)\s*(\D{1,4}?)\s*(?:之?前|以前)$/u;
const ENGLISH = /^(?:about |over |almost )?(\d{1,5}|an?)\s*([a-z]{1,7})\.?(?: ago)?$/iu;
const NOW = /^(?:刚刚|剛剛|刚才|just now|now)$/iu;

const unitOf = (word: string): Unit | undefined =>
  WORDS.find(([, form]) => form.test(word.toLowerCase()))?.[0];

/**
 * Weeks, months and years ago are a span of time. The result is the calendar month or year that
 * contains the whole span, else undefined.
 */
const stretch = (amount: number, unit: Unit, clock: Clock): ResolvedTime | undefined => {
  const latest = new Date(clock.now.getTime() - amount * LENGTHS[unit]);
  const earliest = new Date(clock.now.getTime() - (amount + 1) * LENGTHS[unit]);
  return (unit === 'year' ? (['year'] as const) : (['month', 'year'] as const))
    .map(
      (precision) =>
        [truncateTo(latest, precision, clock), truncateTo(earliest, precision, clock)] as const,
    )
    .find(([a, b]) => a?.at !== undefined && a.at === b?.at)?.[0];
};

const resolve = (amount: number, unit: Unit, clock: Clock): ResolvedTime | undefined => {
  if (unit === 'week' || unit === 'month' || unit === 'year') return stretch(amount, unit, clock);
  const precision: Precision = amount === 0.5 ? 'minute' : unit;
  return truncateTo(new Date(clock.now.getTime() - amount * LENGTHS[unit]), precision, clock);
};

/**
 * Parses relative times ("3分钟前", "刚刚", "2h", "1 hr. ago") back from the clock's now. Sites round
 * down, so the true time may be up to one unit earlier.
 */
export const relativeTime = (words: string, clock: Clock): ResolvedTime | undefined => {
  if (clock.isCopy) return undefined;
  if (NOW.test(words)) return { at: clock.now.toISOString(), precision: 'minute' };
  const found = CHINESE.exec(words) ?? ENGLISH.exec(words);
  const unit = found?.[2] ? unitOf(found[2]) : undefined;
  if (!found?.[1] || !unit) return undefined;
  const amount = found[1] === '半' ? 0.5 : /^an?$/iu.test(found[1]) ? 1 : Number(found[1]);
  return resolve(amount, unit, clock);
};
