import type { Digest } from '../digest.ts';
import { compareText } from '../names/compare-text.ts';
import type { Box, Size } from '../page/box.ts';

/** The words of a statement, and the artifact of these bytes that they were taken from. */
type Quote = { readonly artifact: string; readonly digest: Digest; readonly exact: string };

/**
 * The position of words in a captured text: a W3C TextQuoteSelector
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector) and the offsets, in UTF-16 units,
 * in the artifact.
 */
export type TextAnchor = Quote & {
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
};

/** Words that a person read or heard and typed; `by` is that person. No text holds them. */
type Typed = Quote & { readonly by: string };

/** The region of a picture that shows the words, in pixels of the picture's own size `pixels`. */
export type RegionAnchor = Typed & { readonly region: Box; readonly pixels: Size };

/** From when to when a sound or video says or shows the words, in milliseconds. */
export type SpanAnchor = Typed & {
  readonly span: { readonly start: number; readonly end: number };
};

/** Where words stand that no text holds, as a person typed them. */
export type TranscriptAnchor = RegionAnchor | SpanAnchor;

/** Where the words of a statement stand in an artifact. */
export type Anchor = TextAnchor | TranscriptAnchor;

type AnyAnchor = { readonly exact: string } | TranscriptAnchor;

/** Whether a person typed the words of an anchor, for no text holds them. */
export const isTranscript = <A extends AnyAnchor>(
  anchor: A,
): anchor is Extract<A, { readonly by: string }> => 'region' in anchor || 'span' in anchor;

/** Whether an anchor is of words in a captured text. */
export const isOfText = <A extends AnyAnchor>(
  anchor: A,
): anchor is Exclude<A, { readonly by: string }> => !isTranscript(anchor);

/** What anchors of one item are ordered by: texts, then pictures from their top, then spans. */
const rankOf = (anchor: Anchor): readonly [number, string, number, number] => {
  if ('region' in anchor) return [1, anchor.artifact, anchor.region.y, anchor.region.x];
  if ('span' in anchor) return [2, anchor.artifact, anchor.span.start, anchor.span.end];
  return [0, '', anchor.start, anchor.end];
};

/** Compares two anchors of one item: as their words follow one another, texts first. */
export const compareAnchors = (one: Anchor, other: Anchor): number => {
  const [kind, file, first, second] = rankOf(one);
  const [otherKind, otherFile, otherFirst, otherSecond] = rankOf(other);
  return (
    kind - otherKind || compareText(file, otherFile) || first - otherFirst || second - otherSecond
  );
};

/**
 * Where typed words stand, as a W3C media fragment (https://www.w3.org/TR/media-frags/): pixels of
 * a picture, or seconds of a sound or video.
 */
export const mediaFragment = (
  anchor: Pick<RegionAnchor, 'region'> | Pick<SpanAnchor, 'span'>,
): string => {
  if ('region' in anchor) {
    const { x, y, width, height } = anchor.region;
    return `xywh=${x},${y},${width},${height}`;
  }
  return `t=${anchor.span.start / 1000},${anchor.span.end / 1000}`;
};
