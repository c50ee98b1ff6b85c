import type { Digest } from './digest.ts';
import type { Instant } from './matter.ts';

/** Shapes drawn on a copy of a picture: `box` covers what is below, the others leave it visible. */
export const MARK_SHAPES = ['box', 'outline', 'arrow'] as const;

/** A shape drawn on a copy of a picture, in pixels of the picture; `text` is a note beside it. */
export type Mark = {
  readonly shape: (typeof MARK_SHAPES)[number];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text?: string;
};

/**
 * A file made later from artifacts, which are not changed: `path` begins with `derived/`, `from`
 * are the digests of the artifacts that it was made from, `marks` is what was drawn.
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
  /** Of a copy with black boxes: why it was made, and the covered words. It stays in the store. */
  readonly redaction?: { readonly reason: string; readonly words: readonly string[] };
};
