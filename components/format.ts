import { useTranslation } from 'react-i18next';
import type { CaseTime } from '../lib/evidence/casework.ts';
import { platformName } from '../lib/evidence/names/platform.ts';
import { formatCaseTime } from './format-case-time.ts';

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const buildFormat = (language: string) => {
  const time = once(
    () =>
      new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeStyle: 'short',
        hourCycle: 'h23',
      }),
  );
  const day = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
  const clock = once(
    () => new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' }),
  );
  const zone = once(() => new Intl.DateTimeFormat(language, { timeZoneName: 'short' }));
  const number = once(() => new Intl.NumberFormat(language));
  const decimal = once(() => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }));
  const zoneOf = (date: Date) =>
    zone()
      .formatToParts(date)
      .find(({ type }) => type === 'timeZoneName')?.value;
  return {
    time: (instant: string): string => time().format(new Date(instant)),
    day: (instant: string): string => day().format(new Date(instant)),
    clock: (instant: string): string => clock().format(new Date(instant)),
    exact: (instant: string): string => {
      const date = new Date(instant);
      return `${day().format(date)} ${clock().format(date)} ${zoneOf(date)}`;
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
 * Formats times, counts, sizes and platforms in the screen's language. Times are in the reader's
 * time zone; `exact` goes to the second and names the zone. Each formatter is built once per
 * language, at its first use: Intl formatters are slow to make.
 */
export const useFormat = (): ReturnType<typeof buildFormat> => {
  const { language } = useTranslation().i18n;
  const format = built.get(language) ?? buildFormat(language);
  built.set(language, format);
  return format;
};
