import type { Size } from '../../../evidence/page/box.ts';
import type { BitmapPart, SheetPainter, SheetText } from '../sheet-codec.ts';
import { codeBands, isIn, partsIn, type Rows } from './code-bands.ts';
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

const textsIn = (texts: readonly SheetText[], rows: Rows): readonly SheetText[] =>
  texts.filter(({ y, size }) => isIn(rows, y - size * REACH, y + size * REACH));

/** Draws parts and texts that lie in some rows of a sheet on a canvas of this size. */
const drawRows = (
  parts: readonly BitmapPart[],
  texts: readonly SheetText[],
  { from: top }: Rows,
  size: Size,
): Canvas => {
  const drawn = paintWhite(canvasOfSheet(size));
  for (const { bitmap, from, to } of parts) drawPart(drawn, bitmap, from, { ...to, y: to.y - top });
  drawn.context.fillStyle = '#000';
  for (const text of texts) writeText(drawn, text, top);
  return drawn;
};

/** Memory for the first sheets, of which one full of text takes half. */
const ROOM = 2 ** 21;

/** Draws the sheets of a load file, one after another. */
export const canvasSheets: SheetPainter<BitmapPart> = {
  jpeg: async (sheet, memory) =>
    codeBands(sheet, sheet.pieces, memory ?? new ArrayBuffer(ROOM), (parts, rows, size) => {
      const [own, texts] = [partsIn(parts, rows), textsIn(sheet.texts, rows)];
      return own.length + texts.length > 0 ? drawRows(own, texts, rows, size) : undefined;
    }),
  pixels: async ({ width, height, pieces, texts }) => {
    const { context } = drawRows(pieces, texts, { from: 0, to: height }, { width, height });
    return context.getImageData(0, 0, width, height).data;
  },
};
