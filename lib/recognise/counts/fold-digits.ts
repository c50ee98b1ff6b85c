/** The value of a decimal digit: Unicode encodes each script's ten digits in ascending order. */
const valueOfDigit = (digit: string): number => {
  let zero = digit.charCodeAt(0);
  while (/\p{Nd}/u.test(String.fromCharCode(zero - 1)) && digit.charCodeAt(0) - zero < 9) zero -= 1;
  return digit.charCodeAt(0) - zero;
};

/**
 * Digits of any script as ASCII digits and full-width signs as plain ones. Each takes the place of
 * one UTF-16 unit, so that offsets stay; digits outside the basic plane stay as they are.
 */
export const foldDigits = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, (digit) => (digit.length === 1 ? String(valueOfDigit(digit)) : digit));
