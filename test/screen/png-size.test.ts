import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../lib/evidence/digest.ts';
import { pngSize } from '../../lib/screen/png-size.ts';

const header = (width: number, height: number, before = 0): Bytes => {
  const bytes = new Uint8Array(before + 24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52], before);
  const view = new DataView(bytes.buffer);
  view.setUint32(before + 16, width);
  view.setUint32(before + 20, height);
  return bytes.subarray(before);
};

describe('pngSize', () => {
  it('reads width and height as unsigned 32-bit big-endian numbers, from any view', () => {
    const side = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(side, side, fc.nat(9), (width, height, before) => {
        expect(pngSize(header(width, height, before))).toEqual({ width, height });
      }),
    );
  });

  it.each([
    ['no bytes', new Uint8Array(0)],
    ['a header cut short', header(1, 1).subarray(0, 23)],
    ['a JPEG', new Uint8Array(24).fill(0xff)],
  ])('throws TypeError for %s', (_title, bytes) => {
    expect(() => pngSize(bytes)).toThrow(TypeError);
  });
});
