import type { Bytes } from '../evidence/digest.ts';

/**
 * Reads the width and height in pixels from a PNG's header (PNG 3rd edition, §11.2.1). Throws
 * `TypeError` if the bytes are not a PNG.
 */
export const pngSize = (png: Bytes): { width: number; height: number } => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.byteLength < 24 || view.getUint32(0) !== 0x89504e47)
    throw new TypeError('These bytes are not a PNG picture');
  return { width: view.getUint32(16), height: view.getUint32(20) };
};
