import { crc32 as reference } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../lib/evidence/file/crc32.ts';

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('agrees with zlib, wherever in memory the bytes begin', () => {
    const memory = Uint8Array.from({ length: 300 }, (_, at) => (at * 197) % 251);
    for (let from = 0; from < 9; from += 1)
      for (const length of [0, 1, 2, 3, 15, 16, 17, 64, 255]) {
        const bytes = memory.subarray(from, from + length);
        expect(crc32(bytes)).toBe(reference(bytes));
      }
  });

  it('agrees with zlib, also when the bytes come in two pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
        const whole = reference(Buffer.concat([first, second]));
        expect(crc32(second, crc32(first))).toBe(whole);
      }),
    );
  });
});
