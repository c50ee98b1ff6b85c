import type { Bytes } from '../../../../evidence/digest.ts';
import { type BitWriter, createBitWriter } from './bit-writer.ts';
import { END_OF_PICTURE, MODE_CODES, RUN_CODES } from './g4-codes.ts';

/** A picture of black (1) and white (0) pixels, one byte each, row by row. */
export type Bilevel = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
};

/** The longest run that one code states; `long` begins with a run of 64. */
const LONGEST_RUN = 2560;

const addRun = (out: BitWriter, colour: 0 | 1, length: number): void => {
  const { short, long } = RUN_CODES[colour];
  let left = length;
  while (left >= 64) {
    const step = Math.min(LONGEST_RUN, left - (left % 64));
    const code = long[step / 64 - 1];
    if (code) out.add(code);
    left -= step;
  }
  const code = short[left];
  if (code) out.add(code);
};

/**
 * Where the colour changes in a row that begins white: to black at even places of the list, to
 * white at odd ones. Behind the last change stands the width, four times.
 */
const readChanges = ({ width, pixels }: Bilevel, row: number, changes: Int32Array): void => {
  const start = row * width;
  let count = 0;
  let colour = 0;
  for (let x = 0; x < width; x += 1)
    if (pixels[start + x] !== colour) {
      colour = colour === 0 ? 1 : 0;
      changes[count] = x;
      count += 1;
    }
  changes.fill(width, count, count + 4);
};

/**
 * Codes one row against the row above (ITU-T T.6, 2.2). `a0` to `b2` are the names of the standard:
 * the changing pixels of the row and of the one above it.
 */
const addRow = (out: BitWriter, own: Int32Array, above: Int32Array, width: number): void => {
  let a0 = -1;
  let colour: 0 | 1 = 0;
  let atOwn = 0;
  let atAbove = 0;
  const valueAt = (changes: Int32Array, at: number): number => changes[at] ?? width;
  while (a0 < width) {
    while (valueAt(above, atAbove) <= a0 && valueAt(above, atAbove) < width) atAbove += 2;
    const a1 = valueAt(own, atOwn);
    const b1 = valueAt(above, atAbove);
    const b2 = valueAt(above, atAbove + 1);
    const code = MODE_CODES.vertical[a1 - b1 + 3];
    if (b2 < a1) {
      out.add(MODE_CODES.pass);
      a0 = b2;
    } else if (code) {
      out.add(code);
      a0 = a1;
      colour = colour === 0 ? 1 : 0;
      atOwn += 1;
      atAbove += atAbove > 0 ? -1 : 1;
    } else {
      const a2 = valueAt(own, atOwn + 1);
      out.add(MODE_CODES.horizontal);
      addRun(out, colour, a1 - Math.max(0, a0));
      addRun(out, colour === 0 ? 1 : 0, a2 - a1);
      a0 = a2;
      atOwn += 2;
    }
  }
};

/** Encodes a picture as Group 4 facsimile (ITU-T T.6), with its end. */
export const encodeG4 = (picture: Bilevel): Bytes => {
  const { width, height } = picture;
  const out = createBitWriter();
  let above = new Int32Array(width + 4).fill(width);
  let own = new Int32Array(width + 4);
  for (let row = 0; row < height; row += 1) {
    readChanges(picture, row, own);
    addRow(out, own, above, width);
    [own, above] = [above, own];
  }
  for (const code of END_OF_PICTURE) out.add(code);
  return out.bytes();
};
