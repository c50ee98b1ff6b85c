import type { Bytes } from '../../evidence/digest.ts';
import type { Box, Size } from '../../evidence/page/box.ts';
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
export type SheetPicture<Part = Piece> = Size & {
  readonly pieces: readonly Part[];
  readonly texts: readonly SheetText[];
};

/** A box of a bitmap, and the box of the sheet that it fills. */
export type BitmapPart = { readonly bitmap: ImageBitmap; readonly from: Box; readonly to: Box };

/** JPEG in colours, or TIFF of Group 4 in black and white. */
export type SheetFormat = 'jpeg' | 'tiff';

/** Draws one sheet after another in the thread that it is called in. */
export type SheetPainter<Part = Piece> = {
  /** The bytes are in `memory` where they have room there. */
  readonly jpeg: (sheet: SheetPicture<Part>, memory?: ArrayBuffer) => Promise<Bytes>;
  /** Four bytes a dot (red, green, blue, alpha), row by row. */
  readonly pixels: (sheet: SheetPicture<Part>) => Promise<Uint8ClampedArray>;
};

/** Decodes pictures and draws sheets: the browser's canvas in another thread, or a test's own. */
export type SheetCodec = Pick<PictureCodec, 'open'> & {
  /**
   * Draws a sheet as a file of this format. The pictures may be closed once this has returned its
   * promise, and one that this codec has not opened is taken; the bytes come later, and are valid
   * until the next sheet but one is begun.
   */
  readonly draw: (sheet: SheetPicture, format: SheetFormat) => Promise<Bytes>;
  /** Frees what drawing holds. A later sheet takes it again, and has pictures opened after. */
  readonly close: () => void;
};
