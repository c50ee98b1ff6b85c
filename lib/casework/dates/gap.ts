import type { CaseTime } from '../../evidence/casework.ts';
import type { StatedTime } from '../../evidence/item.ts';
import { dayOf, daysBetween } from './days.ts';

const FINE = new Set<CaseTime['precision'] | undefined>(['day', 'hour', 'minute', 'second']);

/**
 * The day that a stated time names: as written where it is written as a date, else that of its
 * instant.
 */
const statedDay = ({ raw, at, precision, assumedTimeZone }: StatedTime): string | undefined => {
  const [, year, month, day] =
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u.exec(raw) ?? [];
  if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return at && FINE.has(precision) ? dayOf(at, assumedTimeZone ?? 'UTC') : undefined;
};

/**
 * How many days lie from the date that an alert claims to the one in the record; undefined where
 * either is known no finer than a month.
 */
export const gapBetween = (claimed: StatedTime, recorded: CaseTime): number | undefined => {
  const day = statedDay(claimed);
  if (day === undefined || !FINE.has(recorded.precision)) return undefined;
  return daysBetween(day, dayOf(recorded.at, recorded.timeZone));
};
