import type { TimelineMark } from './plan-marks.ts';

/**
 * One element of an SVG picture: `name` is its class, `at` its attributes; a group may have the
 * mark that it draws. Only `text` holds words from outside.
 */
export type Drawn = {
  readonly tag: 'g' | 'rect' | 'line' | 'path' | 'text';
  readonly name: string;
  readonly at: { readonly [attribute: string]: string | number };
  readonly text?: string;
  readonly mark?: TimelineMark;
  readonly parts?: readonly Drawn[];
};

/** A timeline as elements; `height` is that of the whole picture in pixels. */
export type Drawing = { readonly height: number; readonly drawn: readonly Drawn[] };

const round = (x: number): number => Math.round(x * 10) / 10;

/** Words whose baseline begins at a point in pixels; `name` is their class. */
export const drawText = (name: string, x: number, y: number, words: string): Drawn => ({
  tag: 'text',
  name,
  at: { x: round(x), y: round(y) },
  text: words,
});

/** A rectangle in pixels. */
export const drawRect = (
  name: string,
  x: number,
  y: number,
  width: number,
  height: number,
): Drawn => ({
  tag: 'rect',
  name,
  at: { x: round(x), y: round(y), width: round(Math.max(width, 0)), height: round(height) },
});

/** A line between two points in pixels. */
export const drawLine = (name: string, x1: number, y1: number, x2: number, y2: number): Drawn => ({
  tag: 'line',
  name,
  at: { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) },
});

/** A shape of `ROLE_SHAPES` with its centre at a point in pixels. */
export const drawShape = (name: string, d: string, x: number, y: number): Drawn => ({
  tag: 'path',
  name,
  at: { d, transform: `translate(${round(x)} ${round(y)})` },
});
