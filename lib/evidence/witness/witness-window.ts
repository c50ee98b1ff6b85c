import type { Matter } from '../matter.ts';

const HOUR_MS = 3_600_000;

/** Hours, where a matter sets none. */
export const DEFAULT_WITNESS_HOURS = 24;

/** Hours: no page is the same for longer than a year. */
export const MOST_WITNESS_HOURS = 8_784;

/** How many hours may lie between two captures of one page; 0 where they are not compared. */
export const witnessHoursOf = ({ witnessHours }: Pick<Matter, 'witnessHours'>): number =>
  witnessHours ?? DEFAULT_WITNESS_HOURS;

type Captured = { readonly capturedAt: string };

/** Milliseconds between two captures, each by the clock of its computer; NaN if one has no time. */
export const timeBetween = (one: Captured, other: Captured): number =>
  Math.abs(Date.parse(one.capturedAt) - Date.parse(other.capturedAt));

/** Whether two captures lie within these hours of each other. */
export const isWithin = (one: Captured, other: Captured, hours: number): boolean =>
  hours > 0 && timeBetween(one, other) <= hours * HOUR_MS;
