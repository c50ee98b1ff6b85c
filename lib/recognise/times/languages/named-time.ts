import type { Clock } from '../clock.ts';
import { type PartialTime, type ResolvedTime, resolvePartial } from '../partial-time.ts';
import { cached } from './cached.ts';
import { dateNames } from './date-names.ts';
import { type DateParts, toPartialDate } from './date-parts.ts';
import { gapOf } from './fillers.ts';
import { type FoundName, findName } from './find-name.ts';
import { foldWords, isOwnLanguage, languagesOf } from './languages-of.ts';
import { localTimeOfDay } from './local-time-of-day.ts';
import { numericDate } from './numeric-date.ts';

const withoutWeekday = (words: string, locale: string): string => {
  const found = findName(words, dateNames.weekdays(locale));
  return found ? `${found.before} ${found.after.replace(/^[.,]/u, '')}` : words;
};

const ORDINAL = '(?:er|re|º|ª|°|\\.o|e|ème|-?го|-?е|-?ого|:n|:e|a|ος|η)?';

/** The forms of a day and year before and behind the name of a month, in a language. */
type Forms = Readonly<Record<'dayBefore' | 'yearBefore' | 'yearBehind' | 'dayBehind', RegExp>>;

const formsOf = cached((locale: string): Forms => {
  const gap = gapOf(locale);
  return {
    dayBefore: new RegExp(`(?<![\\d:])(?:(\\d{4})${gap})?(?<!\\d)(\\d{1,2})${ORDINAL}${gap}$`, 'u'),
    yearBefore: new RegExp(`(?<![\\d:])(\\d{4})${gap}$`, 'u'),
    yearBehind: new RegExp(`^${gap}(\\d{4})(?![\\d:])`, 'u'),
    dayBehind: new RegExp(
      `^${gap}(\\d{1,2})${ORDINAL}(?![:.]?\\d|\\p{L})(?:${gap}(\\d{4})(?![\\d:]))?`,
      'u',
    ),
  };
});

type Dated = { readonly date: DateParts; readonly rest: string };

/** The day before the month: "22 août 2021", "2021 22 août". */
const dayFirst = ({ before, after, number }: FoundName, forms: Forms): Dated | undefined => {
  const found = forms.dayBefore.exec(before);
  if (!found) return undefined;
  const behind = forms.yearBehind.exec(after);
  if (found[1] && behind) return undefined;
  return {
    date: { year: behind?.[1] ?? found[1], month: number, day: found[2] },
    rest: `${before.slice(0, found.index)} | ${after.slice(behind?.[0].length ?? 0)}`,
  };
};

/** The day behind the month, or none: "aug 22, 2021", "2021. augusztus 22.", "août 2021". */
const monthFirst = ({ before, after, number }: FoundName, forms: Forms): Dated | undefined => {
  const year = forms.yearBefore.exec(before);
  const [day, behind] = [forms.dayBehind.exec(after), forms.yearBehind.exec(after)];
  const head = year ? before.slice(0, year.index) : before;
  const rest = (found: RegExpExecArray | null): string =>
    `${head} | ${after.slice(found?.[0].length ?? 0)}`;
  if (day && !(year && day[2]))
    return { date: { year: day[2] ?? year?.[1], month: number, day: day[1] }, rest: rest(day) };
  if (year && behind) return undefined;
  const found = year ?? behind;
  return found ? { date: { year: found[1], month: number }, rest: rest(behind) } : undefined;
};

const dateByName = (words: string, locale: string): Dated | undefined => {
  const found = findName(words, dateNames.months(locale));
  const forms = found && formsOf(locale);
  return forms && (dayFirst(found, forms) ?? monthFirst(found, forms));
};

/** The parts of a time in one language; undefined where a word is left that is no part of it. */
const partsIn = (words: string, locale: string, isOwn: boolean): PartialTime | undefined => {
  const undated = withoutWeekday(words, locale);
  const dated =
    dateByName(undated, locale) ??
    dateByName(words, locale) ??
    numericDate(undated, isOwn ? locale : undefined);
  if (!dated) return undefined;
  const date = toPartialDate(dated.date, locale);
  const time = localTimeOfDay(dated.rest, locale);
  if (!date || time === undefined) return undefined;
  if (time !== 'none' && date.day === undefined) return undefined;
  return time === 'none' ? date : { ...date, ...time };
};

/**
 * Parses a date with or without a time of day in the page's language, by the names and the order
 * that the browser knows for it (`Intl`); else in any language of the script, where all that can
 * read the words agree.
 */
export const namedTime = (words: string, clock: Clock): ResolvedTime | undefined => {
  if (!/\d/u.test(words)) return undefined;
  const folded = foldWords(words);
  const found = languagesOf(words, clock.language)
    .map((locale) => partsIn(folded, locale, isOwnLanguage(locale, clock.language)))
    .filter((parts) => parts !== undefined)
    .map((parts) => resolvePartial(parts, clock));
  const [first] = found;
  return first &&
    found.every((time) => time?.at === first.at && time?.precision === first.precision)
    ? first
    : undefined;
};
