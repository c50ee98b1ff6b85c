/** A date and time of day without a zone. `month` counts from 1. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
};

/** Whether a value names a time zone that this system knows. */
export const isTimeZone = (timeZone: unknown): timeZone is string => {
  try {
    return typeof timeZone === 'string' && formatOf(timeZone) !== undefined;
  } catch {
    return false;
  }
};

/** The wall time of an instant in an IANA zone. Throws `RangeError` for an unknown zone. */
export const wallTimeAt = (instant: Date, timeZone: string): WallTime => {
  const shown: Record<string, number> = {};
  for (const part of formatOf(timeZone).formatToParts(instant))
    shown[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return { year, month, day, hour, minute, second };
};

const asUtc = (wall: WallTime): number => {
  const made = new Date(0);
  made.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  return made.setUTCHours(wall.hour, wall.minute, wall.second, 0);
};

/** How many minutes a zone is ahead of UTC at an instant. Throws `RangeError` as `wallTimeAt`. */
export const offsetMinutes = (instant: Date, timeZone: string): number =>
  Math.round((asUtc(wallTimeAt(instant, timeZone)) - instant.getTime()) / 60_000);

/** Whether the day and time exist in the calendar (31 April does not). */
export const isWallTime = (wall: WallTime): boolean => {
  const made = new Date(asUtc(wall));
  return (
    made.getUTCFullYear() === wall.year &&
    made.getUTCMonth() + 1 === wall.month &&
    made.getUTCDate() === wall.day &&
    made.getUTCHours() === wall.hour &&
    made.getUTCMinutes() === wall.minute
  );
};

/**
 * The instant of a wall time in a zone. If clocks were set back and show it twice, the earlier one;
 * if clocks were set forward over it, the instant shifted by the jump.
 */
export const instantOf = (wall: WallTime, timeZone: string): Date => {
  const target = asUtc(wall);
  const offsetAt = (ms: number): number => asUtc(wallTimeAt(new Date(ms), timeZone)) - ms;
  const day = 86_400_000;
  const candidates = [offsetAt(target - day), offsetAt(target + day)].map(
    (offset) => target - offset,
  );
  const exact = candidates.filter((ms) => asUtc(wallTimeAt(new Date(ms), timeZone)) === target);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
};

/** The wall time moved by a number of calendar days. */
export const dayAway = (wall: WallTime, days: number): WallTime => {
  const moved = new Date(asUtc({ ...wall, hour: 0, minute: 0, second: 0 }) + days * 86_400_000);
  return {
    ...wall,
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  };
};
