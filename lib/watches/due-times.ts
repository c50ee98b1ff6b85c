import { dayAway, instantOf, type WallTime, wallTimeAt } from '../evidence/wall-time.ts';
import type { Schedule } from '../evidence/watch/watch.ts';

const HOUR_MS = 3_600_000;

/** The most times that one call returns: of the longest schedules, four years of every hour. */
const MOST_TIMES = 40_000;

const timeOfDay = (day: WallTime, clock: string, timeZone: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return instantOf({ ...day, hour, minute, second: 0 }, timeZone).getTime();
};

const hourly = (from: number, everyHours: number, after: number, upTo: number): number[] => {
  const step = everyHours * HOUR_MS;
  const times: number[] = [];
  const first = from + Math.max(0, Math.floor((after - from) / step) + 1) * step;
  for (let at = first; at <= upTo && times.length < MOST_TIMES; at += step) times.push(at);
  return times;
};

const daily = (
  clocks: readonly string[],
  timeZone: string,
  after: number,
  upTo: number,
): number[] => {
  const times: number[] = [];
  let day = dayAway(wallTimeAt(new Date(after), timeZone), -1);
  for (let start = 0; start <= upTo && times.length < MOST_TIMES; day = dayAway(day, 1)) {
    start = timeOfDay(day, '00:00', timeZone);
    for (const clock of clocks.toSorted()) times.push(timeOfDay(day, clock, timeZone));
  }
  return times.filter((at) => at > after && at <= upTo);
};

/**
 * The times at which a schedule is due, later than `after` and not later than `upTo` (milliseconds
 * since the epoch), the earliest first. The beginning of an hourly schedule is due itself.
 */
export const dueTimes = (schedule: Schedule, after: number, upTo: number): readonly number[] => {
  const from = Date.parse(schedule.from);
  const end = Math.min(upTo, schedule.until ? Date.parse(schedule.until) : upTo);
  const since = Math.max(after, from - 1);
  return 'everyHours' in schedule
    ? hourly(from, schedule.everyHours, since, end)
    : daily(schedule.dailyAt, schedule.timeZone, since, end);
};

const WEEK_MS = 7 * 24 * HOUR_MS;

/** The next time after `after` at which a schedule is due; undefined where it has ended. */
export const nextDue = (schedule: Schedule, after: number): number | undefined => {
  const from = Math.max(after, Date.parse(schedule.from));
  const longest = 'everyHours' in schedule ? schedule.everyHours * HOUR_MS : 0;
  return dueTimes(schedule, after, from + Math.max(WEEK_MS, longest))[0];
};

/**
 * What is to be done now: the time that is visited now, and those without a visit, which
 * are told as missed and never filled in. `done` is the last time that was visited or told as
 * missed. A visit is late by `patience` milliseconds at the most.
 */
export const dueNow = (
  schedule: Schedule,
  done: number,
  now: number,
  patience: number,
): { readonly due?: number; readonly missed: readonly number[] } => {
  const passed = dueTimes(schedule, done, now);
  const last = passed.at(-1);
  if (last === undefined || now - last > patience) return { missed: passed };
  return { due: last, missed: passed.slice(0, -1) };
};
