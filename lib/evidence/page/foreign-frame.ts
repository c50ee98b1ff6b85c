import type { Box } from './box.ts';

/**
 * A frame of another site in the page: its origin, absent where it has one of its own, and its box
 * in CSS pixels from the page's own left and top.
 */
export type ForeignFrame = { readonly origin?: string; readonly box: Box };

/** The host, with its port, that a frame comes from; undefined where it has no known origin. */
export const frameHost = ({ origin }: ForeignFrame): string | undefined =>
  origin?.replace(/^https?:\/\//u, '');

/** The hosts that these frames come from, each once. */
export const frameSites = (frames: readonly ForeignFrame[]): readonly string[] => [
  ...new Set(frames.flatMap((frame) => frameHost(frame) ?? [])),
];

/** A frame's size and place on the page: width × height; left, top. */
export const framePlace = ({ box: { width, height, x, y } }: ForeignFrame): string =>
  `${width} × ${height}; ${x}, ${y}`;
