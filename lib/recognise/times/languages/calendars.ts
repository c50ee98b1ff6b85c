import { Temporal } from 'temporal-polyfill/full';

/** A date of a calendar: with an era the year counts from the era's beginning. */
export type CalendarDate = {
  readonly calendar: 'roc' | 'japanese' | 'persian' | 'buddhist' | 'islamic-umalqura';
  readonly era?: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
};

/** A date of another calendar in the Gregorian one; undefined for a day that does not exist. */
export const toGregorian = (
  date: CalendarDate,
): { readonly year: number; readonly month: number; readonly day: number } | undefined => {
  const { calendar, era, year, month, day } = date;
  const years = era === undefined ? { year } : { era, eraYear: year };
  try {
    const found = Temporal.PlainDate.from(
      { calendar, ...years, month, day },
      { overflow: 'reject' },
    ).withCalendar('iso8601');
    return { year: found.year, month: found.month, day: found.day };
  } catch {
    return undefined;
  }
};
