const encoder = new TextEncoder();
/** Bytes that one code unit of a text takes at most (RFC 3629). */
const MOST_OF_ONE = 3;
/** A text that may be longer gets memory of its own. */
const MOST_SHARED = 2 ** 18;
let shared = new Uint8Array(2 ** 12);

/**
 * The UTF-8 of a text, in memory that the next call uses again: for what is used at once. New
 * memory for each of many short texts takes longer than encoding them.
 */
export const utf8InPlace = (text: string): Uint8Array => {
  const most = text.length * MOST_OF_ONE;
  if (most > MOST_SHARED) return encoder.encode(text);
  if (most > shared.length) shared = new Uint8Array(Math.max(most, shared.length * 2));
  return shared.subarray(0, encoder.encodeInto(text, shared).written);
};
