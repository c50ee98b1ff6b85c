import { describe, expect, it } from 'vitest';
import type { Box, Size } from '../../../../lib/evidence/page/box.ts';
import { paddedTo } from '../../../../lib/filing/pictures/jpeg/code-rows.ts';
import { createJpegMaker } from '../../../../lib/filing/pictures/jpeg/open-jpeg.ts';
import type { PixelPart } from '../../../../lib/filing/pictures/jpeg/pixel-part.ts';
import { readJpeg } from '../../../support/filing/read-jpeg.ts';

type Colour = readonly [red: number, green: number, blue: number];
type ColourAt = (x: number, y: number) => Colour;
/** A part of a picture: the size and the colours of its pixels, and the box that it fills. */
type Part = Size & { readonly at: ColourAt; readonly to: Box };

const WHITE: Colour = [255, 255, 255];

const colouredPixels = ({ width, height }: Size, at: ColourAt): Uint32Array => {
  const bytes = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) bytes.set(at(x, y), (y * width + x) * 4);
  return new Uint32Array(bytes.buffer);
};

const pixelPart = ({ at, to, ...size }: Part): PixelPart => ({
  ...{ ...size, to },
  pixels: colouredPixels(size, at),
});

/** What a browser draws of a part at a dot: the colours of four pixels, by how near they are. */
const enlarged = ({ width, height, at, to }: Part, x: number, y: number): Colour => {
  const within = (value: number, most: number) => Math.min(most - 1, Math.max(0, value));
  const left = within(((x - to.x + 0.5) * width) / to.width - 0.5, width);
  const top = within(((y - to.y + 0.5) * height) / to.height - 0.5, height);
  const mix = (one: Colour, other: Colour, share: number) =>
    one.map((value, channel) => value * (1 - share) + (other[channel] ?? 0) * share);
  const rowAt = (row: number) => {
    const [first, second] = [Math.floor(left), within(Math.floor(left) + 1, width)];
    return mix(at(first, row), at(second, row), left - first) as unknown as Colour;
  };
  const [first, second] = [Math.floor(top), within(Math.floor(top) + 1, height)];
  return mix(rowAt(first), rowAt(second), top - first) as unknown as Colour;
};

const isIn = ({ to }: Part, x: number, y: number): boolean =>
  x >= to.x && y >= to.y && x < to.x + to.width && y < to.y + to.height;

/** What a whole picture of parts shows. */
const shownBy =
  (parts: readonly Part[]): ColourAt =>
  (x, y) => {
    const part = parts.find((one) => isIn(one, x, y));
    return part ? enlarged(part, x, y) : WHITE;
  };

type Drawn = (rows: { readonly from: number; readonly rows: number }) => ColourAt | undefined;

const code = (size: Size, parts: readonly Part[], drawnIn: Drawn = () => undefined, band = 32) => {
  const maker = createJpegMaker(88);
  maker.begin(size, parts.map(pixelPart));
  for (let from = 0; from < size.height; from += band) {
    const rows = Math.min(band, paddedTo(size.height - from));
    const at = drawnIn({ from, rows });
    const pixels = at && colouredPixels({ width: paddedTo(size.width), height: rows }, at);
    maker.add(rows, pixels && new Uint8ClampedArray(pixels.buffer as ArrayBuffer));
  }
  return maker.end(new ArrayBuffer(0));
};

/** How far a decoded JPEG is from the colours that it was to show, on average. */
const meanError = ({ width, height }: Size, jpeg: Uint8Array, at: ColourAt): number => {
  const read = readJpeg(jpeg);
  expect([read.width, read.height]).toEqual([width, height]);
  let sum = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (const [channel, value] of at(x, y).entries())
        sum += Math.abs((read.pixels[(y * width + x) * 3 + channel] ?? -999) - value);
  return sum / (width * height * 3);
};

/** Letters, a box of one colour, and white, as pages have them. */
const page: ColourAt = (x, y) => {
  if (x > 40 && y > 20) return [40, 90, 200];
  return y % 9 < 5 && x % 4 < 2 && x < 34 ? [34, 34, 34] : WHITE;
};

const SIZE = { width: 220, height: 170 };

describe('a JPEG of parts that are enlarged', () => {
  it.each([
    ['at whole units', { x: 16, y: 32, width: 160, height: 112 }],
    ['anywhere', { x: 13, y: 27, width: 187, height: 131 }],
    ['to the edges of the picture', { x: 0, y: 0, width: 220, height: 170 }],
    ['by a little', { x: 5, y: 3, width: 61, height: 41 }],
  ])('decodes to what a browser draws, %s', (_, to) => {
    const parts = [{ width: 60, height: 40, at: page, to }];
    expect(meanError(SIZE, code(SIZE, parts), shownBy(parts))).toBeLessThan(2.5);
  });

  it('decodes to several parts that lie beside each other', () => {
    const parts = [
      { width: 30, height: 40, at: page, to: { x: 7, y: 5, width: 100, height: 120 } },
      { width: 30, height: 20, at: page, to: { x: 107, y: 5, width: 90, height: 60 } },
      { width: 9, height: 9, at: page, to: { x: 109, y: 70, width: 27, height: 27 } },
    ];
    expect(meanError(SIZE, code(SIZE, parts), shownBy(parts))).toBeLessThan(2.5);
  });

  it('decodes to a single pixel that fills a box', () => {
    const parts = [
      {
        width: 1,
        height: 1,
        at: () => [200, 30, 60] as const,
        to: { x: 16, y: 16, width: 80, height: 64 },
      },
    ];
    expect(meanError(SIZE, code(SIZE, parts), shownBy(parts))).toBeLessThan(0.6);
  });
});

describe('a JPEG of parts of which each pixel is a dot', () => {
  it('has the same bytes as that of the whole picture as a canvas shows it', () => {
    const part = { width: 60, height: 40, at: page, to: { x: 21, y: 9, width: 60, height: 40 } };
    const size = { width: 100, height: 61 };
    const drawn: Drawn =
      ({ from }) =>
      (x, y) =>
        shownBy([part])(x, from + y);
    expect(Buffer.compare(code(size, [part]), code(size, [], drawn))).toBe(0);
  });
});

describe('what is drawn over parts', () => {
  const parts = [
    { width: 60, height: 40, at: page, to: { x: 13, y: 27, width: 187, height: 131 } },
  ];
  /** A black bar with a soft edge, and beside the part a red box. */
  const over: ColourAt = (x, y) => {
    if (x > 203 && y > 30 && y < 50) return [220, 20, 20];
    if (y < 64 || y > 80 || x < 40 || x > 150) return WHITE;
    return x < 60 ? [128, 128, 128] : [0, 0, 0];
  };
  const expected: ColourAt = (x, y) => {
    const [red, green, blue] = over(x, y);
    const under = shownBy(parts)(x, y);
    return [(red * under[0]) / 255, (green * under[1]) / 255, (blue * under[2]) / 255];
  };

  it('darkens them where it is black, and stands beside them in its colours', () => {
    const drawn: Drawn =
      ({ from }) =>
      (x, y) =>
        over(x, from + y);
    expect(meanError(SIZE, code(SIZE, parts, drawn), expected)).toBeLessThan(2.5);
  });

  it('makes the same bytes where nothing is drawn as where white is', () => {
    const drawn: Drawn = () => () => WHITE;
    expect(Buffer.compare(code(SIZE, parts, drawn), code(SIZE, parts))).toBe(0);
  });
});
