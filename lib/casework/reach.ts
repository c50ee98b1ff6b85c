import type { Threshold } from '../evidence/casework.ts';
import type { ItemRecord, StatedCount } from '../evidence/item.ts';
import type { Instant } from '../evidence/matter.ts';

export const MEASURES = ['views', 'reposts', 'comments', 'likes'] as const;
export type Measure = (typeof MEASURES)[number];

type Seen = { readonly id: string; readonly record: Pick<ItemRecord, 'capturedAt' | 'post'> };

/** What one capture showed of a post's reach: the counts as the page states them. */
export type ReachPoint = {
  readonly item: string;
  readonly at: Instant;
  readonly counts: { readonly [M in Measure]?: StatedCount };
};

/**
 * The counts of a post over its captures, the earliest first; captures that show none are left out.
 */
export const reachOf = (item: Seen, captures: readonly Seen[]): readonly ReachPoint[] =>
  [item, ...captures]
    .flatMap(({ id, record: { capturedAt, post } }) => {
      const counts = post?.engagement ?? {};
      return MEASURES.some((measure) => counts[measure])
        ? [{ item: id, at: capturedAt, counts }]
        : [];
    })
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));

/**
 * A figure that a person marks, held against what was seen: where it was first seen reached, or
 * else the most that was seen.
 */
export type ThresholdFact<T = Threshold> = {
  readonly threshold: T;
  readonly reached?: ReachPoint;
  readonly most?: ReachPoint;
};

/** What captures show of each threshold. Of what no capture counts, nothing is said. */
export const thresholdFacts = <T extends Pick<Threshold, 'measure' | 'count'>>(
  series: readonly ReachPoint[],
  thresholds: readonly T[],
): readonly ThresholdFact<T>[] =>
  thresholds.flatMap((threshold): ThresholdFact<T>[] => {
    const countOf = ({ counts }: ReachPoint): number => counts[threshold.measure]?.count ?? -1;
    const counted = series.filter((point) => countOf(point) >= 0);
    const reached = counted.find((point) => countOf(point) >= threshold.count);
    const [most] = counted.toSorted((one, other) => countOf(other) - countOf(one));
    if (reached) return [{ threshold, reached }];
    return most ? [{ threshold, most }] : [];
  });
