import type { StatedTime } from '../../evidence/item.ts';
import {
  dayAway,
  instantOf,
  isWallTime,
  type WallTime,
  wallTimeAt,
} from '../../evidence/wall-time.ts';
import { type Clock, writingOf } from './clock.ts';

/** The parts of a time that a text states. `offset` is in minutes east of UTC. */
export type PartialTime = {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  readonly offset?: number | undefined;
};

/** An instant and its precision, still without the shown words. */
export type ResolvedTime = Omit<StatedTime, 'raw'>;
export type Precision = NonNullable<StatedTime['precision']>;

const precisionOf = (time: PartialTime): Precision => {
  if (time.second !== undefined) return 'second';
  if (time.minute !== undefined) return 'minute';
  if (time.hour !== undefined) return 'hour';
  if (time.day !== undefined) return 'day';
  return time.month === undefined ? 'year' : 'month';
};

/** The years back in which a day is looked for: 29 February can be eight years away. */
const MOST_YEARS_BACK = 8;

/** The latest year that does not put a day without a year into the future of an instant. */
const latestYear = (time: PartialTime, instant: Date, timeZone: string): number | undefined => {
  const limit = dayAway(wallTimeAt(instant, timeZone), 1);
  const { month = 1, day = 1 } = time;
  const isAhead = (year: number): boolean =>
    Date.UTC(year, month - 1, day) > Date.UTC(limit.year, limit.month - 1, limit.day);
  const years = Array.from({ length: MOST_YEARS_BACK + 1 }, (_, back) => limit.year - back);
  return years.find(
    (year) => !isAhead(year) && isWallTime({ year, month, day, hour: 0, minute: 0, second: 0 }),
  );
};

/**
 * A missing year is the latest one that does not put the time in the future, because pages leave
 * out the year of recent posts only. Undefined where the year depends on when that was written.
 */
const yearOf = (time: PartialTime, clock: Clock): number | undefined => {
  if (time.year !== undefined) return time.year;
  const writing = writingOf(clock);
  const [early, late] = [writing?.from, writing?.until].map(
    (instant) => instant && latestYear(time, instant, clock.timeZone),
  );
  return early === late ? early : undefined;
};

const instantIn = (wall: WallTime, time: PartialTime, clock: Clock): ResolvedTime => {
  const precision = precisionOf(time);
  const zone =
    time.offset === undefined
      ? time.hour === undefined
        ? undefined
        : clock.statedZone
      : { offset: time.offset };
  if (zone === undefined)
    return {
      at: instantOf(wall, clock.timeZone).toISOString(),
      precision,
      assumedTimeZone: clock.timeZone,
    };
  if ('timeZone' in zone) return { at: instantOf(wall, zone.timeZone).toISOString(), precision };
  const at = new Date(instantOf(wall, 'UTC').getTime() - zone.offset * 60_000).toISOString();
  return { at, precision };
};

/**
 * The instant of stated parts: in their own zone, else in the clock's, which `assumedTimeZone`
 * names. Undefined for an impossible date and for years before 1900 or after 2200.
 */
export const resolvePartial = (time: PartialTime, clock: Clock): ResolvedTime | undefined => {
  const year = yearOf(time, clock);
  if (year === undefined) return undefined;
  const wall: WallTime = {
    year,
    month: time.month ?? 1,
    day: time.day ?? 1,
    hour: time.hour ?? 0,
    minute: time.minute ?? 0,
    second: time.second ?? 0,
  };
  if (!isWallTime(wall) || wall.second > 59 || wall.year < 1900 || wall.year > 2200)
    return undefined;
  return instantIn(wall, time, clock);
};

/**
 * Truncates an instant to a precision in the clock's zone: a day begins at that zone's midnight.
 */
export const truncateTo = (
  instant: Date,
  precision: Precision,
  clock: Clock,
): ResolvedTime | undefined => {
  const { year, month, day } = wallTimeAt(instant, clock.timeZone);
  if (precision === 'year') return resolvePartial({ year }, clock);
  if (precision === 'month') return resolvePartial({ year, month }, clock);
  if (precision === 'day') return resolvePartial({ year, month, day }, clock);
  return { at: instant.toISOString(), precision };
};
