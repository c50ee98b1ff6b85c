import type { CaseTime } from '../../evidence/casework.ts';
import type { StatedTime } from '../../evidence/item.ts';
import { isWallTime } from '../../evidence/wall-time.ts';
import { dayOf, daysBetween } from './days.ts';

const DAY_OR_FINER = new Set<CaseTime['precision'] | undefined>([
  'day',
  'hour',
  'minute',
  'second',
]);

/**
 * The day that a stated time names: the date as written, where the calendar has it, else the day of
 * its instant.
 */
const statedDay = ({ raw, at, precision, assumedTimeZone }: StatedTime): string | undefined => {
  const [, year, month, day] =
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u.exec(raw) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (year && month && day && isWallTime({ ...date, hour: 0, minute: 0, second: 0 }))
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return at && DAY_OR_FINER.has(precision) ? dayOf(at, assumedTimeZone ?? 'UTC') : undefined;
};

/**
 * The number of days from the date that an alert claims to the one in the official record;
 * undefined if either is known only to the month or year.
 */
export const daysFromClaim = (claimed: StatedTime, recorded: CaseTime): number | undefined => {
  const day = statedDay(claimed);
  if (day === undefined || !DAY_OR_FINER.has(recorded.precision)) return undefined;
  return daysBetween(day, dayOf(recorded.at, recorded.timeZone));
};
