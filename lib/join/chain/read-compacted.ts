import { ENDING } from '../../chains/chain-fault.ts';
import type { VerifiedChain } from '../../chains/verify-chain.ts';
import type { ChainRow, ObjectFault } from '../../store/chains/chain-rows.ts';
import type { CompactedLevel } from '../../vault/layout/object-keys.ts';
import { type FoundSegment, findSegments } from '../segments/find-segments.ts';
import { readAnchors } from '../segments/read-anchors.ts';
import { inGroups, readSegments } from '../segments/read-segments.ts';
import { type Reader, takeLines, verifySegments, withFaults } from './take-lines.ts';

/** Whether segments that repeat lines hold a chain without a break up to this line. */
const isWholeUpTo = ({ lines, faults }: VerifiedChain, last: number): boolean =>
  lines.at(-1)?.seq === last &&
  !faults.some(({ code }) => ENDING.includes(code) || ['FORK', 'GAP', 'UNFINISHED'].includes(code));

const aside = (group: readonly FoundSegment[], code: string): readonly ObjectFault[] =>
  group.map(({ version: { key } }) => ({ key, code }));

/**
 * Takes in segments that repeat lines, if their last line is that of the segment of level 0 which
 * was there before: whoever has the key for writing could have put other lines. Of several they are
 * then looked at one by one; the first that does not repeat its lines is left aside and named.
 */
const takeGroup = async (
  reader: Reader,
  row: ChainRow,
  level: CompactedLevel,
  group: readonly FoundSegment[],
): Promise<ChainRow> => {
  const last = group.at(-1)?.last ?? 0;
  const read = await readSegments(reader.vault, 'log', level, group);
  if (read.segments.length < group.length) return refuse(reader, row, level, group, read.faults);
  const verified = await verifySegments(reader, row, read.segments);
  const other = aside(group, 'OTHER_LINES');
  if (!isWholeUpTo(verified, last)) return refuse(reader, row, level, group, other);
  const anchors = await readAnchors(reader.vault, row, last);
  const own = verified.lines.at(-1)?.digest;
  if (anchors.some((digest) => digest !== own)) return refuse(reader, row, level, group, other);
  const told = anchors.length === 0 ? aside(group.slice(-1), 'NOT_COMPARED') : [];
  return takeLines(reader, withFaults(row, told), level, verified);
};

const refuse = (
  reader: Reader,
  row: ChainRow,
  level: CompactedLevel,
  group: readonly FoundSegment[],
  faults: readonly ObjectFault[],
): ChainRow | Promise<ChainRow> =>
  group.length === 1 ? withFaults(row, faults) : takeGroups(reader, row, level, group, 1);

/** Takes in groups of so many segments, as far as each follows what is known. */
const takeGroups = async (
  reader: Reader,
  before: ChainRow,
  level: CompactedLevel,
  segments: readonly FoundSegment[],
  most?: number,
): Promise<ChainRow> => {
  let row = before;
  for (const group of inGroups(segments, most)) {
    reader.vault.signal?.throwIfAborted();
    if ((group[0]?.first ?? 0) > row.lines + 1) return row;
    const next = await takeGroup(reader, row, level, group);
    const isWhole = next.lines === group.at(-1)?.last;
    row = next;
    if (!isWhole) return row;
  }
  return row;
};

/** Reads the segments of a level that repeat lines, as far as they follow what is known. */
export const readCompacted = async (
  reader: Reader,
  before: ChainRow,
  level: CompactedLevel,
): Promise<ChainRow> => {
  const place = { matterId: before.matterId, chain: before.id, kind: 'log' } as const;
  let row = before;
  for await (const page of findSegments(reader.vault, place, level, row.lines + 1)) {
    const fresh = page.segments.filter(({ last }) => last > row.lines);
    row = await takeGroups(reader, withFaults(row, page.faults), level, fresh);
    if (row.lines < (fresh.at(-1)?.last ?? 0)) return row;
  }
  return row;
};
