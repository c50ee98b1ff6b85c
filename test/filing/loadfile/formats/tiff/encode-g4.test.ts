import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeG4 } from '../../../../../lib/filing/loadfile/formats/tiff/encode-g4.ts';
import { readG4 } from '../../../../support/filing/loadfile/read-g4.ts';

const check = (width: number, pixels: Uint8Array): void => {
  const height = pixels.length / width;
  const read = readG4(encodeG4({ width, height, pixels }), width, height);
  expect(Buffer.compare(read, pixels)).toBe(0);
};

/** A row of black and white runs, white first. */
const runs = (...lengths: readonly number[]): Uint8Array =>
  Uint8Array.from(lengths.flatMap((length, at) => Array(length).fill(at % 2)));

/** Rows that mostly repeat the row above, as lines of text do. */
const likeText = fc
  .record({
    width: fc.integer({ min: 1, max: 90 }),
    rows: fc.array(fc.array(fc.tuple(fc.nat(89), fc.nat(12), fc.boolean()), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    }),
  })
  .map(({ width, rows }) => {
    const pixels = new Uint8Array(width * rows.length);
    for (const [row, marks] of rows.entries()) {
      if (row > 0) pixels.copyWithin(row * width, (row - 1) * width, row * width);
      for (const [x, length, isBlack] of marks) {
        const from = row * width + Math.min(x, width);
        pixels.fill(isBlack ? 1 : 0, from, Math.min(from + length, (row + 1) * width));
      }
    }
    return { width, pixels };
  });

describe('a Group 4 picture', () => {
  it('decodes to the same pixels for random rows', () => {
    const picture = fc
      .integer({ min: 1, max: 40 })
      .chain((width) =>
        fc.tuple(
          fc.constant(width),
          fc.array(fc.array(fc.nat(1), { minLength: width, maxLength: width }), { minLength: 1 }),
        ),
      );
    fc.assert(
      fc.property(picture, ([width, rows]) => check(width, Uint8Array.from(rows.flat()))),
      { numRuns: 150 },
    );
  });

  it('decodes to the same pixels for rows that resemble the row above', () => {
    fc.assert(
      fc.property(likeText, ({ width, pixels }) => check(width, pixels)),
      { numRuns: 150 },
    );
  });

  it.each([0, 1])('has a code for every length of a run of colour %i', (colour) => {
    for (let length = 1; length <= 2700; length += length < 130 || length > 2500 ? 1 : 37) {
      const pixels = colour === 0 ? runs(length, 5) : runs(3, length, 9);
      check(pixels.length, pixels);
    }
  });

  it('has a code for runs beyond the longest code', () => {
    check(9000, runs(5121, 2561, 1318));
    check(6000, runs(0, 6000));
  });

  it('takes less than one bit a row where rows repeat', () => {
    const row = runs(100, 7, 300, 9, 84);
    const pixels = new Uint8Array(row.length * 400);
    for (let at = 0; at < 400; at += 1) pixels.set(row, at * row.length);
    // Five vertical codes of one bit a row.
    expect(encodeG4({ width: row.length, height: 400, pixels }).length).toBeLessThan(270);
  });
});
