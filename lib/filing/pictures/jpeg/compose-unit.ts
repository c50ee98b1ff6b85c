import type { OpenPart } from './pixel-part.ts';
import { UNIT } from './read-unit.ts';

/** A white pixel, of which all four bytes are 255. */
export const WHITE = 0xffff_ffff;
const OPAQUE = 0xff00_0000;

const mixed = (one: number, other: number, share: number): number => one + (other - one) * share;

/** One of the colours between two pixels above and two below, in its place in a pixel. */
const channelOf = (
  shift: number,
  [left, right, below, last]: readonly [number, number, number, number],
  across: number,
  down: number,
): number => {
  const own = (pixel: number): number => (pixel >>> shift) & 255;
  const above = mixed(own(left), own(right), across);
  return Math.round(mixed(above, mixed(own(below), own(last), across), down)) << shift;
};

/** The colour of a dot of a part. */
const dotAt = ({ pixels, width, bright }: OpenPart, x: number, y: number): number => {
  const { across, down } = bright;
  const [above, below] = [(down.first[y] as number) * width, (down.second[y] as number) * width];
  const [first, second] = [across.first[x] as number, across.second[x] as number];
  const left = pixels[above + first] as number;
  const right = pixels[above + second] as number;
  const under = pixels[below + first] as number;
  const last = pixels[below + second] as number;
  if (left === right && left === under && left === last) return (left | OPAQUE) >>> 0;
  const shares = [across.share[x] as number, down.share[y] as number] as const;
  const around = [left, right, under, last] as const;
  const channel = (shift: number): number => channelOf(shift, around, ...shares);
  return (channel(0) | channel(8) | channel(16) | OPAQUE) >>> 0;
};

/** Paints the dots of a part that lie in the unit at this place. */
export const paintPart = (unit: Uint32Array, part: OpenPart, left: number, top: number): void => {
  const { to } = part;
  const [right, bottom] = [to.x + to.width, to.y + to.height];
  for (let y = Math.max(top, to.y); y < Math.min(top + UNIT, bottom); y += 1)
    for (let x = Math.max(left, to.x); x < Math.min(left + UNIT, right); x += 1)
      unit[(y - top) * UNIT + x - left] = dotAt(part, x - to.x, y - to.y);
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
    if ((over | OPAQUE) >>> 0 === WHITE) continue;
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
