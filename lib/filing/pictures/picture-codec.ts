import type { Bytes } from '../../evidence/digest.ts';
import type { Box, Size } from '../../evidence/page/box.ts';

/** A decoded picture. Boxes are in its pixels and lie inside it. `close` frees its memory. */
export type OpenPicture = Size & {
  /** The pixels of a box, four bytes each (red, green, blue, alpha), row by row. */
  readonly pixels: (box: Box) => Uint8ClampedArray;
  readonly close: () => void;
};

/** A box of an open picture, and where its left upper corner comes to lie in the joined one. */
export type Piece = {
  readonly picture: OpenPicture;
  readonly from: Box;
  readonly to: { readonly x: number; readonly y: number };
};

/** Decodes pictures and writes parts of them as JPEG: the browser's canvas, or a test's own. */
export type PictureCodec = {
  readonly open: (blob: Blob) => Promise<OpenPicture>;
  /** Joins pieces of pictures into one JPEG of this size, on white. */
  readonly join: (pieces: readonly Piece[], size: Size) => Promise<Bytes>;
};

/** A character drawn as a picture: its JPEG, and its width at a font size of 1. */
export type DrawnGlyph = Size & { readonly jpeg: Bytes };

/**
 * Draws characters that the font of the document lacks, with the fonts of the system, black on
 * white. The picture is as high as the line: its baseline is 0.88 of the font size below its top,
 * and its whole height is 1.2 of it. Sizes are pixels.
 */
export type DrawGlyph = (text: string) => Promise<DrawnGlyph>;
