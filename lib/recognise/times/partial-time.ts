import type { StatedTime } from '../../evidence/item.ts';
import {
  dayAway,
  instantOf,
  isWallTime,
  type WallTime,
  wallTimeAt,
} from '../../evidence/wall-time.ts';

/**
 * The instant a page is read at, and the zone of times that state none. In a copy (a saved page, an
 * archive) relative times give no instant, because it is not known when its "yesterday" was.
 */
export type Clock = {
  readonly now: Date;
  readonly timeZone: string;
  readonly isCopy?: boolean;
  /** Whether an archive shows the copy: then the words of a relative time are kept. */
  readonly isArchive?: boolean;
};

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

/**
 * A missing year is the latest one that does not put the time in the future, because pages leave
 * out the year of recent posts only.
 */
const yearOf = (time: PartialTime, clock: Clock): number => {
  if (time.year !== undefined) return time.year;
  const today = wallTimeAt(clock.now, clock.timeZone);
  const limit = dayAway(today, 1);
  const ahead = (time.month ?? 1) * 100 + (time.day ?? 1) > limit.month * 100 + limit.day;
  return limit.year === today.year && ahead ? today.year - 1 : today.year;
};

/**
 * The instant of stated parts: in their own zone, else in the clock's, which `assumedTimeZone`
 * names. Undefined for an impossible date and for years before 1900 or after 2200.
 */
export const resolvePartial = (time: PartialTime, clock: Clock): ResolvedTime | undefined => {
  if (time.year === undefined && clock.isCopy) return undefined;
  const wall: WallTime = {
    year: yearOf(time, clock),
    month: time.month ?? 1,
    day: time.day ?? 1,
    hour: time.hour ?? 0,
    minute: time.minute ?? 0,
    second: time.second ?? 0,
  };
  if (!isWallTime(wall) || wall.year < 1900 || wall.year > 2200) return undefined;
  const precision = precisionOf(time);
  if (time.offset === undefined)
    return {
      at: instantOf(wall, clock.timeZone).toISOString(),
      precision,
      assumedTimeZone: clock.timeZone,
    };
  const at = new Date(instantOf(wall, 'UTC').getTime() - time.offset * 60_000).toISOString();
  return { at, precision };
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
