import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, huffmanTable } from '../../../../lib/filing/pictures/jpeg/huffman.ts';

/** The codes of all symbols as texts of bits. */
const codesOfAll = (often: readonly number[]) => {
  const counted = new Uint32Array(256);
  counted.set(often);
  const codes = codesOf(huffmanTable(counted));
  return often.flatMap((count, symbol) => {
    const code = codes[symbol] ?? 0;
    return count > 0
      ? [{ count, bits: (code & 0xffff).toString(2).padStart(code >>> 16, '0') }]
      : [];
  });
};

/** What a JPEG asks of codes: each its own, none the beginning of another, none of ones alone. */
const expectValid = (codes: readonly { readonly bits: string }[]): void => {
  for (const [at, { bits }] of codes.entries()) {
    expect(bits).toMatch(/^(?=.*0)[01]{1,16}$/u);
    for (const [other, { bits: than }] of codes.entries())
      if (other !== at) expect(than.startsWith(bits)).toBe(false);
  }
};

describe('the codes of symbols', () => {
  it('are valid for symbols that occur at random', () => {
    const counts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 256 });
    fc.assert(
      fc.property(counts, (often) => expectValid(codesOfAll(often))),
      { numRuns: 25 },
    );
  });

  it('are no longer than sixteen bits where the seldom symbols would have longer ones', () => {
    const often = [1, 1];
    while (often.length < 40) often.push((often.at(-1) ?? 0) + (often.at(-2) ?? 0));
    const codes = codesOfAll(often);
    expect(codes).toHaveLength(40);
    expectValid(codes);
  });

  it('are shorter for what occurs more often', () => {
    const codes = codesOfAll([5, 100, 20, 1]).toSorted((one, other) => other.count - one.count);
    expect(codes.map(({ bits }) => bits.length)).toEqual([1, 2, 3, 4]);
  });
});
