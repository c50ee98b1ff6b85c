import type { Instant } from '../evidence/matter.ts';

/** A date and time that a file states, in digits; `zone` is an offset like `+08:00`, or `Z`. */
type ClaimedTime = {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** `11:00:00` */
  readonly time: string;
  readonly zone: string;
};

/** Whether the calendar has this day: `Date` takes 30 February for 2 March. */
export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The instant of a time that a file states; undefined where no calendar or clock has it. */
export const parseClaimedTime = ({
  year,
  month,
  day,
  time,
  zone,
}: ClaimedTime): Instant | undefined => {
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return undefined;
  // `Date` takes the hour 24 for the next midnight.
  if (time.startsWith('24')) return undefined;
  const at = new Date(`${year}-${month}-${day}T${time}${zone}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};
