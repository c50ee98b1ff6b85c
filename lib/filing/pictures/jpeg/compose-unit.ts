import type { OpenPart } from './pixel-part.ts';
import { UNIT } from './read-unit.ts';

/** A white pixel, of which all four bytes are 255. */
export const WHITE = 0xffff_ffff;
const OPAQUE = 0xff00_0000;

const mixed = (one: number, other: number, share: number): number => one + (other - one) * share;

const channelAt = (
  { pixels, width, bright: { across, down } }: OpenPart,
  x: number,
  y: number,
  shift: number,
): number => {
  const valueAt = (column: number, row: number): number =>
    ((pixels[row * width + column] as number) >>> shift) & 255;
  const [left, right] = [across.first[x] as number, across.second[x] as number];
  const [above, below] = [down.first[y] as number, down.second[y] as number];
  const share = across.share[x] as number;
  return Math.round(
    mixed(
      mixed(valueAt(left, above), valueAt(right, above), share),
      mixed(valueAt(left, below), valueAt(right, below), share),
      down.share[y] as number,
    ),
  );
};

/** Paints the dots of a part that lie in the unit at this place. */
export const paintPart = (unit: Uint32Array, part: OpenPart, left: number, top: number): void => {
  const { to } = part;
  const [right, bottom] = [to.x + to.width, to.y + to.height];
  for (let y = Math.max(top, to.y); y < Math.min(top + UNIT, bottom); y += 1)
    for (let x = Math.max(left, to.x); x < Math.min(left + UNIT, right); x += 1) {
      const channel = (shift: number) => channelAt(part, x - to.x, y - to.y, shift) << shift;
      unit[(y - top) * UNIT + x - left] = (channel(0) | channel(8) | channel(16) | OPAQUE) >>> 0;
    }
};

/**
 * Lays what a canvas shows in black on white over a unit; what it shows in colours must lie where
 * the unit is white.
 */
export const layOver = (
  unit: Uint32Array,
  drawn: Uint32Array,
  at: number,
  stride: number,
): void => {
  for (let dot = 0; dot < unit.length; dot += 1) {
    const over = drawn[at + (dot >> 4) * stride + (dot & 15)] as number;
    const under = unit[dot] as number;
    const product = (shift: number): number =>
      Math.round((((over >>> shift) & 255) * ((under >>> shift) & 255)) / 255) << shift;
    unit[dot] = (product(0) | product(8) | product(16) | OPAQUE) >>> 0;
  }
};

/** Repeats the last column and the last row of a picture in what is beyond them. */
export const fillBeyond = (
  pixels: Uint32Array,
  stride: number,
  width: number,
  rows: number,
): void => {
  if (stride > width)
    for (let row = 0; row < pixels.length; row += stride)
      pixels.fill(pixels[row + width - 1] as number, row + width, row + stride);
  for (let at = rows * stride; at < pixels.length; at += stride)
    pixels.copyWithin(at, at - stride, at);
};
