import type { Box, Size } from './box.ts';

type Point = { readonly x: number; readonly y: number };

/** Content of a part that its box does not show: CSS pixels to scroll, and characters of text. */
export type HiddenContent = Size & { readonly characters: number };

/**
 * A part that is shot in place. `index` is its own in `coverage.areas`, `name` is its element
 * (`main#feed`), without words of the page; `size` is that of its whole content. `place` is where
 * its box lies on the page, `screens` is how many pictures show all of it.
 */
export type HeldArea = {
  readonly index: number;
  readonly name: string;
  readonly place: Box;
  readonly size: Size;
  readonly hidden: HiddenContent;
  readonly screens: number;
};

/** A part with content that no picture shows, and why. */
export type ClosedPart = Pick<HeldArea, 'name' | 'place' | 'hidden'> & { readonly why: string };

/**
 * What a part shows after it was scrolled: `box` is where the window shows it, `content` the point
 * of its content that lies at the box's left and top, `size` the size of its content by then.
 */
export type ShownArea = {
  readonly box: Box;
  readonly content: Point;
  readonly size: Size;
};
