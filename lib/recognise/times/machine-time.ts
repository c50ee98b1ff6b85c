import type { Clock } from './clock.ts';
import { type PartialTime, type ResolvedTime, resolvePartial } from './partial-time.ts';

const ISO = new RegExp(
  String.raw`^(\d{4})-(\d{2})-(\d{2})(?:[T ]\s?(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?` +
    String.raw`\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$`,
  'iu',
);

/** A zone offset (`+0800`, `+08:00`, `Z`) in minutes east of UTC. */
export const offsetOf = (zone: string | undefined): number | undefined => {
  if (!zone) return undefined;
  if (/^(?:Z|UTC|GMT)$/iu.test(zone)) return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/u.exec(zone) ?? [];
  return hours === undefined
    ? undefined
    : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

const number = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** ISO 8601 or RFC 3339, as precise as it is written; `at` keeps milliseconds. */
const isoTime = (words: string, clock: Clock): ResolvedTime | undefined => {
  const [whole, year, month, day, hour, minute, second, fraction, zone] = ISO.exec(words) ?? [];
  if (!whole) return undefined;
  const parts: PartialTime = {
    year: number(year),
    month: number(month),
    day: number(day),
    hour: number(hour),
    minute: number(minute),
    second: number(second),
    offset: offsetOf(zone),
  };
  const resolved = resolvePartial(parts, clock);
  if (!resolved?.at || !fraction) return resolved;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  return { ...resolved, at: new Date(Date.parse(resolved.at) + ms).toISOString() };
};

/** Seconds or milliseconds since 1970, if they lie between 1990 and a day after now. */
const epochTime = (words: string, clock: Clock): ResolvedTime | undefined => {
  if (!/^\d{9,10}$|^\d{12,13}$/u.test(words)) return undefined;
  const ms = words.length > 10 ? Number(words) : Number(words) * 1e3;
  const plausible = ms > 631_152_000_000 && ms < clock.now.getTime() + 864e5;
  return plausible ? { at: new Date(ms).toISOString(), precision: 'second' } : undefined;
};

/** Parses a machine-readable time: ISO 8601, epoch seconds or epoch milliseconds. */
export const machineTime = (words: string, clock: Clock): ResolvedTime | undefined =>
  isoTime(words, clock) ?? epochTime(words, clock);
