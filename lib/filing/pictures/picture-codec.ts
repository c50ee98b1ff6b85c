import type { Bytes } from '../../evidence/digest.ts';
import type { Box, Size } from '../../evidence/page/box.ts';

/** A decoded picture. Boxes are in its pixels and lie inside it. `close` frees its memory. */
export type OpenPicture = Size & {
  /**
   * The pixels of a box, four bytes each (red, green, blue, and one that says nothing), row by row;
   * valid until the next call.
   */
  readonly pixels: (box: Box) => Promise<Uint8ClampedArray>;
  readonly close: () => void;
};

/** A box of an open picture, and the box of the joined picture that it comes to fill. */
export type Piece = {
  readonly picture: OpenPicture;
  readonly from: Box;
  readonly to: Box;
};

/** Decodes pictures and writes parts of them as JPEG: the browser's canvas, or a test's own. */
export type PictureCodec = {
  readonly open: (blob: Blob) => Promise<OpenPicture>;
  /** Joins pieces of pictures into one JPEG of this size, on white. */
  readonly join: (pieces: readonly Piece[], size: Size) => Promise<Bytes>;
};

/** Characters drawn as a picture: its JPEG and its size in pixels. */
export type DrawnGlyph = Size & { readonly jpeg: Bytes };

/**
 * Draws characters that the font of the document lacks, with the fonts of the system, black on
 * white. The picture is as high as the line: its baseline is 0.88 of the font size below its top,
 * and its whole height is 1.2 of it. Sizes are pixels.
 */
export type DrawGlyph = (text: string) => Promise<DrawnGlyph>;
