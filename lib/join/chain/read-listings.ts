import type { ChainLine } from '../../chains/chain.ts';
import { type Arrival, buildLedger, type LoggedEntry, listPresent } from '../../evidence/ledger.ts';
import { FormatError } from '../../format/format-error.ts';
import type { ObjectFault } from '../../store/chains/chain-rows.ts';
import type { JoinedListing } from '../../store/chains/joined-items.ts';
import { parseListingLine } from '../../vault/layout/listing-line.ts';
import type { SegmentLevel } from '../../vault/layout/object-keys.ts';
import { findSegments } from '../segments/find-segments.ts';
import { inGroups, LEVELS, readSegments } from '../segments/read-segments.ts';
import type { ReadingVault } from '../vault-reader.ts';

type Known = { readonly arrival: Arrival; readonly entry: LoggedEntry };

/** What lists show of an item, and the line in which it arrived. */
type ArrivedListing = { readonly listing: JoinedListing; readonly seq: number };

/** What lists show of the items that some lines bring, and what was refused. */
export type ReadListings = {
  readonly listings: readonly ArrivedListing[];
  readonly faults: readonly ObjectFault[];
};

/** The items that some verified lines bring and do not take away again. */
const arrivedIn = (lines: readonly ChainLine[]): Map<string, Known> => {
  const bySeq = new Map(lines.map(({ seq, entry }) => [seq, entry]));
  const present = listPresent(buildLedger(lines.map(({ entry }) => entry)));
  return new Map(
    [...present].flatMap(([item, arrival]) => {
      const entry = bySeq.get(arrival.seq);
      return entry ? [[item, { arrival, entry }] as const] : [];
    }),
  );
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the line of its arrival says of an item whose listing cannot be had. */
const bareListing = (id: string, { arrival, entry }: Known): JoinedListing | undefined => {
  const { digest, number } = arrival;
  if (!digest || !Number.isSafeInteger(number)) return undefined;
  const url = textOf(entry.detail?.url);
  return {
    ...{ id, number, digest, url, title: textOf(entry.detail?.title) || url || id },
    ...{ status: 'partial', capturedAt: entry.at, kind: 'page', problems: 0 },
    ...{ tags: [], note: '', exhibit: '', role: '', stated: {}, problemCodes: [], bytes: 0 },
    ...{ pageKeys: [] },
  };
};

/** A listing is believed as far as its line of the chain goes: the same item, number and record. */
const isOfChain = ({ id, number, digest }: JoinedListing, { arrival }: Known): boolean =>
  arrival.item === id && arrival.number === number && arrival.digest === digest;

/** Takes the listings of wanted items from a segment; the listing deposited first counts. */
const takeFrom = (
  { key, lines }: { readonly key: string; readonly lines: readonly string[] },
  wanted: Map<string, Known>,
): ReadListings => {
  const listings: ArrivedListing[] = [];
  const faults: ObjectFault[] = [];
  for (const [at, line] of lines.entries())
    try {
      const listing = parseListingLine(line);
      const known = wanted.get(listing.id);
      // The item may have left the matter since, or stand in a line that is not verified.
      if (!known) continue;
      if (isOfChain(listing, known)) {
        listings.push({ listing, seq: known.arrival.seq });
        wanted.delete(listing.id);
      } else faults.push({ key, code: 'NOT_OF_CHAIN', detail: `Line ${at + 1}: ${listing.id}` });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      faults.push({ key, code: 'REFUSED', detail: `Line ${at + 1}: ${error.message}` });
    }
  return { listings, faults };
};

/** The range of lines in which the wanted items arrived. */
const rangeOf = (wanted: ReadonlyMap<string, Known>) => {
  const seqs = [...wanted.values()].map(({ arrival }) => arrival.seq);
  return {
    first: seqs.reduce((least, seq) => Math.min(least, seq), Number.POSITIVE_INFINITY),
    last: seqs.reduce((most, seq) => Math.max(most, seq), 0),
  };
};

/**
 * Reads what lists show of the items that some verified lines bring, held against these lines; an
 * item without a listing that can be read is shown by what its line says. The lines were read at
 * `level`, where their listings are looked for first.
 */
export const readListings = async (
  vault: ReadingVault,
  { id, matterId }: { readonly id: string; readonly matterId: string },
  level: SegmentLevel,
  lines: readonly ChainLine[],
): Promise<ReadListings> => {
  const wanted = arrivedIn(lines);
  const [listings, faults]: [ArrivedListing[], ObjectFault[]] = [[], []];
  const place = { matterId, chain: id, kind: 'listings' } as const;
  const levels = [level, ...LEVELS.filter((one) => one !== level)];
  for (const one of levels) {
    if (wanted.size === 0) break;
    const { first, last } = rangeOf(wanted);
    for await (const page of findSegments(vault, place, one, first)) {
      faults.push(...page.faults);
      const near = page.segments.filter((found) => found.last >= first && found.first <= last);
      for (const group of inGroups(near)) {
        const read = await readSegments(vault, 'listings', one, group);
        const taken = read.segments.map((segment) => takeFrom(segment, wanted));
        listings.push(...taken.flatMap((from) => from.listings));
        faults.push(...read.faults, ...taken.flatMap((from) => from.faults));
      }
      if (wanted.size === 0 || page.segments.some((found) => found.first > last)) break;
    }
  }
  const bare = [...wanted].flatMap(([item, known]) => {
    const listing = bareListing(item, known);
    return listing ? [{ listing, seq: known.arrival.seq }] : [];
  });
  faults.push(...bare.map(({ listing }) => ({ key: listing.id, code: 'LISTING_MISSING' })));
  return { listings: [...listings, ...bare], faults };
};
