import type { ChainLine, GivenSegment } from '../../chains/chain.ts';
import { joinFaults } from '../../chains/chain-fault.ts';
import { type VerifiedChain, verifyChain } from '../../chains/verify-chain.ts';
import type { Digest } from '../../evidence/digest.ts';
import { groupBy } from '../../evidence/group-by.ts';
import { countArrivals, countDepartures, findLineDigests } from '../../store/chains/chain-lines.ts';
import type { ChainRow, ObjectFault } from '../../store/chains/chain-rows.ts';
import { addLinesWithListings, type BroughtLines } from '../../store/chains/joined-lines.ts';
import type { EvidenceStore } from '../../store/db.ts';
import type { SegmentLevel } from '../../vault/layout/object-keys.ts';
import type { ReadSegment } from '../segments/read-segments.ts';
import type { ReadingVault } from '../vault-reader.ts';
import { type ReadListings, readListings } from './read-listings.ts';

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
    // Counting waits for what is being written of other chains.
    ...{ seq: row.lines, arrivals: row.arrivals ?? (await countArrivals(row.id, db)) },
    ...(row.head && { digest: row.head }),
    digestOf: (seq: number) => digests.get(seq),
  });
};

const departedIn = (lines: readonly ChainLine[]): readonly string[] =>
  lines.flatMap(({ entry: { event, item } }) =>
    (event === 'transferred' || event === 'deleted') && item !== undefined ? [item] : [],
  );

const countArrived = (lines: readonly ChainLine[]): number =>
  lines.filter(({ entry: { event } }) => event === 'captured' || event === 'received').length;

/**
 * The most lines that are written at once. Whoever reads waits for the end of a transaction, so
 * that many lines at once would keep the page from showing anything meanwhile.
 */
const PIECE = 1_000;

/** Lines in pieces, each with the listings of the items that arrived in it. */
const inPieces = (
  lines: readonly ChainLine[],
  listings: ReadListings['listings'],
): readonly (Omit<BroughtLines, 'departed'> & { readonly last: ChainLine | undefined })[] => {
  const count = Math.max(1, Math.ceil(lines.length / PIECE));
  const pieces = Array.from({ length: count }, (_, at) =>
    lines.slice(at * PIECE, (at + 1) * PIECE),
  );
  const first = lines[0]?.seq ?? 0;
  const byPiece = groupBy(listings, ({ seq }) => Math.floor((seq - first) / PIECE));
  return pieces.map((piece, at) => ({
    lines: piece,
    listings: (byPiece.get(at) ?? []).map(({ listing }) => listing),
    last: piece.at(-1),
  }));
};

/**
 * Keeps the verified lines of a chain with what lists show of the items that they bring, a piece in
 * one transaction: an item is shown as soon as its line is kept, and what was kept is whole however
 * reading ends. Returns the chain's row as it is kept.
 */
export const takeLines = async (
  { vault, db }: Reader,
  row: ChainRow,
  level: SegmentLevel,
  { lines, faults, waiting }: VerifiedChain,
): Promise<ChainRow> => {
  const read = await readListings(vault, row, level, lines);
  const isStuck = lines.length === 0 && waiting > 0;
  let arrivals = row.arrivals ?? (await countArrivals(row.id, db));
  let departures = row.departures ?? (await countDepartures(row.id, db));
  let kept: ChainRow = {
    ...row,
    faults: joinFaults([...row.faults, ...faults]),
    objects: [...row.objects, ...read.faults],
    waiting: isStuck ? row.waiting + waiting : waiting,
  };
  for (const { last, ...piece } of inPieces(lines, read.listings)) {
    vault.signal?.throwIfAborted();
    arrivals += countArrived(piece.lines);
    const departed = departedIn(piece.lines);
    departures += departed.length;
    const end = last && { lines: last.seq, head: last.digest, lastAt: last.entry.at };
    const next = { ...kept, arrivals, departures, ...end };
    kept = await addLinesWithListings(next, { ...piece, departed }, db);
  }
  return kept;
};
