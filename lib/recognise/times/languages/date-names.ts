import { cached } from './cached.ts';
import { foldWords } from './languages-of.ts';

/** Where the day, month and year stand in dates of digits, and what is between them. */
export type NumericOrder = {
  readonly parts: readonly ('day' | 'month' | 'year')[];
  readonly separator: string;
  /** Whether the language's own short dates have years of two digits. */
  readonly isShortYear: boolean;
};

/** A folded name and the number of what it names. */
export type Name = readonly [name: string, number: number];

type Options = Intl.DateTimeFormatOptions;
type Part = Intl.DateTimeFormatPart;

/** A locale's formatter in UTC, with ASCII digits where `isPlain`. */
const formatIn = (locale: string, options: Options, isPlain = false): Intl.DateTimeFormat => {
  const tag = new Intl.Locale(locale, isPlain ? { numberingSystem: 'latn' } : {});
  return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
};

const partOf = (parts: readonly Part[], wanted: Part['type']): string =>
  parts.find(({ type }) => type === wanted)?.value ?? '';

/** A day in each month of a year; each calendar in use has each month once in them. */
const MONTH_DAYS = Array.from({ length: 12 }, (_, month) => Date.UTC(2021, month, 5));
const WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2021, 7, 22 + day));
const DAY_HOURS = Array.from({ length: 24 }, (_, hour) => Date.UTC(2021, 7, 22, hour, 15));
const MORNING = Date.UTC(2021, 7, 22, 9, 15);

/** Names inside a date and alone: many languages decline them. */
const MONTH_FORMS: readonly Options[] = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { month: 'long' },
];

const calendarOf = (locale: string): string => formatIn(locale, {}).resolvedOptions().calendar;

/** A name with and without the full stop of an abbreviation. */
const formsOf = (name: string): string[] => [foldWords(name), foldWords(name).replace(/\.$/u, '')];

const longestFirst = (names: readonly Name[]): readonly Name[] =>
  [...new Map(names)].sort(([one], [other]) => other.length - one.length);

const monthsIn = (locale: string): readonly Name[] => {
  const isShifted = /persian|islamic|hebrew|indian|chinese/u.test(calendarOf(locale));
  const numbers = isShifted ? formatIn(locale, { month: 'numeric' }, true) : undefined;
  const numberOf = (at: number): number =>
    numbers ? Number(numbers.format(at).replace(/\D/gu, '')) : new Date(at).getUTCMonth() + 1;
  return MONTH_FORMS.flatMap((form) => {
    const names = formatIn(locale, form);
    return MONTH_DAYS.flatMap((at) => {
      const parts = names.formatToParts(at);
      const name = partOf(parts, 'month');
      if (!/\p{L}/u.test(name)) return [];
      // Hebrew writes "in" and the month as one word.
      const before = parts[parts.findIndex(({ type }) => type === 'month') - 1]?.value ?? '';
      const joined = /\p{L}+$/u.exec(before)?.[0] ?? '';
      return [...formsOf(name), ...formsOf(joined + name)].map(
        (one) => [one, numberOf(at)] as const,
      );
    });
  });
};

const WEEKDAY_FORMS: readonly Options[] = [
  { weekday: 'long' },
  { weekday: 'short' },
  { dateStyle: 'full' },
];

const weekdaysOf = (locale: string): readonly Name[] =>
  WEEKDAY_FORMS.flatMap((form) => {
    const format = formatIn(locale, form);
    return WEEK.flatMap((at, day) => {
      const parts = format.formatToParts(at);
      const name = partOf(parts, 'weekday');
      // Thai writes the weekday and "the" as one word.
      const behind = parts[parts.findIndex(({ type }) => type === 'weekday') + 1]?.value ?? '';
      const joined = /^[\p{L}\p{M}]+/u.exec(behind)?.[0] ?? '';
      return [...formsOf(name), ...formsOf(name + joined)]
        .filter((one) => one !== '')
        .map((one) => [one, day] as const);
    });
  });

/** A part of the day without full stops and blanks: "a. m.", "a.m." and "am" are one. */
export const foldPart = (part: string): string => foldWords(part).replace(/[.\s]/gu, '');

/** The key of an hour in `hours`. */
export const hourKey = (part: string, hour: number): string => `${foldPart(part)} ${hour % 12}`;

const hoursOf = (locale: string): ReadonlyMap<string, number> => {
  const keys = [{ hour12: true }, {}].flatMap((cycle) => {
    const format = formatIn(locale, { hour: 'numeric', minute: 'numeric', ...cycle });
    return DAY_HOURS.map((at, hour) => {
      const part = partOf(format.formatToParts(at), 'dayPeriod');
      return [part && hourKey(part, hour), hour] as const;
    });
  });
  return new Map(keys.filter(([key]) => key !== ''));
};

const fillersOf = (locale: string): readonly string[] => {
  const literals = (['full', 'long', 'medium'] as const)
    .flatMap((dateStyle) =>
      formatIn(locale, { dateStyle, timeStyle: 'medium' }).formatToParts(MORNING),
    )
    .filter(({ type }) => type === 'literal' || type === 'era');
  const words = literals.flatMap(({ value }) => foldWords(value).match(/[\p{L}\p{M}'.]+/gu) ?? []);
  return [...new Set(words)].filter((word) => /\p{L}/u.test(word));
};

const orderOf = (locale: string): NumericOrder => {
  const parts = formatIn(locale, { dateStyle: 'short' }, true).formatToParts(MORNING);
  const types = parts.map(({ type }) => type);
  return {
    parts: types.filter((type) => type === 'day' || type === 'month' || type === 'year'),
    separator: foldWords(parts.find(({ type }, at) => type === 'literal' && at > 0)?.value ?? ''),
    isShortYear: partOf(parts, 'year').length === 2,
  };
};

const isDotInTime = (locale: string): boolean =>
  formatIn(locale, { timeStyle: 'short' })
    .formatToParts(MORNING)
    .some(({ type, value }) => type === 'literal' && value === '.');

const months = cached((locale: string) => {
  const gregorian = new Intl.Locale(locale, { calendar: 'gregory' }).toString();
  const own = calendarOf(locale) === 'gregory' ? [] : monthsIn(locale);
  return longestFirst([...own, ...monthsIn(gregorian)]);
});

/**
 * How a language writes dates, from the browser's own data (Unicode CLDR through `Intl`). Each
 * takes a supported locale (BCP 47).
 */
export const dateNames = {
  /** Names of months and their numbers, folded, the longest first. */
  months,
  weekdays: cached((locale: string) => longestFirst(weekdaysOf(locale))),
  /** The hours of 24 by `hourKey`: a part of the day and an hour of 12. */
  hours: cached(hoursOf),
  /** Words that stand between the parts of a date and time. */
  fillers: cached(fillersOf),
  order: cached(orderOf),
  calendar: cached(calendarOf),
  /** Whether times are written `9.15`. */
  isDotInTime: cached(isDotInTime),
};
