import type { ObjectFault } from '../../store/chains/chain-rows.ts';
import {
  beforeLine,
  LINES_OF_LEVEL,
  type LineRange,
  type SegmentKind,
  type SegmentLevel,
  segmentsFolder,
} from '../../vault/layout/object-keys.ts';
import { parseKey } from '../../vault/layout/parse-key.ts';
import type { Version } from '../../vault/storage/client.ts';
import { listObjects, type ReadingVault } from '../vault-reader.ts';

/** A segment that is there: its lines by its key, and the version that counts. */
export type FoundSegment = LineRange & { readonly version: Version };

/** A page of a level's segments by their keys; `isLast` is false where there are more. */
export type FoundSegments = {
  readonly segments: readonly FoundSegment[];
  readonly faults: readonly ObjectFault[];
  readonly isLast: boolean;
};

/** The chain and kind of segments that are read. */
export type SegmentPlace = {
  readonly matterId: string;
  readonly chain: string;
  readonly kind: SegmentKind;
};

/** A round of a deposit has at most so many lines, so that a segment begins no earlier. */
const LONGEST_ROUND = 200;

/** The most keys that storage lists in one answer. */
const MOST_KEYS = 1_000;

/** Where a level is listed from, so that the segment with this line is met. */
const startOf = (level: SegmentLevel, line: number): number => {
  if (level === 0) return Math.max(1, line - LONGEST_ROUND);
  const lines = LINES_OF_LEVEL[level];
  return Math.floor((line - 1) / lines) * lines + 1;
};

/** The key after which a level is listed, so that the segment with this line is met. */
export const listFrom = (
  { matterId, chain, kind }: SegmentPlace,
  level: SegmentLevel,
  line: number,
): string => beforeLine(matterId, chain, kind, level, startOf(level, line));

/**
 * Lists the segments of a level from that with this line on, page after page: a request for a
 * thousand of them. What is no segment is named as a fault.
 */
export const findSegments = async function* (
  vault: ReadingVault,
  place: SegmentPlace,
  level: SegmentLevel,
  line: number,
  most = MOST_KEYS,
): AsyncGenerator<FoundSegments> {
  const { matterId, chain, kind } = place;
  const folder = segmentsFolder(matterId, chain, kind, level);
  let after: string | undefined = listFrom(place, level, line);
  while (after !== undefined) {
    const { found, next } = await listObjects(vault, folder, after, most);
    const segments: FoundSegment[] = [];
    const faults: ObjectFault[] = [];
    for (const { version, faults: told } of found) {
      const named = parseKey(version.key);
      faults.push(...told);
      if (named?.kind === kind) segments.push({ version, first: named.first, last: named.last });
      else faults.push({ key: version.key, code: 'UNKNOWN_KEY' });
    }
    yield { segments, faults, isLast: next === undefined };
    after = next;
  }
};
