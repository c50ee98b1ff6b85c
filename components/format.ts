import { useTranslation } from 'react-i18next';

/** Times, counts and sizes as the screen's language writes them; times in the reader's own zone. */
export const useFormat = () => {
  const { language } = useTranslation().i18n;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const number = new Intl.NumberFormat(language);
  const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return {
    time: (instant: string): string => time.format(new Date(instant)),
    number: (count: number): string => number.format(count),
    size: (bytes: number): string =>
      bytes < 1e6 ? `${number.format(Math.ceil(bytes / 1e3))} kB` : `${megabytes.format(bytes / 1e6)} MB`,
  };
};
