import fc from 'fast-check';

/**
 * Any code point as a text, halves of pairs too. It is fast-check's own unit `binary`, which takes
 * seconds to be made in every process that uses it.
 */
export const ANY_UNIT = fc
  .integer({ min: 0, max: 0x10_ff_ff })
  .map((code) => String.fromCodePoint(code));
