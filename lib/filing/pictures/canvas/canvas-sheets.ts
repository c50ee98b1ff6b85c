import type { Bytes } from '../../../evidence/digest.ts';
import type { Size } from '../../../evidence/page/box.ts';
import { createJpegMaker, paddedTo } from '../jpeg/open-jpeg.ts';
import type { BitmapPart, SheetPainter, SheetPicture, SheetText } from '../sheet-codec.ts';
import { type Canvas, drawPart, keptCanvas, paintWhite } from './kept-canvas.ts';
import { readPixels } from './read-pixels.ts';

type Pixels = Uint8ClampedArray<ArrayBuffer>;

const canvasOfSheet = keptCanvas();

/** Rows of a sheet, from the first to the one behind the last. */
type Rows = { readonly from: number; readonly to: number };

const isIn = ({ from, to }: Rows, top: number, bottom: number): boolean =>
  top < to && bottom > from;

/** Letters reach no further above or below their baseline, in font sizes. */
const REACH = 2;

const writeText = (
  { context }: Canvas,
  { text, align, x, y, size, width }: SheetText,
  top: number,
): void => {
  context.font = `${size}px sans-serif`;
  context.textAlign = align;
  context.fillText(text, x, y - top, width);
};

/** Draws some rows of a sheet on a canvas of this size. */
const drawRows = ({ pieces, texts }: SheetPicture<BitmapPart>, rows: Rows, size: Size): Canvas => {
  const drawn = paintWhite(canvasOfSheet(size));
  for (const { bitmap, from, to } of pieces)
    if (isIn(rows, to.y, to.y + to.height))
      drawPart(drawn, bitmap, from, { ...to, y: to.y - rows.from });
  drawn.context.fillStyle = '#000';
  for (const text of texts) {
    const reach = text.size * REACH;
    if (isIn(rows, text.y - reach, text.y + reach)) writeText(drawn, text, rows.from);
  }
  return drawn;
};

/** Share of quality, of a hundred, at which text on flat colours shows no rings in print. */
const QUALITY = 88;

/**
 * Rows that are drawn and coded at a time, a multiple of 16. Memory of less than a megabyte is used
 * again by the browser; to get fresh memory for a sheet takes longer than to draw it.
 */
const BAND = 96;

const maker = createJpegMaker(QUALITY);
/** Memory for the first sheets, of which one full of text takes half. */
const ROOM = 2 ** 21;

/** The pixels of the first rows of a canvas, in memory that the next call uses again. */
const pixelsOf = async ({ canvas, context }: Canvas, height: number): Promise<Pixels> => {
  const box = { x: 0, y: 0, width: canvas.width, height };
  return (await readPixels(canvas, box)) ?? context.getImageData(0, 0, box.width, height).data;
};

/** Draws and codes a sheet, one band after another. */
const codeSheet = async (sheet: SheetPicture<BitmapPart>, memory: ArrayBuffer): Promise<Bytes> => {
  const size = { width: paddedTo(sheet.width), height: BAND };
  maker.begin(sheet);
  for (let from = 0; from < sheet.height; from += BAND) {
    const height = Math.min(BAND, paddedTo(sheet.height - from));
    const drawn = drawRows(sheet, { from, to: from + height }, size);
    maker.add(await pixelsOf(drawn, height));
  }
  return maker.end(memory);
};

/** Draws the sheets of a load file, one after another. */
export const canvasSheets: SheetPainter<BitmapPart> = {
  jpeg: async (sheet, memory) => codeSheet(sheet, memory ?? new ArrayBuffer(ROOM)),
  pixels: async (sheet) => {
    const { width, height } = sheet;
    const { context } = drawRows(sheet, { from: 0, to: height }, sheet);
    return context.getImageData(0, 0, width, height).data;
  },
};
