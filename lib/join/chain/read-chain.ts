import { type ChainFault, joinFaults } from '../../chains/chain-fault.ts';
import type { ChainRow } from '../../store/chains/chain-rows.ts';
import { findChain, putChain } from '../../store/chains/chains.ts';
import type { EvidenceStore } from '../../store/db.ts';
import { type FoundSegment, type FoundSegments, findSegments } from '../segments/find-segments.ts';
import { inGroups, readSegments } from '../segments/read-segments.ts';
import { plainVault, type ReadingVault } from '../vault-reader.ts';
import { describeChain, type FoundChain } from './list-chains.ts';
import { readCompacted } from './read-compacted.ts';
import { type Reader, takeLines, uniqueFaults, verifySegments, withFaults } from './take-lines.ts';

/** A break of the lines that a later segment mended is no fault any more. */
const isMended = ({ code, first }: ChainFault, { lines }: ChainRow): boolean =>
  code === 'GAP' && first <= lines;

/**
 * What of a page of level 0 is to be read: what brings new lines, and what overlaps another one,
 * since somebody may have written other lines beside those that are known.
 */
const toRead = (segments: readonly FoundSegment[], known: number): readonly FoundSegment[] =>
  segments.filter(({ first, last }, at) => {
    const [before, after] = [segments[at - 1], segments[at + 1]];
    const overlaps = (before && before.last >= first) || (after && after.first <= last);
    return last > known || overlaps;
  });

const takeSegments = async (
  reader: Reader,
  row: ChainRow,
  { segments, faults }: FoundSegments,
): Promise<ChainRow> => {
  const { vault } = reader;
  let next = withFaults(row, faults);
  for (const group of inGroups(toRead(segments, row.lines))) {
    vault.signal?.throwIfAborted();
    const read = await readSegments(vault, 'log', 0, group);
    next = withFaults(next, read.faults);
    const verified = await verifySegments(reader, next, read.segments);
    next = await takeLines(reader, next, 0, verified);
  }
  return next;
};

/** The most segments of level 0 that are read without asking for those that repeat their lines. */
const FEW = 20;

/** Whether a page of level 0 has all that is new, in few segments that follow what is known. */
const isAll = ({ segments, isLast }: FoundSegments, { lines }: ChainRow): boolean => {
  const fresh = segments.filter(({ last }) => last > lines);
  const follows =
    fresh.length === 0
      ? segments.some(({ last }) => last === lines)
      : (fresh[0]?.first ?? 0) <= lines + 1;
  return isLast && follows && fresh.length <= FEW;
};

const readLines = async (reader: Reader, row: ChainRow): Promise<ChainRow> => {
  const place = { matterId: row.matterId, chain: row.id, kind: 'log' } as const;
  const pages = findSegments(reader.vault, place, 0, row.lines + 1);
  const { value: first } = await pages.next();
  if (first && isAll(first, row)) return takeSegments(reader, row, first);
  let next = row;
  for (const level of [2, 1] as const) next = await readCompacted(reader, next, level);
  for await (const page of findSegments(reader.vault, place, 0, next.lines + 1))
    next = await takeSegments(reader, next, page);
  return next;
};

/** Whether two rows of a chain say the same but for when it was asked for. */
const isSame = (
  { seenAt: _one, ...before }: ChainRow,
  { seenAt: _other, ...now }: ChainRow,
): boolean => JSON.stringify(before) === JSON.stringify(now);

/**
 * Reads what is new of a chain: where that is much, segments that repeat lines first, compared with
 * those that they repeat. Lines are verified as they arrive and kept with the listings of their
 * items; what is refused or broken is told in the row, and the rest goes on. Where nothing of it
 * changed, the row is not written: `seenAt` is then for whoever asked. Errors: those of the vault's
 * client; what was taken in before stays.
 */
export const readChain = async (
  vault: ReadingVault,
  matterId: string,
  found: FoundChain,
  { db, now = new Date() }: { readonly db?: EvidenceStore; readonly now?: Date } = {},
): Promise<ChainRow> => {
  const before = await findChain(found.id, db);
  const described = await describeChain(vault, matterId, found, before);
  const begun: ChainRow = {
    ...(before ?? { lines: 0, arrivals: 0, departures: 0, listed: 0, faults: [] }),
    ...described.facts,
    // It may be that the key of the matter was opened since.
    objects: (before?.objects ?? []).filter(({ code }) => code !== 'ENCRYPTED'),
    waiting: 0,
    seenAt: now.toISOString(),
  };
  const isClosed = described.faults.some(({ code }) => code === 'ENCRYPTED');
  const from = described.facts.isPlain ? plainVault(vault) : vault;
  const told = withFaults(begun, described.faults);
  const row = isClosed ? told : await readLines({ vault: from, db }, told);
  const faults = joinFaults(row.faults.filter((fault) => !isMended(fault, row)));
  const whole = { ...row, faults, objects: uniqueFaults(row.objects) };
  // Every row that is written has the page look at the matter's rows again.
  if (!before || !isSame(before, whole)) await putChain(whole, [], db);
  return whole;
};
