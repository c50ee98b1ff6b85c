import { cached } from './cached.ts';
import { dateNames, type Name } from './date-names.ts';
import { findName } from './find-name.ts';
import { foldWords, languagesOf } from './languages-of.ts';

/** A day by its distance ("hier") or weekday, and what else the words say. */
export type DayByName =
  | { readonly back: number; readonly rest: string }
  | { readonly weekday: number; readonly rest: string };

/** The words of a language for today, yesterday and the day before. */
const dayWordsOf = cached((locale: string): readonly Name[] => {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return [0, -1, -2]
    .map((back) => [foldWords(format.format(back, 'day')), back] as const)
    .filter(([name]) => !/\d/u.test(name))
    .sort(([one], [other]) => other.length - one.length);
});

const dayIn = (text: string, locale: string): DayByName | undefined => {
  const near = findName(text, dayWordsOf(locale));
  if (near) return { back: near.number, rest: `${near.before} ${near.after}`.trim() };
  const weekday = findName(text, dateNames.weekdays(locale));
  return weekday && { weekday: weekday.number, rest: `${weekday.before} ${weekday.after}`.trim() };
};

const LONGEST = 40;

/**
 * The day that words name in the page's language, English, or a language of their script where all
 * that know the words agree; undefined where they name none.
 */
export const dayNames = (text: string, language: string | undefined): DayByName | undefined => {
  if (text.length > LONGEST || /\d{4}/u.test(text)) return undefined;
  const folded = foldWords(text);
  const english = dayIn(folded, 'en');
  if (english) return english;
  const found = languagesOf(text, language)
    .map((locale) => dayIn(folded, locale))
    .filter((day) => day !== undefined);
  const [first] = found;
  return found.every((day) => JSON.stringify(day) === JSON.stringify(first)) ? first : undefined;
};
