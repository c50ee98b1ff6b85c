import type { Box, Size } from './box.ts';

type Point = { readonly x: number; readonly y: number };

/**
 * A part of the page that scrolls by itself, as one picture of the viewport shows it. `number`
 * counts the parts of a capture from 1; `name` is its element (`main#feed`). `box` is where the
 * picture shows it, in CSS pixels from the picture's left and top; `content` is the point of its
 * content that lies at the box's left and top, `size` the size of its whole content.
 */
export type AreaInPicture = {
  readonly number: number;
  readonly name: string;
  readonly box: Box;
  readonly content: Point;
  readonly size: Size;
};

/** Content of a part that its box does not show: CSS pixels to scroll, and characters of text. */
export type HiddenContent = Size & { readonly characters: number };

/**
 * A part that is shot in place. `place` is where its box lies on the page, `screens` is how many
 * pictures show all of it.
 */
export type HeldArea = {
  readonly number: number;
  readonly name: string;
  readonly place: Box;
  readonly size: Size;
  readonly hidden: HiddenContent;
  readonly screens: number;
};

/** A part with content that no picture shows, and why. */
export type ClosedPart = Pick<HeldArea, 'name' | 'place' | 'hidden'> & { readonly why: string };

/** What a part shows after it was scrolled, and where the window is by then. */
export type ShownArea = Pick<AreaInPicture, 'box' | 'content' | 'size'> & {
  readonly window: Point;
};
