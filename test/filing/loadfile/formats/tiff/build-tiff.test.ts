import { expect, it } from 'vitest';
import { buildTiff } from '../../../../../lib/filing/loadfile/formats/tiff/build-tiff.ts';
import { toBilevel } from '../../../../../lib/filing/loadfile/formats/tiff/to-bilevel.ts';
import { readTiff } from '../../../../support/filing/loadfile/read-tiff.ts';

/** A picture of one grey, with a black frame one pixel wide. */
const framed = (width: number, height: number, grey: number) =>
  Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => {
    const [x, y] = [Math.floor(at / 4) % width, Math.floor(at / 4 / width)];
    const isEdge = x === 0 || y === 0 || x === width - 1 || y === height - 1;
    return at % 4 === 3 ? 255 : isEdge ? 0 : grey;
  });

const share = (grey: number): number => {
  const { pixels } = toBilevel(framed(200, 200, grey), { width: 200, height: 200 });
  return pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length;
};

it('a TIFF states its size, Group 4 and dots an inch, and holds the pixels', () => {
  const picture = toBilevel(framed(301, 120, 255), { width: 301, height: 120 });
  const read = readTiff(buildTiff(picture, 300));
  expect(read).toMatchObject({
    width: 301,
    height: 120,
    compression: 4,
    isWhiteZero: true,
    dpi: [300, 300],
  });
  expect(Buffer.compare(read.pixels, picture.pixels)).toBe(0);
  expect(read.tags).toEqual(read.tags.toSorted((one, other) => one - other));
});

it('plain backgrounds come out white, and dark text black, without a dot', () => {
  expect(share(245)).toBeCloseTo((4 * 199) / 40_000, 4);
  expect(share(30)).toBe(1);
});

it('greys between keep their brightness as a share of black dots', () => {
  expect(share(138)).toBeGreaterThan(0.45);
  expect(share(138)).toBeLessThan(0.55);
  expect(share(186)).toBeLessThan(share(110));
});
