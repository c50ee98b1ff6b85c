const named = new Map<string, Intl.DateTimeFormat>();

const formatOf = (
  language: string,
  timeZone: string,
  timeZoneName: 'short' | 'shortGeneric' | 'longGeneric',
): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone} ${timeZoneName}`;
  const format = named.get(key) ?? new Intl.DateTimeFormat(language, { timeZone, timeZoneName });
  named.set(key, format);
  return format;
};

const nameIn = (format: Intl.DateTimeFormat, date: Date): string | undefined =>
  format.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value;

/** The short name of a zone at an instant: `GMT+8`, `EDT`, `UTC`. */
export const zoneName = (date: Date, language: string, timeZone: string): string =>
  nameIn(formatOf(language, timeZone, 'short'), date) ?? timeZone;

/**
 * The name of a zone for the head of a column, whose times are of all seasons: `GMT+8`, or without
 * regard to summer time `ET`.
 */
export const columnZone = (language: string, timeZone: string): string => {
  const [winter, summer] = [0, 6].map((month) =>
    zoneName(new Date(Date.UTC(2026, month)), language, timeZone),
  );
  if (winter !== undefined && winter === summer) return winter;
  return nameIn(formatOf(language, timeZone, 'shortGeneric'), new Date()) ?? timeZone;
};

/** The name of a zone in words, with its IANA name: `China Time (Asia/Shanghai)`. */
export const zoneInWords = (language: string, timeZone: string): string => {
  const words = nameIn(formatOf(language, timeZone, 'longGeneric'), new Date());
  if (!words || words === timeZone || timeZone === 'UTC') return timeZone;
  return language.startsWith('zh') ? `${words}（${timeZone}）` : `${words} (${timeZone})`;
};
