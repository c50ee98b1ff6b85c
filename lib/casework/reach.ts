import type { Threshold } from '../evidence/casework.ts';
import type { ItemRecord, StatedCount } from '../evidence/item.ts';
import type { Instant } from '../evidence/matter.ts';
import { compareText } from '../evidence/names/compare-text.ts';
import { capturesOf } from './captures.ts';
import { type CapturedPost, onePerPost } from './copies/one-per-post.ts';

export const MEASURES = ['views', 'reposts', 'comments', 'likes'] as const;
export type Measure = (typeof MEASURES)[number];

type Seen = { readonly id: string; readonly record: Pick<ItemRecord, 'capturedAt' | 'post'> };

/** The engagement counts that one capture shows, as the page states them. */
export type ReachPoint = {
  readonly item: string;
  readonly at: Instant;
  readonly counts: { readonly [M in Measure]?: StatedCount };
};

/**
 * The counts of a post in each of its captures, the earliest first; captures without are absent.
 */
export const reachOf = (item: Seen, captures: readonly Seen[]): readonly ReachPoint[] =>
  [item, ...captures]
    .flatMap(({ id, record: { capturedAt, post } }) => {
      const counts = post?.engagement ?? {};
      return MEASURES.some((measure) => counts[measure])
        ? [{ item: id, at: capturedAt, counts }]
        : [];
    })
    .toSorted((one, other) => compareText(one.at, other.at));

/** The counts of each post over its captures, by its earliest capture. */
export const reachOfPosts = <T extends Seen & CapturedPost>(
  items: readonly T[],
): readonly { readonly item: T; readonly series: readonly ReachPoint[] }[] => {
  const others = capturesOf(items);
  return onePerPost(items).map((item) => ({ item, series: reachOf(item, others(item)) }));
};

/**
 * A threshold compared with the counts seen: `reached` is the first capture that shows it reached,
 * `below` the last one before it, which shows a lower count: it was crossed between the two. Else
 * `most` is the capture with the highest count.
 */
export type ThresholdFact<T = Threshold> = {
  readonly threshold: T;
  readonly reached?: ReachPoint;
  readonly below?: ReachPoint;
  readonly most?: ReachPoint;
};

/** Compares each threshold with the captures; one that no capture counts has no result. */
export const thresholdFacts = <T extends Pick<Threshold, 'measure' | 'count'>>(
  series: readonly ReachPoint[],
  thresholds: readonly T[],
): readonly ThresholdFact<T>[] =>
  thresholds.flatMap((threshold): ThresholdFact<T>[] => {
    const countOf = ({ counts }: ReachPoint): number => counts[threshold.measure]?.count ?? -1;
    const counted = series.filter((point) => countOf(point) >= 0);
    const at = counted.findIndex((point) => countOf(point) >= threshold.count);
    const [reached, below] = [counted[at], counted[at - 1]];
    const [most] = counted.toSorted((one, other) => countOf(other) - countOf(one));
    if (reached) return [{ threshold, reached, ...(below && { below }) }];
    return most ? [{ threshold, most }] : [];
  });
