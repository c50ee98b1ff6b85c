import type { Bytes } from '../../../evidence/digest.ts';
import type { Size } from '../../../evidence/page/box.ts';
import { createJpegMaker, paddedTo } from '../jpeg/open-jpeg.ts';
import type { Canvas } from './kept-canvas.ts';
import { readPixels } from './read-pixels.ts';

/** Rows of a picture, from the first to the one behind the last. */
export type Rows = { readonly from: number; readonly to: number };

/** Whether anything between two heights of the picture lies in these rows. */
export const isIn = ({ from, to }: Rows, top: number, bottom: number): boolean =>
  top < to && bottom > from;

/** Draws these rows of a picture from the top of a canvas of this size. */
export type DrawRows = (rows: Rows, size: Size) => Canvas;

/** Share of quality, of a hundred, at which text on flat colours shows no rings in print. */
const QUALITY = 88;

/**
 * Rows that are drawn and coded at a time, a multiple of 16. Memory of less than a megabyte is used
 * again by the browser; to get fresh memory for a sheet takes longer than to draw it.
 */
const BAND = 96;

const maker = createJpegMaker(QUALITY);

/** The pixels of the first rows of a canvas, in memory that the next call uses again. */
const pixelsOf = async (
  { canvas, context }: Canvas,
  height: number,
): Promise<Uint8ClampedArray<ArrayBuffer>> => {
  const box = { x: 0, y: 0, width: canvas.width, height };
  return (await readPixels(canvas, box)) ?? context.getImageData(0, 0, box.width, height).data;
};

/**
 * Draws and codes a picture, one band after another, as a JPEG in `memory` where that is large
 * enough. The picture before must be done.
 */
export const codeBands = async (
  size: Size,
  memory: ArrayBuffer,
  draw: DrawRows,
): Promise<Bytes> => {
  const band = { width: paddedTo(size.width), height: BAND };
  maker.begin(size);
  for (let from = 0; from < size.height; from += BAND) {
    const height = Math.min(BAND, paddedTo(size.height - from));
    maker.add(await pixelsOf(draw({ from, to: from + height }, band), height));
  }
  return maker.end(memory);
};
