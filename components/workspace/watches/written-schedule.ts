import { spanOf } from '../../../lib/casework/dates/time-span.ts';
import type { CaseTime } from '../../../lib/evidence/casework.ts';
import type { Schedule } from '../../../lib/evidence/watch/watch.ts';

/** A schedule as a person writes it. */
export type WrittenSchedule = {
  readonly how: 'every' | 'daily';
  readonly hours: number | '';
  readonly times: string;
  readonly until?: CaseTime | undefined;
};

/** What is wrong with a written schedule: a key of its sentence. */
export type ScheduleFault = 'hours' | 'times' | 'until';

const MOST_HOURS = 720;
const CLOCK = /^(?:[01]?\d|2[0-3]):[0-5]\d$/u;

/** Before a person chose: once in the morning, when courts and offices open. */
export const FIRST_SCHEDULE: WrittenSchedule = { how: 'daily', hours: 6, times: '09:00' };

const clocksIn = (times: string): readonly string[] =>
  times
    .replaceAll('：', ':')
    .split(/[,，、;；\s]+/u)
    .filter(Boolean)
    .map((clock) => clock.padStart(5, '0'));

/** The written form of a schedule. */
export const writeSchedule = (schedule: Schedule, timeZone: string): WrittenSchedule => ({
  ...FIRST_SCHEDULE,
  ...('everyHours' in schedule
    ? { how: 'every', hours: schedule.everyHours }
    : { how: 'daily', times: schedule.dailyAt.join(', ') }),
  ...(schedule.until && { until: { at: schedule.until, precision: 'minute', timeZone } }),
});

/** The last instant of a time: what is watched until a day is watched on that day too. */
const endOf = (time: CaseTime): string => {
  if (time.precision === 'minute' || time.precision === 'second') return time.at;
  return new Date(spanOf(time).until - 1).toISOString();
};

/**
 * The end of a schedule that has none of its own: when the act that is watched for is due. A date
 * that has passed is none, since what was ordered is watched until it is done.
 */
export const endByDue = (due: CaseTime | undefined, now: number): CaseTime | undefined =>
  due && Date.parse(endOf(due)) > now ? due : undefined;

/** Reads a written schedule that begins at `from`, or says what is wrong with it. */
export const readSchedule = (
  { how, hours, times, until }: WrittenSchedule,
  from: string,
  timeZone: string,
): Schedule | ScheduleFault => {
  const end = until && endOf(until);
  if (end !== undefined && Date.parse(end) < Date.parse(from)) return 'until';
  const frame = { from, ...(end !== undefined && { until: end }) };
  if (how === 'every') {
    const isFit = Number.isInteger(hours) && Number(hours) >= 1 && Number(hours) <= MOST_HOURS;
    return isFit ? { ...frame, everyHours: Number(hours) } : 'hours';
  }
  const dailyAt = [...new Set(clocksIn(times))].toSorted();
  return dailyAt.length > 0 && dailyAt.every((clock) => CLOCK.test(clock))
    ? { ...frame, dailyAt, timeZone }
    : 'times';
};
