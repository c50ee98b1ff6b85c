import { describe, expect, it } from 'vitest';
import { toBilevel } from '../../../../../lib/filing/loadfile/formats/tiff/to-bilevel.ts';

/** A picture of one colour. */
const plain = (width: number, height: number, colour: readonly [number, number, number]) => {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) pixels.set([...colour, 255], at * 4);
  return pixels;
};

const blackShare = (colour: readonly [number, number, number], width = 64, height = 64) => {
  const { pixels } = toBilevel(plain(width, height, colour), { width, height });
  return pixels.reduce((sum, one) => sum + one, 0) / pixels.length;
};

describe('a picture in black and white', () => {
  it.each([
    ['white', [255, 255, 255], 0],
    ['a light background', [240, 240, 240], 0],
    ['black', [0, 0, 0], 1],
    ['dark text', [36, 36, 36], 1],
  ] as const)('has %s without a dot of the other colour', (_, colour, share) => {
    expect(blackShare(colour)).toBe(share);
  });

  it('has as many black dots in a grey as that is dark', () => {
    const shares = [60, 100, 138, 180, 220].map((grey) => blackShare([grey, grey, grey]));
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
    expect(shares[2]).toBeCloseTo(0.5, 1);
    expect(shares[0]).toBeCloseTo(1 - (60 - 40) / (236 - 40), 1);
  });

  it('sees green as brighter than red, and red as brighter than blue', () => {
    const [red = 0, green = 0, blue = 0] = [
      ...[blackShare([255, 0, 0]), blackShare([0, 255, 0]), blackShare([0, 0, 255])],
    ];
    expect(green).toBeLessThan(red);
    expect(red).toBeLessThan(blue);
  });

  it('keeps every pixel in its place', () => {
    const [width, height] = [5, 3];
    const pixels = plain(width, height, [255, 255, 255]);
    for (const at of [0, 4, 7, 14]) pixels.set([0, 0, 0], at * 4);
    const made = toBilevel(pixels, { width, height });
    expect([made.width, made.height]).toEqual([5, 3]);
    expect([...made.pixels.keys()].filter((at) => made.pixels[at] === 1)).toEqual([0, 4, 7, 14]);
  });

  it('has no error of one row run into plain white below it', () => {
    const [width, height] = [8, 2];
    const pixels = plain(width, height, [255, 255, 255]);
    for (let x = 0; x < width; x += 1) pixels.set([90, 90, 90], x * 4);
    const made = toBilevel(pixels, { width, height });
    expect(made.pixels.slice(width).every((one) => one === 0)).toBe(true);
  });
});
