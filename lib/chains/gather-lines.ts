import { type Digest, digestNow } from '../evidence/digest.ts';
import { compareText } from '../evidence/names/compare-text.ts';
import type { GivenSegment } from './chain.ts';

/** One reading of a line; `sources` are the places where these very bytes were read. */
export type Reading = {
  readonly line: string;
  readonly digest: Digest;
  /** When the storage received it first; '' where it does not say. */
  readonly at: string;
  readonly sources: readonly string[];
};

/** The readings of each line number, and the numbers of lines that had no end. */
export type Gathered = {
  readonly readings: ReadonlyMap<number, readonly Reading[]>;
  readonly unfinished: readonly { readonly seq: number; readonly source: string }[];
};

const byArrival = (one: Reading, other: Reading): number =>
  compareText(one.at, other.at) || compareText(one.digest, other.digest);

const earliest = (one: string, other: string): string =>
  compareText(one, other) <= 0 ? one : other;

/**
 * Gathers the lines of segments by their numbers. The same line is in several segments, where some
 * were joined to longer ones: it counts once. The readings of a number are in the order in which
 * the storage received them, whatever the order of `segments`.
 */
export const gatherLines = (segments: readonly GivenSegment[]): Gathered => {
  const gathered = new Map<number, Map<Digest, Reading>>();
  const unfinished: { readonly seq: number; readonly source: string }[] = [];
  for (const { text, first, source, at = '' } of segments) {
    const lines = text.split('\n');
    if (lines.at(-1) === '') lines.pop();
    else unfinished.push({ seq: first + lines.length - 1, source });
    lines.forEach((line, index) => {
      const seq = first + index;
      const digest = digestNow(line);
      const known = gathered.get(seq) ?? new Map<Digest, Reading>();
      const same = known.get(digest);
      const sources = [...new Set([...(same?.sources ?? []), source])].toSorted();
      known.set(digest, { line, digest, at: same ? earliest(same.at, at) : at, sources });
      gathered.set(seq, known);
    });
  }
  const readings = new Map(
    [...gathered].map(([seq, known]) => [seq, [...known.values()].toSorted(byArrival)] as const),
  );
  return { readings, unfinished };
};
