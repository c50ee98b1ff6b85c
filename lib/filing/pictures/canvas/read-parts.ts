import type { PixelPart } from '../jpeg/pixel-part.ts';
import type { BitmapPart } from '../sheet-codec.ts';
import { keptMemory, readOpaque } from './read-pixels.ts';

/** Pixels that are read for one picture at most, four bytes each: a sheet of twice the density. */
const MOST = 4_000_000;

const keptBytes = keptMemory();

const isWhole = ({ from, to }: BitmapPart): boolean =>
  [from, to].flatMap(({ x, y, width, height }) => [x, y, width, height]).every(Number.isInteger);

const isEnlarged = (part: BitmapPart): boolean =>
  isWhole(part) && part.to.width >= part.from.width && part.to.height >= part.from.height;

const pixelsIn = ({ from }: BitmapPart): number => from.width * from.height;

/**
 * Reads the parts of bitmaps that are opaque and not reduced, so that they are coded without a
 * canvas; `others` are to be drawn. The pixels are valid until the next call.
 */
export const readParts = async (
  all: readonly BitmapPart[],
): Promise<{ readonly parts: readonly PixelPart[]; readonly others: readonly BitmapPart[] }> => {
  let count = 0;
  const read = new Set(
    all.filter((part) => {
      if (!isEnlarged(part) || count + pixelsIn(part) > MOST) return false;
      count += pixelsIn(part);
      return true;
    }),
  );
  const bytes = keptBytes(count * 4);
  const parts: PixelPart[] = [];
  const others: BitmapPart[] = [];
  let at = 0;
  for (const part of all) {
    const { bitmap, from, to } = part;
    const own = bytes.subarray(at, at + pixelsIn(part) * 4);
    if (read.has(part) && (await readOpaque(bitmap, from, own))) {
      const pixels = new Uint32Array(own.buffer, own.byteOffset, own.byteLength / 4);
      parts.push({ width: from.width, height: from.height, pixels, to });
      at += own.byteLength;
    } else others.push(part);
  }
  return { parts, others };
};
