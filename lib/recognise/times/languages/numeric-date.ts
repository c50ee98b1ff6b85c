import { dateNames, type NumericOrder } from './date-names.ts';
import type { DateParts } from './date-parts.ts';

const DAY_LAST_YEAR =
  /(?<![\d.:/-])(\d{1,2})\s?([-/.‑])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?(?![\d:])/u;
const YEAR_FIRST = /(?<![\d.:/-])(\d{4}|\d{2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})\.?(?![\d:])/u;

/**
 * Languages that are written in countries with the month first as well, and English, which many
 * templates claim: their order is certain only with a country that has one order.
 */
const isOrderOpen = (locale: string): boolean =>
  /^en(?:-US)?$|^en-(?!AU|GB|IE|IN|NZ)|^es(?:-(?:US|PR|PA))?$|^fil|^fr-CA/iu.test(locale);

type Found = { readonly date: DateParts; readonly rest: string };

const restOf = (words: string, found: RegExpExecArray): string =>
  `${words.slice(0, found.index)} | ${words.slice(found.index + found[0].length)}`;

/** Day and month of which only one order is possible. */
const orderOfNumbers = (first: number, second: number): 'day' | 'month' | undefined => {
  if (first > 12 && first <= 31 && second <= 12) return 'day';
  if (second > 12 && second <= 31 && first <= 12) return 'month';
  return first === second && first <= 12 ? 'day' : undefined;
};

const yearLast = (
  words: string,
  order: NumericOrder | undefined,
  isOpen: boolean,
): Found | undefined => {
  const found = DAY_LAST_YEAR.exec(words);
  if (!found) return undefined;
  const [, one = '', separator, two = '', year = ''] = found;
  const isShort = year.length === 2;
  const isOwnForm = order !== undefined && order.parts[2] === 'year' && !isOpen;
  // A year of two digits may stand first, unless the language's own short dates are of this form.
  if (isShort && !(isOwnForm && order.isShortYear && order.separator === separator))
    return undefined;
  const [first, second] = [Number(one), Number(two)];
  const certain = isShort ? undefined : orderOfNumbers(first, second);
  const own =
    isOwnForm && (order.parts[0] === 'day' || order.parts[0] === 'month')
      ? order.parts[0]
      : undefined;
  const start = own ?? certain;
  // A number of more than 12 where the language has the month: the page follows another order.
  if (!start || (own && certain && own !== certain && first !== second)) return undefined;
  const [day, month] = start === 'day' ? [one, second] : [two, first];
  return { date: { year, month, day }, rest: restOf(words, found) };
};

const yearFirst = (
  words: string,
  order: NumericOrder | undefined,
  locale: string | undefined,
): Found | undefined => {
  const found = YEAR_FIRST.exec(words);
  if (!found || (found[1]?.length === 2 && locale === undefined)) return undefined;
  const [, year = '', separator, month, day] = found;
  const isOwnForm = order?.parts[0] === 'year' && order.parts[1] === 'month';
  if (year.length === 2 && !(isOwnForm && order?.isShortYear && order.separator === separator))
    return undefined;
  return { date: { year, month: Number(month), day }, rest: restOf(words, found) };
};

/**
 * A date of digits alone: by the language's own order, or where only one order is possible. Years
 * of two digits only where the language's own short dates have that very form.
 */
export const numericDate = (words: string, locale: string | undefined): Found | undefined => {
  const order = locale === undefined ? undefined : dateNames.order(locale);
  const isOpen = locale === undefined || isOrderOpen(locale);
  return yearLast(words, order, isOpen) ?? yearFirst(words, order, locale);
};
