import type { CaseTime } from '../../evidence/casework.ts';
import { instantOf, isTimeZone, isWallTime, wallTimeAt } from '../../evidence/wall-time.ts';

/**
 * A time of the case as a person writes it: `date` is `2021`, `2021-08`, `2021-08-22` or
 * `2021年8月22日`; `time` is `14:30`, `14:30:05` or empty; `timeZone` is an IANA name.
 */
export type WrittenTime = {
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
};

/** Why a written time cannot be parsed. */
export type TimeFault = 'date' | 'time' | 'zone' | 'time-without-day';

const DATE = /^(\d{4})(?:[-/.年]\s?(\d{1,2})(?:[-/.月]\s?(\d{1,2})日?|月)?|年)?$/u;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u;

const normalise = (words: string): string => words.normalize('NFKC').trim();

const precisionOf = (parts: readonly (string | undefined)[]): CaseTime['precision'] => {
  const [month, day, minute, second] = parts;
  if (second !== undefined) return 'second';
  if (minute !== undefined) return 'minute';
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
};

/**
 * Parses a written time; its precision is that of the writing. Undefined if nothing was written,
 * the fault if it cannot be parsed.
 */
export const parseCaseTime = (written: WrittenTime): CaseTime | TimeFault | undefined => {
  const [date, time, timeZone] = [written.date, written.time, written.timeZone].map(normalise) as [
    string,
    string,
    string,
  ];
  if (date === '' && time === '') return undefined;
  const [isDate, year, month, day] = DATE.exec(date) ?? [];
  if (isDate === undefined) return 'date';
  const [isTime, hour, minute, second] = TIME.exec(time) ?? [];
  if (time !== '' && isTime === undefined) return 'time';
  if (isTime !== undefined && day === undefined) return 'time-without-day';
  if (!isTimeZone(timeZone)) return 'zone';
  const midnight = { hour: 0, minute: 0, second: 0 };
  const wall = {
    year: Number(year),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
    ...midnight,
  };
  if (!isWallTime(wall)) return 'date';
  const full = {
    ...wall,
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  if (!isWallTime(full) || full.second > 59) return 'time';
  const at = instantOf(full, timeZone).toISOString();
  return { at, precision: precisionOf([month, day, minute, second]), timeZone };
};

const padded = (count: number, digits = 2): string => String(count).padStart(digits, '0');

/** Writes a time of the case to its precision in its zone; the inverse of `parseCaseTime`. */
export const writeCaseTime = ({ at, precision, timeZone }: CaseTime): WrittenTime => {
  const { year, month, day, hour, minute, second } = wallTimeAt(new Date(at), timeZone);
  const isFine = precision === 'hour' || precision === 'minute' || precision === 'second';
  const parts = precision === 'year' ? 1 : precision === 'month' ? 2 : 3;
  const date = [padded(year, 4), padded(month), padded(day)].slice(0, parts).join('-');
  const clock = [hour, minute, ...(precision === 'second' ? [second] : [])].map((part) =>
    padded(part),
  );
  return { date, time: isFine ? clock.join(':') : '', timeZone };
};
