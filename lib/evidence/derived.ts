import type { Digest } from './digest.ts';
import type { Instant } from './matter.ts';

/**
 * What can be drawn on a copy of a picture: `box` covers, the others leave what is below to be
 * seen.
 */
export const MARK_SHAPES = ['box', 'outline', 'arrow'] as const;

/**
 * One thing drawn on a copy of a picture, in the picture's own pixels; `text` is a short note
 * written beside it.
 */
export type Mark = {
  readonly shape: (typeof MARK_SHAPES)[number];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text?: string;
};

/**
 * A file made later from artifacts, which stay as they are: `path` begins with `derived/`, `from`
 * are the digests of the artifacts that it was made from, `marks` what was drawn.
 */
export type Derived = {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: Digest;
  readonly from: readonly Digest[];
  readonly by: string;
  readonly at: Instant;
  readonly marks: readonly Mark[];
};
