import type { Bytes } from '../../../evidence/digest.ts';
import type { Size } from '../../../evidence/page/box.ts';
import { paddedTo } from '../jpeg/code-rows.ts';
import { createJpegMaker } from '../jpeg/open-jpeg.ts';
import type { BitmapPart } from '../sheet-codec.ts';
import type { Canvas } from './kept-canvas.ts';
import { readParts } from './read-parts.ts';
import { readPixels } from './read-pixels.ts';

/** Rows of a picture, from the first to the one behind the last. */
export type Rows = { readonly from: number; readonly to: number };

/** Whether anything between two heights of the picture lies in these rows. */
export const isIn = ({ from, to }: Rows, top: number, bottom: number): boolean =>
  top < to && bottom > from;

export const partsIn = (parts: readonly BitmapPart[], rows: Rows): readonly BitmapPart[] =>
  parts.filter(({ to }) => isIn(rows, to.y, to.y + to.height));

/**
 * Draws what lies in these rows of a picture on white, of the parts only the given ones, from the
 * top of a canvas of this size. Undefined where there is nothing.
 */
export type DrawRows = (parts: readonly BitmapPart[], rows: Rows, size: Size) => Canvas | undefined;

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
 * Codes a picture, one band after another, as a JPEG in `memory` where that is large enough. What
 * is not read from bitmaps is drawn. The picture before must be done.
 */
export const codeBands = async (
  size: Size,
  pieces: readonly BitmapPart[],
  memory: ArrayBuffer,
  draw: DrawRows,
): Promise<Bytes> => {
  const { parts, others } = await readParts(pieces);
  const band = { width: paddedTo(size.width), height: BAND };
  maker.begin(size, parts);
  for (let from = 0; from < size.height; from += BAND) {
    const height = Math.min(BAND, paddedTo(size.height - from));
    const drawn = draw(others, { from, to: from + height }, band);
    maker.add(height, drawn && (await pixelsOf(drawn, height)));
  }
  return maker.end(memory);
};
