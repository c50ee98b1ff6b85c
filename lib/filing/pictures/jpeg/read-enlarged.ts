import type { OpenPart, Places } from './pixel-part.ts';
import { blueOf, brightOf, redOf, UNIT } from './read-unit.ts';

/** The values of a unit: four blocks of brightness behind each other, and one of each colour. */
export type UnitValues = {
  readonly bright: Float64Array;
  readonly blue: Float64Array;
  readonly red: Float64Array;
};

export const newUnitValues = (): UnitValues => ({
  bright: new Float64Array(256),
  blue: new Float64Array(64),
  red: new Float64Array(64),
});

/** The pixels on a side that a unit shows at most: one a dot, and one on either side. */
const MOST = UNIT + 2;

/** The pixels that a unit shows: the place of the first in its part, and how many they are. */
const shown = { left: 0, top: 0, width: 0, height: 0 };
const values = new Float64Array(MOST * MOST);
/** The same, enlarged across. */
const rows = new Float64Array(MOST * UNIT);

/** What the pixels of a unit are: all alike, all grey, or neither. */
export type PixelKind = 'flat' | 'grey' | 'coloured';

const openShown = ({ bright: { across, down } }: OpenPart, x: number, y: number): void => {
  shown.left = across.first[x] as number;
  shown.top = down.first[y] as number;
  shown.width = (across.second[x + UNIT - 1] as number) - shown.left + 1;
  shown.height = (down.second[y + UNIT - 1] as number) - shown.top + 1;
};

const kindOfPixels = ({ pixels, width }: OpenPart): PixelKind => {
  const start = shown.top * width + shown.left;
  const first = pixels[start] as number;
  let [different, coloured] = [0, 0];
  for (let row = 0; row < shown.height; row += 1) {
    const from = start + row * width;
    for (let at = from; at < from + shown.width; at += 1) {
      const pixel = pixels[at] as number;
      different |= pixel ^ first;
      coloured |= pixel ^ (pixel >>> 8);
    }
  }
  if (different === 0) return 'flat';
  return (coloured & 0xffff) === 0 ? 'grey' : 'coloured';
};

const readShown = ({ pixels, width }: OpenPart, read: (pixel: number) => number): void => {
  let to = 0;
  for (let row = 0; row < shown.height; row += 1) {
    const from = (shown.top + row) * width + shown.left;
    for (let at = from; at < from + shown.width; at += 1) {
      values[to] = read(pixels[at] as number);
      to += 1;
    }
  }
};

/** Enlarges the values that are read to the dots of a unit, `step` dots from each other. */
const enlarge = (
  { across, down }: { readonly across: Places; readonly down: Places },
  x: number,
  y: number,
  step: number,
  out: Float64Array,
): void => {
  const { left, top, width, height } = shown;
  const count = UNIT / step;
  for (let column = 0; column < count; column += 1) {
    const at = x + column * step;
    const first = (across.first[at] as number) - left;
    const second = (across.second[at] as number) - left;
    const share = across.share[at] as number;
    for (let row = 0; row < height; row += 1) {
      const before = values[row * width + first] as number;
      const after = values[row * width + second] as number;
      rows[row * UNIT + column] = before + (after - before) * share;
    }
  }
  for (let row = 0; row < count; row += 1) {
    const at = y + row * step;
    const first = ((down.first[at] as number) - top) * UNIT;
    const second = ((down.second[at] as number) - top) * UNIT;
    const share = down.share[at] as number;
    const to = (row >> 3) * 128 + (row & 7) * 8;
    for (let column = 0; column < count; column += 1) {
      const above = rows[first + column] as number;
      const below = rows[second + column] as number;
      out[to + (column >> 3) * 64 + (column & 7)] = above + (below - above) * share;
    }
  }
};

/**
 * Reads a unit whose first dot is `x`, `y` of a part that covers all of it. Pixels are enlarged
 * evenly from the middle of one to that of the next, as browsers draw them. Where they are all
 * alike nothing is read, and where all are grey no colour is.
 */
export const readEnlarged = (
  part: OpenPart,
  x: number,
  y: number,
  { bright, blue, red }: UnitValues,
): PixelKind => {
  openShown(part, x, y);
  const kind = kindOfPixels(part);
  if (kind === 'flat') return kind;
  readShown(part, brightOf);
  enlarge(part.bright, x, y, 1, bright);
  if (kind === 'grey') return kind;
  readShown(part, blueOf);
  enlarge(part.colours, x, y, 2, blue);
  readShown(part, redOf);
  enlarge(part.colours, x, y, 2, red);
  return kind;
};
