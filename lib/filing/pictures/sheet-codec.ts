import type { Bytes } from '../../evidence/digest.ts';
import type { Size } from '../../evidence/page/box.ts';
import type { PictureCodec, Piece } from './picture-codec.ts';

/**
 * A line of black text on a sheet, in dots: `y` is its baseline, `x` its left end, its right end or
 * its middle, `size` that of the font. A line that is wider than `width` is squeezed.
 */
export type SheetText = {
  readonly text: string;
  readonly align: 'left' | 'right' | 'center';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
};

/** A white sheet in dots, with parts of pictures and lines of text on it. */
export type SheetPicture = Size & {
  readonly pieces: readonly Piece[];
  readonly texts: readonly SheetText[];
};

/** Decodes pictures and draws sheets: the browser's canvas, or a test's own. */
export type SheetCodec = Pick<PictureCodec, 'open'> & {
  readonly jpeg: (sheet: SheetPicture) => Promise<Bytes>;
  /** Four bytes a dot (red, green, blue, alpha), row by row. */
  readonly pixels: (sheet: SheetPicture) => Promise<Uint8ClampedArray>;
};
