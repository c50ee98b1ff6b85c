import type { Size } from '../../evidence/page/box.ts';
import type { OpenPicture } from './picture-codec.ts';
import type { Surface, SurfacePiece } from './surface.ts';

/** The size of a cell in CSS pixels. */
export const CELL = { width: 4, height: 2 };

/**
 * Where something is drawn on a surface: cells in which a pixel differs from its right neighbour,
 * row by row. Space between lines, margins and flat backgrounds are still.
 */
export type Activity = {
  readonly columns: number;
  readonly rows: number;
  readonly cells: Uint8Array;
};

/** Sum of the differences of red, green and blue from which two pixels differ to the eye. */
const DIFFERENCE = 30;
/** Pixels are read in bands of about this many. */
const BAND = 2_100_000;

export const emptyActivity = ({ width, height }: Size): Activity => {
  const columns = Math.max(1, Math.ceil(width / CELL.width));
  const rows = Math.max(1, Math.ceil(height / CELL.height));
  return { columns, rows, cells: new Uint8Array(columns * rows) };
};

/** Marks the cells of a band of pixel rows. */
const markBand = (
  { columns, rows, cells }: Activity,
  pixels: Uint8ClampedArray,
  width: number,
  rowOf: (y: number) => number,
  columnAt: Uint16Array,
): void => {
  const height = pixels.length / 4 / width;
  // Most neighbours on a page are of one colour, which one comparison of the whole pixel tells.
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  for (let y = 0; y < height; y += 1) {
    const row = rowOf(y);
    if (row < 0 || row >= rows) continue;
    const start = row * columns;
    let at = y * width * 4;
    for (let x = 0; x + 1 < width; x += 1, at += 4) {
      if (whole[at >> 2] === whole[(at >> 2) + 1]) continue;
      const difference =
        Math.abs((pixels[at] ?? 0) - (pixels[at + 4] ?? 0)) +
        Math.abs((pixels[at + 1] ?? 0) - (pixels[at + 5] ?? 0)) +
        Math.abs((pixels[at + 2] ?? 0) - (pixels[at + 6] ?? 0));
      if (difference > DIFFERENCE) cells[start + (columnAt[x] ?? 0)] = 1;
    }
  }
};

/** Marks where a picture draws something on its surface. */
export const markActivity = async (
  activity: Activity,
  { box }: Surface,
  { source, place, scale }: SurfacePiece,
  picture: OpenPicture,
): Promise<void> => {
  const width = Math.min(source.width, picture.width - source.x);
  const height = Math.min(source.height, picture.height - source.y);
  const columnAt = Uint16Array.from({ length: Math.max(0, width) }, (_, x) =>
    Math.min(activity.columns - 1, Math.max(0, (place.x - box.x + x / scale) / CELL.width)),
  );
  const step = Math.max(1, Math.floor(BAND / Math.max(1, width)));
  for (let from = 0; from < height; from += step) {
    const rows = Math.min(step, height - from);
    const pixels = await picture.pixels({ x: source.x, y: source.y + from, width, height: rows });
    const rowOf = (y: number) => Math.floor((place.y - box.y + (from + y) / scale) / CELL.height);
    markBand(activity, pixels, width, rowOf, columnAt);
  }
};

/** How many cells are active in each column between two rows; `to` is exclusive. */
export const columnCounts = (
  { columns, cells }: Activity,
  from: number,
  to: number,
): Uint32Array => {
  const counts = new Uint32Array(columns);
  for (let row = from; row < to; row += 1)
    for (let column = 0; column < columns; column += 1)
      counts[column] = (counts[column] ?? 0) + (cells[row * columns + column] ?? 0);
  return counts;
};

/** How many cells are active in each row between two columns; `to` is exclusive. */
export const rowCounts = (
  { columns, rows, cells }: Activity,
  from: number,
  to: number,
): Uint32Array => {
  const counts = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = from; column < to; column += 1)
      counts[row] = (counts[row] ?? 0) + (cells[row * columns + column] ?? 0);
  return counts;
};
