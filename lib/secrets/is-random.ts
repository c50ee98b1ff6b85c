/** Shorter values are no keys, and longer ones are files rather than keys. */
const LEAST = 12;
const MOST = 4096;

const CHARACTERS = /^[\w+/=.~%:|-]+$/;
const IS_ADDRESS = /^(?:https?:|\/|data:)|\.(?:js|css|png|jpe?g|gif|svg|webp|html?|com|cn)\b/i;
const IS_TIME = /^\d{4}-\d\d-\d\d/;
const HEX = /^(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{16,}$/i;
/** A part of a name such as `item-view-2` or `UserMenu_v3`. */
const WORD = /^(?:[A-Z]?[a-z]{2,}\d{0,3}|[A-Z]{2,6}|[a-z]?\d{1,4})$/;
const LEAST_DIFFERENT = 7;

const isName = (value: string): boolean =>
  value.split(/[-_.:/=|]|(?=[A-Z][a-z])/).every((part) => part === '' || WORD.test(part));

/**
 * Whether a value looks as if a machine had drawn it: long enough, without blanks, of letters and
 * digits mixed, and no address, time or name of something.
 */
export const isRandom = (value: string): boolean => {
  if (value.length < LEAST || value.length > MOST || !CHARACTERS.test(value)) return false;
  if (IS_ADDRESS.test(value) || IS_TIME.test(value)) return false;
  if (new Set(value).size < LEAST_DIFFERENT) return false;
  if (HEX.test(value)) return true;
  return /\d/.test(value) && /[a-z]/i.test(value) && !isName(value);
};
