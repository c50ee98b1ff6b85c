/**
 * A line of a page's text and where it lay on the page's pictures, in CSS pixels from the page's
 * own left and top. An aid to find words on a picture: not evidence, never sealed or exported.
 * White space is collapsed.
 */
export type TextLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
