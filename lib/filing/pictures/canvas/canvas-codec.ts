import type { Bytes } from '../../../evidence/digest.ts';
import type { Size } from '../../../evidence/page/box.ts';
import type { DrawGlyph, OpenPicture, PictureCodec } from '../picture-codec.ts';
import { codeBands, type DrawRows, partsIn } from './code-bands.ts';
import { type Canvas, contextOf, drawPart, keptCanvas, paintWhite } from './kept-canvas.ts';
import { readPixels } from './read-pixels.ts';

/** Share of quality at which text on flat colours shows no rings in print. */
const QUALITY = 0.88;

const newCanvas = ({ width, height }: Size): Canvas => {
  const canvas = new OffscreenCanvas(width, height);
  return { canvas, context: contextOf(canvas) };
};

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

/** The bitmap of a picture of this codec. */
export const bitmapOf = (picture: OpenPicture): ImageBitmap => {
  const bitmap = bitmaps.get(picture);
  if (!bitmap) throw new Error('The picture is of another codec');
  return bitmap;
};

const canvasOfTile = keptCanvas();

/** Draws the parts that lie in some rows of a joined picture, if any do. */
const drawRows: DrawRows = (parts, rows, size) => {
  const own = partsIn(parts, rows);
  if (own.length === 0) return undefined;
  const drawn = paintWhite(canvasOfTile(size));
  for (const { bitmap, from, to } of own)
    drawPart(drawn, bitmap, from, { ...to, y: to.y - rows.from });
  return drawn;
};

/** Memory in which pictures are coded, one after another. */
const memory = new ArrayBuffer(2 ** 19);

/**
 * The pictures of the browser that this runs in; works in a worker. Parts are joined one after
 * another.
 */
export const canvasCodec: PictureCodec = {
  open,
  join: async (pieces, whole) => {
    const parts = pieces.map(({ picture, ...piece }) => ({ ...piece, bitmap: bitmapOf(picture) }));
    return (await codeBands(whole, parts, memory, drawRows)).slice();
  },
};

const encodeJpeg = (canvas: OffscreenCanvas): Promise<Blob> =>
  canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });

const jpegOf = async (canvas: OffscreenCanvas): Promise<Bytes> =>
  new Uint8Array(await (await encodeJpeg(canvas)).arrayBuffer());

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
