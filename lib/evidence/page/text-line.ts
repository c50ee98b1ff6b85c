/**
 * A line of a page's text and its box, in CSS pixels from the page's left and top; `area` is the
 * index of the part that scrolls by itself, where the box lies in the content of one. It helps to
 * find words on a picture; it is not evidence and is never sealed or exported. White space is
 * collapsed.
 */
export type TextLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly area?: number;
};
