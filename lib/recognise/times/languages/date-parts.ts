import type { PartialTime } from '../partial-time.ts';
import { type CalendarDate, toGregorian } from './calendars.ts';
import { dateNames } from './date-names.ts';

/** The parts of a date as written; `isShortYear` for a year of two digits. */
export type DateParts = {
  readonly year?: string | undefined;
  readonly month: number;
  readonly day?: string | undefined;
};

/**
 * The calendars of languages, and the years that stand for our time in each. A year between 1900
 * and 2200 is always one of the Gregorian calendar.
 */
const CALENDARS: Readonly<
  Record<
    string,
    { readonly calendar: CalendarDate['calendar']; readonly from: number; readonly until: number }
  >
> = {
  th: { calendar: 'buddhist', from: 2443, until: 2643 },
  fa: { calendar: 'persian', from: 1279, until: 1479 },
  'ar-SA': { calendar: 'islamic-umalqura', from: 1318, until: 1500 },
};

const calendarOf = (locale: string) => CALENDARS[locale] ?? CALENDARS[locale.slice(0, 2)];

/** Years of two digits are those of this century; later ones are dropped as lying ahead. */
const fullYear = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);

/**
 * Written parts as parts of the Gregorian calendar. Undefined for a year that is of no calendar of
 * the language, and for a date without a year in another calendar than the Gregorian.
 */
export const toPartialDate = (
  { year, month, day }: DateParts,
  locale: string,
): PartialTime | undefined => {
  const parts = { month, ...(day !== undefined && { day: Number(day) }) };
  const own = calendarOf(locale);
  if (year === undefined) {
    const isOther = own && dateNames.calendar(locale) !== 'gregory' && own.calendar !== 'buddhist';
    return isOther ? undefined : parts;
  }
  // A year of two digits may be one of either calendar.
  if (own && year.length === 2) return undefined;
  const full = fullYear(year);
  if (full >= 1900 && full <= 2200) return { year: full, ...parts };
  if (!own || full < own.from || full > own.until || day === undefined) return undefined;
  return toGregorian({ calendar: own.calendar, year: full, month, day: Number(day) });
};
