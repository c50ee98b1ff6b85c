import type { ObjectFault } from '../store/chains/chain-rows.ts';
import {
  beforeLine,
  LINES_OF_LEVEL,
  type SegmentKind,
  type SegmentLevel,
  segmentsFolder,
} from '../vault/layout/object-keys.ts';
import { parseKey } from '../vault/layout/parse-key.ts';
import { gunzip, parseLines } from '../vault/layout/segment.ts';
import { listObjects, type ReadingVault, readObject, refusedObject } from './vault-reader.ts';

/** Lines that a segment holds, where they were read and since when the storage has them. */
export type ReadSegment = {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly at: string;
  readonly lines: readonly string[];
};

/** A page of segments of one level. */
export type SegmentPage = {
  readonly segments: readonly ReadSegment[];
  readonly faults: readonly ObjectFault[];
  readonly next?: string;
};

/** The newest level first: the fewest objects hold the most lines there. */
export const LEVELS = [2, 1, 0] as const satisfies readonly SegmentLevel[];

/** How many segments are read at once, so that memory stays flat. */
const PAGE = { 0: 1_000, 1: 50, 2: 1 } as const;

/** A round of a deposit has at most so many lines, so that a segment begins no earlier. */
const LONGEST_ROUND = 200;

/** Where a level is listed from, so that the segment with this line is met. */
const startOf = (level: SegmentLevel, line: number): number => {
  if (level === 0) return Math.max(1, line - LONGEST_ROUND);
  const lines = LINES_OF_LEVEL[level];
  return Math.floor((line - 1) / lines) * lines + 1;
};

/** The chain and kind of segments that are read. */
export type SegmentPlace = {
  readonly matterId: string;
  readonly chain: string;
  readonly kind: SegmentKind;
};

/** The key after which a level is listed, so that the segment with this line is met. */
export const listFrom = (
  { matterId, chain, kind }: SegmentPlace,
  level: SegmentLevel,
  line: number,
): string => beforeLine(matterId, chain, kind, level, startOf(level, line));

const readLines = async (
  vault: ReadingVault,
  version: Parameters<typeof readObject>[1],
  level: SegmentLevel,
): Promise<readonly string[]> => {
  const bytes = new Uint8Array(await (await readObject(vault, version)).arrayBuffer());
  return parseLines(level === 0 ? bytes : await gunzip(bytes));
};

/**
 * Reads a page of segments of one level. An object that is no segment, or not what its key says, is
 * refused and named; the others are read.
 */
export const readSegments = async (
  vault: ReadingVault,
  { matterId, chain, kind }: SegmentPlace,
  level: SegmentLevel,
  after: string,
): Promise<SegmentPage> => {
  const folder = segmentsFolder(matterId, chain, kind, level);
  const { found, next } = await listObjects(vault, folder, after, PAGE[level]);
  const segments: ReadSegment[] = [];
  const faults: ObjectFault[] = [];
  for (const { version, faults: told } of found) {
    const { key, at } = version;
    faults.push(...told);
    const named = parseKey(key);
    if (named?.kind !== kind) {
      faults.push({ key, code: 'UNKNOWN_KEY' });
      continue;
    }
    try {
      const lines = await readLines(vault, version, level);
      const { first, last } = named;
      if (kind === 'log' && lines.length !== last - first + 1)
        faults.push({ key, code: 'REFUSED', detail: `It has ${lines.length} lines` });
      else segments.push({ key, first, last, at, lines });
    } catch (error) {
      faults.push(refusedObject(key, error));
    }
  }
  return { segments, faults, ...(next !== undefined && { next }) };
};
