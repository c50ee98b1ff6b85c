import type { DecimalMark } from './count-units.ts';

/** A number as its digits and how many of them are behind the decimal mark: 1.25 is 125, 2. */
export type Digits = { readonly digits: string; readonly decimals: number };

/** Thousands all parted by the same mark ("1,234,567"), or as in India ("12,34,567"). */
const GROUPED =
  /^(?:\d{1,3}([,.'’٬\u00a0\u2009\u202f ])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})$/u;
const WITH_FRACTION = /^(.+)([.,٫])(\d+)$/u;
const MARKS: Readonly<Record<string, DecimalMark>> = { '.': 'dot', ',': 'comma' };

const wholeNumber = (text: string): Digits | undefined =>
  /^\d+$/u.test(text) || GROUPED.test(text)
    ? { digits: text.replace(/\D/gu, ''), decimals: 0 }
    : undefined;

/**
 * Parses digits with their marks. A count is whole, so without a unit "1.234" is 1234 and "1.23"
 * is nothing. Before a unit "1,234" may be 1234 or 1.234: the unit's languages decide (`decimal`),
 * else it is undefined.
 */
export const parseDigits = (
  text: string,
  unit: { readonly decimal?: DecimalMark } | undefined,
): Digits | undefined => {
  const [, whole = '', mark = '', fraction = ''] = WITH_FRACTION.exec(text) ?? [];
  const plain = wholeNumber(text);
  if (!unit || !whole) return plain;
  const parsed = wholeNumber(whole);
  const asDecimal = parsed && { digits: parsed.digits + fraction, decimals: fraction.length };
  if (!plain) return whole.includes(mark) ? undefined : asDecimal;
  // "1,234": a group of three or three decimals.
  if (mark === '٫' || /^0/u.test(whole)) return asDecimal;
  if (!/^\d{1,3}$/u.test(whole)) return plain;
  if (unit.decimal === undefined) return undefined;
  return unit.decimal === MARKS[mark] ? asDecimal : plain;
};
