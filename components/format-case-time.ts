import { useTranslation } from 'react-i18next';
import type { CaseTime } from '../lib/evidence/casework.ts';
import { zoneName } from './zone-names.ts';

const STYLES: { readonly [P in CaseTime['precision']]: Intl.DateTimeFormatOptions } = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { dateStyle: 'medium' },
  hour: { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' },
  minute: { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' },
  second: { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' },
};

const built = new Map<string, Intl.DateTimeFormat>();

const formatOf = (
  language: string,
  timeZone: string,
  style: string,
  options: Intl.DateTimeFormatOptions,
) => {
  const key = `${language} ${timeZone} ${style}`;
  const format = built.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone });
  built.set(key, format);
  return format;
};

/**
 * Formats a time of the case in a language: no finer than its precision, in its own time zone,
 * which is named beside a time of day.
 */
export const formatCaseTime = ({ at, precision, timeZone }: CaseTime, language: string): string => {
  const date = new Date(at);
  const words = formatOf(language, timeZone, precision, STYLES[precision]).format(date);
  const isFine = precision === 'second' || precision === 'minute' || precision === 'hour';
  return isFine ? `${words} ${zoneName(date, language, timeZone)}` : words;
};

/** `formatCaseTime` in the screen's language. */
export const useCaseTimeWords = (): ((time: CaseTime) => string) => {
  const { language } = useTranslation().i18n;
  return (time) => formatCaseTime(time, language);
};
