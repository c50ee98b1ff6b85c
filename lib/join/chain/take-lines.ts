import type { ChainLine, GivenSegment } from '../../chains/chain.ts';
import { joinFaults } from '../../chains/chain-fault.ts';
import { type VerifiedChain, verifyChain } from '../../chains/verify-chain.ts';
import type { Digest } from '../../evidence/digest.ts';
import type { ChainRow, ObjectFault } from '../../store/chains/chain-rows.ts';
import { countArrivals, findLineDigests } from '../../store/chains/chains.ts';
import { addLinesWithListings } from '../../store/chains/joined-lines.ts';
import type { EvidenceStore } from '../../store/db.ts';
import type { SegmentLevel } from '../../vault/layout/object-keys.ts';
import type { ReadSegment } from '../segments/read-segments.ts';
import type { ReadingVault } from '../vault-reader.ts';
import { readListings } from './read-listings.ts';

const givenOf = ({ key, first, at, lines }: ReadSegment): GivenSegment => ({
  ...{ source: key, first, at },
  text: lines.map((line) => `${line}\n`).join(''),
});

/** One reading of a vault into a store. */
export type Reader = {
  readonly vault: ReadingVault;
  readonly db: EvidenceStore | undefined;
};

/** Each fault of an object once. */
export const uniqueFaults = (faults: readonly ObjectFault[]): readonly ObjectFault[] => [
  ...new Map(faults.map((fault) => [`${fault.code} ${fault.key}`, fault])).values(),
];

/** A chain's row with more faults of objects. */
export const withFaults = (row: ChainRow, faults: readonly ObjectFault[]): ChainRow =>
  faults.length === 0 ? row : { ...row, objects: uniqueFaults([...row.objects, ...faults]) };

/** The digests of known lines that segments repeat. */
const knownDigests = async (
  { id, lines }: ChainRow,
  segments: readonly ReadSegment[],
  db: EvidenceStore | undefined,
): Promise<ReadonlyMap<number, Digest>> => {
  const first = segments.reduce((least, one) => Math.min(least, one.first), lines + 1);
  return first > lines ? new Map() : findLineDigests(id, first, lines, db);
};

/** Verifies segments against what is known of their chain. */
export const verifySegments = async (
  { db }: Reader,
  row: ChainRow,
  segments: readonly ReadSegment[],
): Promise<VerifiedChain> => {
  const digests = await knownDigests(row, segments, db);
  return verifyChain(row, segments.map(givenOf), {
    ...{ seq: row.lines, arrivals: await countArrivals(row.id, db) },
    ...(row.head && { digest: row.head }),
    digestOf: (seq: number) => digests.get(seq),
  });
};

const departedIn = (lines: readonly ChainLine[]): readonly string[] =>
  lines.flatMap(({ entry: { event, item } }) =>
    (event === 'transferred' || event === 'deleted') && item !== undefined ? [item] : [],
  );

/**
 * Keeps the verified lines of a chain, and what lists show of the items that they bring, in one
 * transaction: an item is shown as soon as its line is verified, and what was kept is whole however
 * reading ends. Returns the chain's row as it is kept.
 */
export const takeLines = async (
  { vault, db }: Reader,
  row: ChainRow,
  level: SegmentLevel,
  { lines, faults, waiting }: VerifiedChain,
): Promise<ChainRow> => {
  const read = await readListings(vault, row, level, lines);
  const last = lines.at(-1);
  const isStuck = !last && waiting > 0;
  const next = {
    ...row,
    faults: joinFaults([...row.faults, ...faults]),
    objects: [...row.objects, ...read.faults],
    waiting: isStuck ? row.waiting + waiting : waiting,
    ...(last && { lines: last.seq, head: last.digest, lastAt: last.entry.at }),
  };
  const brought = { lines, listings: read.listings, departed: departedIn(lines) };
  return addLinesWithListings(next, brought, db);
};
