import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBitWriter } from '../../../../../lib/filing/loadfile/formats/tiff/bit-writer.ts';
import {
  type Code,
  END_OF_PICTURE,
  MODE_CODES,
  RUN_CODES,
} from '../../../../../lib/filing/loadfile/formats/tiff/g4-codes.ts';

const digitsOf = ({ bits, length }: Code): string => bits.toString(2).padStart(length, '0');

/** Pairs of which one is the beginning of the other, so that no reader can tell them apart. */
const ambiguous = (codes: readonly Code[]): readonly string[] => {
  const all = codes.map(digitsOf).toSorted();
  return all.filter((code, at) => at > 0 && code.startsWith(all[at - 1] ?? '-'));
};

describe('the codes of facsimile Group 4', () => {
  it.each([
    ['white', 0],
    ['black', 1],
  ] as const)('state every run of %s pixels, each by a code that begins no other', (_, colour) => {
    const { short, long } = RUN_CODES[colour];
    expect([short.length, long.length]).toEqual([64, 2560 / 64]);
    expect(ambiguous([...short, ...long, ...END_OF_PICTURE.slice(0, 1)])).toEqual([]);
  });

  it('state every mode by a code that begins no other', () => {
    const { pass, horizontal, vertical } = MODE_CODES;
    expect(vertical).toHaveLength(7);
    expect(ambiguous([pass, horizontal, ...vertical, ...END_OF_PICTURE.slice(0, 1)])).toEqual([]);
  });

  // Known values of ITU-T T.4, tables 2 and 3a.
  it.each([
    [0, 'short', 0, '00110101'],
    [0, 'short', 63, '00110100'],
    [0, 'long', 0, '11011'],
    [1, 'short', 0, '0000110111'],
    [1, 'short', 2, '11'],
    [1, 'short', 63, '000001100111'],
    [1, 'long', 26, '0000001100101'],
    [1, 'long', 39, '000000011111'],
  ] as const)('of colour %i, table %s, place %i, are those of the standard', (...row) => {
    const [colour, table, at, digits] = row;
    const code = RUN_CODES[colour][table][at];
    expect(code && digitsOf(code)).toBe(digits);
  });
});

describe('the bits of a picture', () => {
  const anyCode = fc
    .integer({ min: 1, max: 13 })
    .chain((length) => fc.record({ length: fc.constant(length), bits: fc.nat(2 ** length - 1) }));

  it('are written one after another, the highest first, and filled with zeros', () => {
    fc.assert(
      fc.property(fc.array(anyCode, { maxLength: 60 }), (codes) => {
        const out = createBitWriter();
        for (const code of codes) out.add(code);
        const digits = codes.map(digitsOf).join('');
        const written = [...out.bytes()].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        expect(written).toBe(digits.padEnd(Math.ceil(digits.length / 8) * 8, '0'));
      }),
    );
  });

  it('of more bytes than the first buffer holds are all there', () => {
    const out = createBitWriter();
    for (let at = 0; at < 140_000; at += 1) out.add({ bits: at & 255, length: 8 });
    const bytes = out.bytes();
    expect(bytes).toHaveLength(140_000);
    expect([65_535, 65_536, 131_072, 139_999].map((at) => bytes[at])).toEqual([
      ...[255, 0, 0, 139_999 & 255],
    ]);
  });
});
