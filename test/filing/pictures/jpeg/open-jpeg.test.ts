import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paddedTo } from '../../../../lib/filing/pictures/jpeg/code-rows.ts';
import { createJpegMaker } from '../../../../lib/filing/pictures/jpeg/open-jpeg.ts';
import { readJpeg } from '../../../support/filing/read-jpeg.ts';

type Colour = readonly [red: number, green: number, blue: number];
type Picture = {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => Colour;
};

const WHITE: Colour = [255, 255, 255];

/** The pixels of some rows as a canvas gives them; beyond the picture lies what must not show. */
const bandOf = ({ width, height, at }: Picture, from: number, rows: number) => {
  const stride = paddedTo(width);
  const pixels = new Uint8ClampedArray(stride * rows * 4).fill(255);
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < stride; x += 1) {
      const isBeyond = x >= width || from + y >= height;
      pixels.set(isBeyond ? [255, 0, 255] : at(x, from + y), (y * stride + x) * 4);
    }
  return pixels;
};

const make = (picture: Picture, band = 32, maker = createJpegMaker(88), memory = 0) => {
  maker.begin(picture);
  for (let from = 0; from < picture.height; from += band) {
    const rows = Math.min(band, paddedTo(picture.height - from));
    maker.add(rows, bandOf(picture, from, rows));
  }
  return maker.end(new ArrayBuffer(memory));
};

/** How far the decoded picture is from what was coded, on average, and at its worst. */
const difference = (picture: Picture, jpeg: Uint8Array) => {
  const read = readJpeg(jpeg);
  expect([read.width, read.height]).toEqual([picture.width, picture.height]);
  let [sum, most] = [0, 0];
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1)
      for (const [channel, value] of picture.at(x, y).entries()) {
        const own = Math.abs((read.pixels[(y * picture.width + x) * 3 + channel] ?? -999) - value);
        sum += own;
        most = Math.max(most, own);
      }
  return { mean: sum / (picture.width * picture.height * 3), most };
};

const fade: Picture = {
  ...{ width: 100, height: 75 },
  at: (x, y) => [Math.round(x * 2.5), Math.round(y * 3.3), 255 - x],
};
/** Black bars like letters on white, and a box of one colour. */
const page: Picture = {
  ...{ width: 130, height: 90 },
  at: (x, y) => {
    if (x > 90 && y > 40) return [40, 90, 200];
    return y % 12 < 7 && x % 5 < 2 && x < 80 ? [34, 34, 34] : WHITE;
  },
};

describe('a JPEG that is made band by band', () => {
  it('decodes to the same colours', () => {
    const { mean, most } = difference(fade, make(fade));
    expect(mean).toBeLessThan(1.5);
    expect(most).toBeLessThan(10);
  });

  it('decodes to letters and boxes with sharp edges', () => {
    const { mean } = difference(page, make(page));
    expect(mean).toBeLessThan(4);
  });

  it('is exact and small where the picture has one colour', () => {
    for (const colour of [WHITE, [0, 0, 0], [128, 128, 128]] as const) {
      const picture = { width: 496, height: 351, at: () => colour };
      const jpeg = make(picture, 96);
      expect(jpeg.length).toBeLessThan(2_000);
      const { width, height, pixels } = readJpeg(jpeg);
      expect([width, height]).toEqual([496, 351]);
      expect(pixels.every((value) => value === colour[0])).toBe(true);
    }
  });

  it('shows nothing of what lies beyond its last column and row', () => {
    for (const [width, height] of [
      [1, 1],
      [17, 33],
      [31, 16],
      [16, 15],
    ] as const) {
      const { most } = difference(
        { width, height, at: () => WHITE },
        make({ width, height, at: () => WHITE }),
      );
      expect(most).toBe(0);
    }
  });

  it('is the same by bands of any height, and after any other picture', () => {
    const maker = createJpegMaker(88);
    const expected = make(page, 96);
    for (const band of [16, 48, 96]) {
      make(fade, 16, maker);
      expect(Buffer.compare(make(page, band, maker), expected)).toBe(0);
    }
  });

  it('lies in the memory that it was given where that is large enough', () => {
    const jpeg = make(page, 16, createJpegMaker(88), 1 << 16);
    expect(jpeg.buffer.byteLength).toBe(1 << 16);
    expect(Buffer.compare(jpeg, make(page, 16, createJpegMaker(88), 10))).toBe(0);
  });

  it('decodes to random noise of greys, which is the most that a picture can hold', () => {
    const noise = fc.record({
      width: fc.integer({ min: 1, max: 50 }),
      height: fc.integer({ min: 1, max: 50 }),
      seed: fc.integer({ min: 1, max: 10_000 }),
    });
    fc.assert(
      fc.property(noise, ({ width, height, seed }) => {
        const at = (x: number, y: number): Colour => {
          const grey = (Math.imul(x * 31 + y * 977 + seed, 2_654_435_761) >>> 13) & 255;
          return [grey, grey, grey];
        };
        const picture = { width, height, at };
        expect(difference(picture, make(picture)).mean).toBeLessThan(6);
      }),
      { numRuns: 40 },
    );
  });

  it('decodes to a fine pattern, before which many coefficients are nothing', () => {
    const at = (x: number, y: number): Colour => ((x + y) % 2 === 0 ? WHITE : [0, 0, 0]);
    const picture = { width: 64, height: 64, at };
    expect(difference(picture, make(picture)).mean).toBeLessThan(8);
  });
});
