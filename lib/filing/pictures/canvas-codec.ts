import type { Bytes } from '../../evidence/digest.ts';
import { readInto } from '../../evidence/file/read-into.ts';
import type { Box, Size } from '../../evidence/page/box.ts';
import type { DrawGlyph, OpenPicture, PictureCodec, Piece } from './picture-codec.ts';
import { readPixels } from './read-pixels.ts';
import type { BitmapPart, SheetPainter, SheetPicture } from './sheet-codec.ts';

/** Share of quality at which text on flat colours shows no rings in print. */
const QUALITY = 0.88;

const contextOf = (canvas: OffscreenCanvas, isRead = false): OffscreenCanvasRenderingContext2D => {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: isRead });
  if (!context) throw new Error('The browser gave no canvas');
  return context;
};

type Canvas = {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
};

/**
 * Keeps one canvas, and gives it another size only where another is asked for: to get the memory of
 * a sheet of 300 dots an inch takes as long as to draw it, and the browser frees that of a canvas
 * that is dropped late. What was drawn must be read or encoded before the next call.
 */
const keptCanvas = (): ((size: Size) => Canvas) => {
  let kept: Canvas | undefined;
  return ({ width, height }) => {
    if (!kept) {
      const canvas = new OffscreenCanvas(width, height);
      kept = { canvas, context: contextOf(canvas, true) };
    }
    const { canvas } = kept;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    return kept;
  };
};

const paintWhite = (painted: Canvas): Canvas => {
  const { canvas, context } = painted;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return painted;
};

const newCanvas = ({ width, height }: Size): Canvas => {
  const canvas = new OffscreenCanvas(width, height);
  return { canvas, context: contextOf(canvas) };
};

const encodeJpeg = (canvas: OffscreenCanvas): Promise<Blob> =>
  canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });

const jpegOf = async (canvas: OffscreenCanvas): Promise<Bytes> =>
  new Uint8Array(await (await encodeJpeg(canvas)).arrayBuffer());

/** An open picture is a bitmap of the browser: `drawn` finds it again. */
const bitmaps = new WeakMap<OpenPicture, ImageBitmap>();

const canvasToRead = keptCanvas();

/** Makes a picture of a bitmap, which it closes with itself. */
export const pictureOf = (bitmap: ImageBitmap): OpenPicture => {
  const { width, height } = bitmap;
  const picture: OpenPicture = {
    width,
    height,
    pixels: async (box) => {
      const read = await readPixels(bitmap, box);
      if (read) return read;
      const { context } = canvasToRead(box);
      context.clearRect(0, 0, box.width, box.height);
      context.drawImage(bitmap, -box.x, -box.y);
      return context.getImageData(0, 0, box.width, box.height).data;
    },
    close: () => bitmap.close(),
  };
  bitmaps.set(picture, bitmap);
  return picture;
};

const open = async (blob: Blob): Promise<OpenPicture> =>
  pictureOf(await createImageBitmap(blob, { colorSpaceConversion: 'none' }));

const bitmapOf = (picture: OpenPicture): ImageBitmap => {
  const bitmap = bitmaps.get(picture);
  if (!bitmap) throw new Error('The picture is of another codec');
  return bitmap;
};

/**
 * Draws a part of a bitmap. What is enlarged looks the same by the plain way, in half of the time.
 */
const drawPart = (
  { context }: Canvas,
  bitmap: ImageBitmap,
  { x, y, width, height }: Box,
  to: Box,
): void => {
  context.imageSmoothingQuality = to.width < width || to.height < height ? 'high' : 'low';
  context.drawImage(bitmap, x, y, width, height, to.x, to.y, to.width, to.height);
};

const canvasOfTile = keptCanvas();

/**
 * The pictures of the browser that this runs in; works in a worker. Parts are joined one after
 * another.
 */
export const canvasCodec: PictureCodec = {
  open,
  join: (pieces, size) => {
    const drawn = paintWhite(canvasOfTile(size));
    for (const { picture, from, to } of pieces) drawPart(drawn, bitmapOf(picture), from, to);
    return jpegOf(drawn.canvas);
  },
};

/** The piece as a bitmap of its own, which another thread can take. */
export const partOf = async ({ picture, from, to }: Piece): Promise<BitmapPart> => {
  const { x, y, width, height } = from;
  return { bitmap: await createImageBitmap(bitmapOf(picture), x, y, width, height), to };
};

const canvasOfSheet = keptCanvas();

const drawSheet = ({ pieces, texts, ...size }: SheetPicture<BitmapPart>): Canvas => {
  const drawn = paintWhite(canvasOfSheet(size));
  for (const { bitmap, to } of pieces) {
    const { width, height } = bitmap;
    drawPart(drawn, bitmap, { x: 0, y: 0, width, height }, to);
    bitmap.close();
  }
  const { context } = drawn;
  context.fillStyle = '#000';
  for (const { text, align, x, y, size: fontSize, width } of texts) {
    context.font = `${fontSize}px sans-serif`;
    context.textAlign = align;
    context.fillText(text, x, y, width);
  }
  return drawn;
};

const ROOM_STEP = 2 ** 20;
/** Whole megabytes, so that memory that is used again seldom turns out too small. */
const roomFor = (bytes: number): number => Math.ceil(bytes / ROOM_STEP) * ROOM_STEP;

/** Draws the sheets of a load file, one after another, and closes the bitmaps of their parts. */
export const canvasSheets: SheetPainter<BitmapPart> = {
  jpeg: async (sheet, memory) => {
    const blob = await encodeJpeg(drawSheet(sheet).canvas);
    const hasRoom = memory && memory.byteLength >= blob.size;
    return readInto(hasRoom ? memory : new ArrayBuffer(roomFor(blob.size)), blob);
  },
  pixels: async (sheet) => {
    const { width, height } = sheet;
    return drawSheet(sheet).context.getImageData(0, 0, width, height).data;
  },
};

/** Pixels of the font size that a character is drawn at. */
const GLYPH_SIZE = 60;

/** Draws characters with the system's fonts: what none of them has comes out as their own box. */
export const drawGlyphOnCanvas: DrawGlyph = async (text) => {
  const font = `${GLYPH_SIZE}px sans-serif`;
  const measure = contextOf(new OffscreenCanvas(1, 1));
  measure.font = font;
  const width = Math.min(4000, Math.max(4, Math.ceil(measure.measureText(text).width)));
  const size = { width, height: Math.round(GLYPH_SIZE * 1.2) };
  const { canvas, context } = paintWhite(newCanvas(size));
  context.font = font;
  context.fillStyle = '#000';
  context.fillText(text, 0, GLYPH_SIZE * 0.88);
  return { ...size, jpeg: await jpegOf(canvas) };
};
