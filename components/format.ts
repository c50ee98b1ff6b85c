import { useTranslation } from 'react-i18next';
import type { CaseTime } from '../lib/evidence/casework.ts';
import { platformName } from '../lib/evidence/names/platform.ts';
import { useCaseZone } from './case-zone.tsx';
import { formatCaseTime } from './format-case-time.ts';
import { columnZone, zoneName } from './zone-names.ts';

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const buildFormat = (language: string, timeZone: string) => {
  const day = once(() => new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium' }));
  const clock = once(
    () => new Intl.DateTimeFormat(language, { timeZone, timeStyle: 'medium', hourCycle: 'h23' }),
  );
  const zone = once(() => columnZone(language, timeZone));
  const number = once(() => new Intl.NumberFormat(language));
  const decimal = once(() => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }));
  return {
    /** The zone of these times, as an IANA name. */
    timeZone,
    /** The zone's name for the head of a column. */
    zone,
    time: (instant: string): string =>
      formatCaseTime({ at: instant, precision: 'minute', timeZone }, language),
    day: (instant: string): string => day().format(new Date(instant)),
    clock: (instant: string): string => clock().format(new Date(instant)),
    clockInZone: (instant: string): string => {
      const date = new Date(instant);
      return `${clock().format(date)} ${zoneName(date, language, timeZone)}`;
    },
    exact: (instant: string): string => {
      const date = new Date(instant);
      return `${day().format(date)} ${clock().format(date)} ${zoneName(date, language, timeZone)}`;
    },
    caseTime: (time: CaseTime): string => formatCaseTime(time, language),
    platform: (name: string | undefined): string | undefined =>
      name && platformName(name, language),
    number: (count: number): string => number().format(count),
    size: (bytes: number): string => {
      if (bytes < 1e6) return `${number().format(Math.ceil(bytes / 1e3))} kB`;
      if (bytes < 1e9) return `${decimal().format(bytes / 1e6)} MB`;
      return `${decimal().format(bytes / 1e9)} GB`;
    },
  };
};

const built = new Map<string, ReturnType<typeof buildFormat>>();

/**
 * Formats times, counts, sizes and platforms in the screen's language. Times are in the zone of the
 * matter; `time` (to the minute) and `exact` (to the second) name it, `day` and `clock` stand where
 * a column's head or the line beside them does. Each formatter is built once per language and zone,
 * at its first use: Intl formatters are slow to make.
 */
export const useFormat = (): ReturnType<typeof buildFormat> => {
  const { language } = useTranslation().i18n;
  const timeZone = useCaseZone();
  const key = `${language} ${timeZone}`;
  const format = built.get(key) ?? buildFormat(language, timeZone);
  built.set(key, format);
  return format;
};
