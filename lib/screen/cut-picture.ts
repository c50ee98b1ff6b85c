import type { Box } from '../evidence/page/box.ts';
import { subtractBoxes } from './subtract-boxes.ts';

/**
 * A picture of a part of the page: its PNG, and the position of its top left corner in CSS pixels
 * from the page's origin. Where only a part of the picture shows the page, `usable` is that part in
 * pixels, and the position is that part's.
 */
export type Segment = {
  readonly blob: Blob;
  readonly offset: { readonly x: number; readonly y: number };
  readonly usable?: Box;
};

/** Limits of a canvas in Chromium: 65,535 pixels per side and 16,384² pixels of area. */
const MOST_PIXELS = 16_384 ** 2;
const LONGEST_SIDE = 65_535;

/** Decodes a picture without colour conversion or premultiplied alpha: pixels stay as they are. */
const decode = (blob: Blob): Promise<ImageBitmap> =>
  createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });

const ahead = new WeakMap<Blob, Promise<ImageBitmap>>();

/**
 * Begins to decode a picture that is likely to be cut, while there is nothing else to do. The
 * decoded picture takes four bytes a pixel until it is cut.
 */
export const decodeAhead = (blob: Blob): void => {
  const decoding = Promise.resolve(blob).then(decode);
  decoding.catch(() => {}); // The cut will say so.
  ahead.set(blob, decoding);
};

const takeDecoded = (blob: Blob): Promise<ImageBitmap> => {
  const decoding = ahead.get(blob) ?? decode(blob);
  ahead.delete(blob);
  return decoding;
};

/**
 * Draws the part of a segment that shows the page, where it lies in the picture of `picture`, a box
 * of the page in pixels. Returns where it came to lie.
 */
const drawSegment = async (
  context: OffscreenCanvasRenderingContext2D | null,
  { blob, offset, usable }: Segment,
  picture: Box,
  scale: number,
): Promise<Box> => {
  const bitmap = await takeDecoded(blob);
  const whole = { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  const { x: left, y: top, width, height } = usable ?? whole;
  const x = Math.round(offset.x * scale) - picture.x;
  const y = Math.round(offset.y * scale) - picture.y;
  const isSeen = x + width > 0 && y + height > 0 && x < picture.width && y < picture.height;
  if (isSeen && usable) context?.drawImage(bitmap, left, top, width, height, x, y, width, height);
  else if (isSeen) context?.drawImage(bitmap, x, y);
  bitmap.close();
  return { x, y, width, height };
};

/**
 * The part of a picture of this size that the pieces show: positions are rounded, so that a side
 * may lie one pixel outside them. Throws where more is missing: nothing may be painted in its
 * place.
 */
const shownPart = (size: { width: number; height: number }, pieces: readonly Box[]): Box => {
  const x = Math.max(0, Math.min(1, ...pieces.map((piece) => piece.x)));
  const y = Math.max(0, Math.min(1, ...pieces.map((piece) => piece.y)));
  const right = Math.max(size.width - 1, ...pieces.map((piece) => piece.x + piece.width));
  const bottom = Math.max(size.height - 1, ...pieces.map((piece) => piece.y + piece.height));
  const width = Math.min(size.width, right) - x;
  const height = Math.min(size.height, bottom) - y;
  const [gap, ...others] = subtractBoxes([{ x, y, width, height }], pieces);
  if (!gap) return { x, y, width, height };
  const where = `${gap.width} × ${gap.height} pixels of it at ${gap.x}, ${gap.y}`;
  throw new RangeError(`The pictures do not show ${where}${others.length > 0 ? ', and more' : ''}`);
};

/** A copy of a part of a canvas. */
const crop = (canvas: OffscreenCanvas, { x, y, width, height }: Box): OffscreenCanvas => {
  if (width === canvas.width && height === canvas.height) return canvas;
  const cropped = new OffscreenCanvas(width, height);
  cropped.getContext('2d', { alpha: false })?.drawImage(canvas, -x, -y);
  return cropped;
};

/**
 * Cuts a box (in CSS pixels) out of the segments that show it, as a PNG; `scale` is the number of
 * device pixels per CSS pixel. Throws `RangeError` if the box is empty or larger than a canvas, or
 * if the segments do not show all of it.
 */
export const cutPicture = async (
  segments: readonly Segment[],
  box: Box,
  scale: number,
): Promise<Blob> => {
  const [x, y] = [Math.round(box.x * scale), Math.round(box.y * scale)];
  const [width, height] = [Math.round(box.width * scale), Math.round(box.height * scale)];
  if (width < 1 || height < 1) throw new RangeError('The box is empty');
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw new RangeError(
      `A picture of ${width} × ${height} pixels is larger than the browser can draw`,
    );
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  const picture = { x, y, width, height };
  const pieces: Box[] = [];
  for (const segment of segments) pieces.push(await drawSegment(context, segment, picture, scale));
  const cut = crop(canvas, shownPart({ width, height }, pieces));
  return cut.convertToBlob({ type: 'image/png' });
};

/** Builds a WebP thumbnail of the top of a PNG; its height is at most 0.72 of its `width`. */
export const buildThumbnail = async (png: Blob, width = 320): Promise<Blob> => {
  const bitmap = await createImageBitmap(png);
  const shown = Math.min(bitmap.height, Math.round(bitmap.width * 0.72));
  const canvas = new OffscreenCanvas(
    width,
    Math.max(1, Math.round((shown * width) / bitmap.width)),
  );
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(bitmap, 0, 0, bitmap.width, shown, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.82 });
};
