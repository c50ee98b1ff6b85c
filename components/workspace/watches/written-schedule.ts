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
export type ScheduleFault = 'hours' | 'times';

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

/** Reads a written schedule that begins at `from`, or says what is wrong with it. */
export const readSchedule = (
  { how, hours, times, until }: WrittenSchedule,
  from: string,
  timeZone: string,
): Schedule | ScheduleFault => {
  const frame = { from, ...(until && { until: until.at }) };
  if (how === 'every') {
    const isFit = Number.isInteger(hours) && Number(hours) >= 1 && Number(hours) <= MOST_HOURS;
    return isFit ? { ...frame, everyHours: Number(hours) } : 'hours';
  }
  const dailyAt = [...new Set(clocksIn(times))].toSorted();
  return dailyAt.length > 0 && dailyAt.every((clock) => CLOCK.test(clock))
    ? { ...frame, dailyAt, timeZone }
    : 'times';
};
