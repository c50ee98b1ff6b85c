import type { StatedTime } from '../../../evidence/item.ts';
import type { Instant } from '../../../evidence/matter.ts';

/** `YYYY-MM-DD HH:MM:SS` in UTC; undefined for what is no instant. */
export const datTime = (instant: Instant | undefined): string | undefined => {
  const time = new Date(instant ?? Number.NaN);
  if (Number.isNaN(time.getTime())) return undefined;
  return time.toISOString().slice(0, 19).replace('T', ' ');
};

/** The same at an offset from UTC in minutes: the local time. */
export const datLocalTime = (instant: Instant, offsetMinutes: number): string | undefined => {
  const time = new Date(instant).getTime() + offsetMinutes * 60_000;
  return Number.isNaN(time) ? undefined : datTime(new Date(time).toISOString());
};

const pad = (number: number): string => String(number).padStart(2, '0');

/** A zone and its offset at that time: `Asia/Shanghai (UTC+08:00)`. */
export const datZone = (timeZone: string, offsetMinutes: number): string => {
  const [hours, minutes] = [Math.trunc(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  return `${timeZone} (UTC${offsetMinutes < 0 ? '-' : '+'}${pad(hours)}:${pad(minutes)})`;
};

const EXACT: readonly StatedTime['precision'][] = ['second', 'minute', 'hour'];

/**
 * A stated time for a field without a precision beside it: in UTC if it names the hour, else in the
 * words of the page, since a day in UTC may be the day before.
 */
export const datStatedTime = (time: StatedTime | undefined): string | undefined =>
  time && EXACT.includes(time.precision) ? (datTime(time.at) ?? time.raw) : time?.raw;
