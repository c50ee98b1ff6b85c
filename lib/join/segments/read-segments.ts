import type { ObjectFault } from '../../store/chains/chain-rows.ts';
import type { SegmentKind, SegmentLevel } from '../../vault/layout/object-keys.ts';
import { gunzip, parseLines } from '../../vault/layout/segment.ts';
import { inParallel } from '../../vault/storage/in-parallel.ts';
import { type ReadingVault, readObject, refusedObject } from '../vault-reader.ts';
import type { FoundSegment } from './find-segments.ts';

/** Lines that a segment holds, where they were read and since when the storage has them. */
export type ReadSegment = {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly at: string;
  readonly lines: readonly string[];
};

/** The newest level first: the fewest objects hold the most lines there. */
export const LEVELS = [2, 1, 0] as const satisfies readonly SegmentLevel[];

/** How many segments are asked for at the same time. */
const AT_ONCE = 6;

/** The most lines that are held in memory at once, unless one segment has more. */
const MOST_LINES = 5_000;

/**
 * Segments in groups of so few lines that a group is held in memory, in their order, and of `most`
 * segments.
 */
export const inGroups = (
  segments: readonly FoundSegment[],
  most = Number.POSITIVE_INFINITY,
): readonly (readonly FoundSegment[])[] => {
  const groups: FoundSegment[][] = [];
  let lines = Number.POSITIVE_INFINITY;
  for (const segment of segments) {
    const own = segment.last - segment.first + 1;
    const isFull = lines + own > MOST_LINES || (groups.at(-1)?.length ?? 0) >= most;
    if (isFull) groups.push([]);
    lines = (isFull ? 0 : lines) + own;
    groups.at(-1)?.push(segment);
  }
  return groups;
};

const readLines = async (
  vault: ReadingVault,
  { version }: FoundSegment,
  level: SegmentLevel,
): Promise<readonly string[]> => {
  const bytes = new Uint8Array(await (await readObject(vault, version)).arrayBuffer());
  return parseLines(level === 0 ? bytes : await gunzip(bytes));
};

type Read = { readonly segment: ReadSegment } | { readonly fault: ObjectFault };

/**
 * Reads the lines of segments. An object that is no segment, or not what its key says, is refused
 * and named; the others are read.
 */
export const readSegments = async (
  vault: ReadingVault,
  kind: SegmentKind,
  level: SegmentLevel,
  found: readonly FoundSegment[],
): Promise<{
  readonly segments: readonly ReadSegment[];
  readonly faults: readonly ObjectFault[];
}> => {
  const read = await inParallel(found, AT_ONCE, async (one): Promise<Read> => {
    const { key, at } = one.version;
    const { first, last } = one;
    try {
      const lines = await readLines(vault, one, level);
      if (kind === 'log' && lines.length !== last - first + 1)
        return { fault: { key, code: 'REFUSED', detail: `It has ${lines.length} lines` } };
      return { segment: { key, first, last, at, lines } };
    } catch (error) {
      return { fault: refusedObject(key, error) };
    }
  });
  return {
    segments: read.flatMap((one) => ('segment' in one ? [one.segment] : [])),
    faults: read.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  };
};
