import type { Box, Size } from './box.ts';

/**
 * How much of one part of the page that scrolls by itself (a dialog, a column, a frame) the
 * pictures show. `name` says what it is without words of the page. `box` is its place on the page,
 * `content` the size of all that it holds; `gaps` are in no picture, in CSS pixels from the
 * content's own left and top.
 */
export type AreaCoverage = {
  readonly name: string;
  readonly box: Box;
  readonly content: Size;
  readonly coveredPixels: number;
  readonly gaps: readonly Box[];
  /** Characters of text in the gaps, where they could be counted. */
  readonly hiddenCharacters?: number;
};

/**
 * How much of the page its pictures show, in CSS pixels. `page` is its size at the end of the
 * capture. The pictures were to show `asked`, or the whole page where that is absent; `gaps` are
 * the boxes of it that are in no picture. Anything narrower than one CSS pixel is not counted.
 */
export type Coverage = {
  readonly page: Size;
  readonly asked?: Box;
  /** The area that the pictures were to show, without `blank`, in square CSS pixels. */
  readonly askedPixels: number;
  readonly coveredPixels: number;
  readonly gaps: readonly Box[];
  /** Strips beside the window's width in which no element lies; they were not shot. */
  readonly blank?: readonly Box[];
  /** The post's box, and the boxes of it that are in no picture. */
  readonly post?: { readonly box: Box; readonly gaps: readonly Box[] };
  /** The parts that scroll by themselves; their pictures bear the index as `area`. */
  readonly areas: readonly AreaCoverage[];
};
