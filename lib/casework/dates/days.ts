import type { Instant } from '../../evidence/matter.ts';

/** The calendar day of an instant in a zone (IANA), as `2026-11-21`. */
export const dayOf = (instant: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));

const DAY_MS = 86_400_000;

/** `count` consecutive days (`2026-11-21`), beginning with the first. */
export const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + at * DAY_MS).toISOString().slice(0, 10),
  );

/** The number of days from one calendar day to another; negative if the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
