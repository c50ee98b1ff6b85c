import type { Matter } from '../matter.ts';

/** Milliseconds. */
export const HOUR_MS = 3_600_000;

/** Hours, where a matter sets none. */
export const DEFAULT_WITNESS_HOURS = 24;

/** Hours: no page is the same for longer than a year. */
export const MOST_WITNESS_HOURS = 8_784;

/** How many hours may lie between two captures of one page; 0 where they are not compared. */
export const witnessHoursOf = ({ witnessHours }: Pick<Matter, 'witnessHours'>): number =>
  witnessHours ?? DEFAULT_WITNESS_HOURS;

type Captured = { readonly capturedAt: string };

/** Whether two captures lie within these hours of each other, by the clocks of their computers. */
export const isWithin = (one: Captured, other: Captured, hours: number): boolean =>
  hours > 0 &&
  Math.abs(Date.parse(one.capturedAt) - Date.parse(other.capturedAt)) <= hours * HOUR_MS;
