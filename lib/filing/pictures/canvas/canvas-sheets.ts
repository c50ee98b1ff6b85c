import type { Size } from '../../../evidence/page/box.ts';
import type { BitmapPart, SheetPainter, SheetPicture, SheetText } from '../sheet-codec.ts';
import { codeBands, isIn, type Rows } from './code-bands.ts';
import { type Canvas, drawPart, keptCanvas, paintWhite } from './kept-canvas.ts';

const canvasOfSheet = keptCanvas();

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

/** Memory for the first sheets, of which one full of text takes half. */
const ROOM = 2 ** 21;

/** Draws the sheets of a load file, one after another. */
export const canvasSheets: SheetPainter<BitmapPart> = {
  jpeg: async (sheet, memory) =>
    codeBands(sheet, memory ?? new ArrayBuffer(ROOM), (rows, size) => drawRows(sheet, rows, size)),
  pixels: async (sheet) => {
    const { width, height } = sheet;
    const { context } = drawRows(sheet, { from: 0, to: height }, sheet);
    return context.getImageData(0, 0, width, height).data;
  },
};
