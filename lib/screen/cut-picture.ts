import type { Box } from '../evidence/page/box.ts';

/**
 * A picture of a part of the page: its PNG, and the position of its top left corner in CSS pixels
 * from the page's origin.
 */
export type Segment = {
  readonly blob: Blob;
  readonly offset: { readonly x: number; readonly y: number };
};

/** Limits of a canvas in Chromium: 65,535 pixels per side and 16,384² pixels of area. */
const MOST_PIXELS = 16_384 ** 2;
const LONGEST_SIDE = 65_535;

/** Decodes a picture without colour conversion or premultiplied alpha: pixels stay as they are. */
const decode = (blob: Blob): Promise<ImageBitmap> =>
  createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });

/**
 * Cuts a box (in CSS pixels) out of the segments that show it, as a PNG; `scale` is the number of
 * device pixels per CSS pixel. Throws `RangeError` if the box is empty or larger than a canvas, or
 * if the segments end above its bottom.
 */
export const cutPicture = async (
  segments: readonly Segment[],
  box: Box,
  scale: number,
): Promise<Blob> => {
  const [left, top] = [Math.round(box.x * scale), Math.round(box.y * scale)];
  const [width, height] = [Math.round(box.width * scale), Math.round(box.height * scale)];
  if (width < 1 || height < 1) throw new RangeError('The box is empty');
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw new RangeError(
      `A picture of ${width} × ${height} pixels is larger than the browser can draw`,
    );
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  let bottom = 0;
  for (const { blob, offset } of segments) {
    const bitmap = await decode(blob);
    const [x, y] = [Math.round(offset.x * scale) - left, Math.round(offset.y * scale) - top];
    if (y < height && y + bitmap.height > 0) {
      context?.drawImage(bitmap, x, y);
      bottom = Math.max(bottom, y + bitmap.height);
    }
    bitmap.close();
  }
  if (bottom < height) throw new RangeError('The pictures end before the post does');
  return canvas.convertToBlob({ type: 'image/png' });
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
