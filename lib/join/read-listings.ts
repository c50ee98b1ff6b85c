import { type Arrival, buildLedger, type LoggedEntry, listPresent } from '../evidence/ledger.ts';
import { FormatError } from '../format/format-error.ts';
import type { ChainRow, ObjectFault } from '../store/chains/chain-rows.ts';
import { listChainLines } from '../store/chains/chains.ts';
import {
  addJoinedListings,
  type JoinedListing,
  listJoinedIds,
} from '../store/chains/joined-items.ts';
import type { EvidenceStore } from '../store/db.ts';
import { parseListingLine } from '../vault/layout/listing-line.ts';
import { LEVELS, listFrom, readSegments } from './read-segments.ts';
import type { ReadingVault } from './vault-reader.ts';

type Known = { readonly arrival: Arrival; readonly entry: LoggedEntry | undefined };

/** The items that are in the matter according to the verified lines of a chain. */
const presentIn = async (
  id: string,
  db: EvidenceStore | undefined,
): Promise<ReadonlyMap<string, Known>> => {
  const log = (await listChainLines(id, db)).map(({ line }) => JSON.parse(line) as LoggedEntry);
  const bySeq = new Map(log.map((entry) => [entry.seq, entry]));
  return new Map(
    [...listPresent(buildLedger(log))].map(([item, arrival]) => [
      item,
      { arrival, entry: bySeq.get(arrival.seq) },
    ]),
  );
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the line of its arrival says of an item whose listing cannot be had. */
const bareListing = (id: string, { arrival, entry }: Known): JoinedListing | undefined => {
  const { digest, number } = arrival;
  if (!digest || !Number.isSafeInteger(number)) return undefined;
  const url = textOf(entry?.detail?.url);
  return {
    ...{ id, number, digest, url, title: textOf(entry?.detail?.title) || url || id },
    ...{ status: 'partial', capturedAt: entry?.at ?? '', kind: 'page', problems: 0 },
    ...{ tags: [], note: '', exhibit: '', role: '', stated: {}, problemCodes: [], bytes: 0 },
    ...{ pageKeys: [] },
  };
};

/** A listing is believed as far as its line of the chain goes: the same item, number and record. */
const isOfChain = ({ id, number, digest }: JoinedListing, known: Known | undefined): boolean =>
  known !== undefined &&
  known.arrival.item === id &&
  known.arrival.number === number &&
  known.arrival.digest === digest;

const parseAll = (
  key: string,
  lines: readonly string[],
  present: ReadonlyMap<string, Known>,
): { readonly listings: readonly JoinedListing[]; readonly faults: readonly ObjectFault[] } => {
  const listings: JoinedListing[] = [];
  const faults: ObjectFault[] = [];
  for (const [at, line] of lines.entries())
    try {
      const listing = parseListingLine(line);
      // The item may have left the matter since, or stand in a line that is not verified.
      if (!present.has(listing.id)) continue;
      if (isOfChain(listing, present.get(listing.id))) listings.push(listing);
      else faults.push({ key, code: 'NOT_OF_CHAIN', detail: `Line ${at + 1}: ${listing.id}` });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      faults.push({ key, code: 'REFUSED', detail: `Line ${at + 1}: ${error.message}` });
    }
  return { listings, faults };
};

/**
 * Reads what lists show of the items of a chain, held against its verified lines; an item without
 * a listing that can be read is shown by what its line says. Returns what was refused.
 */
export const readListings = async (
  vault: ReadingVault,
  { id, matterId, lines, custodian }: Pick<ChainRow, 'id' | 'matterId' | 'lines' | 'custodian'>,
  db?: EvidenceStore,
): Promise<readonly ObjectFault[]> => {
  const present = await presentIn(id, db);
  const here = new Set(await listJoinedIds(id, db));
  const wanted = new Map([...present].filter(([item]) => !here.has(item)));
  const faults: ObjectFault[] = [];
  const place = { matterId, chain: id, kind: 'listings' } as const;
  const add = async (listings: readonly JoinedListing[]): Promise<void> => {
    // The listing that was deposited first counts; labels follow from the chains.
    const fresh = listings.filter((one) => wanted.delete(one.id));
    const taken = await addJoinedListings(
      { chain: id, matterId, custodian: custodian.name },
      fresh,
      db,
    );
    faults.push(...taken.map((item) => ({ key: item, code: 'ITEM_HERE' })));
  };
  for (const level of LEVELS) {
    const seqs = [...wanted.values()].map(({ arrival }) => arrival.seq);
    if (seqs.length === 0) break;
    const firstWanted = seqs.reduce((least, seq) => Math.min(least, seq), lines);
    let after: string | undefined = listFrom(place, level, firstWanted);
    while (after !== undefined && wanted.size > 0) {
      const page = await readSegments(vault, place, level, after);
      for (const segment of page.segments) {
        const read = parseAll(segment.key, segment.lines, present);
        faults.push(...read.faults);
        await add(read.listings);
      }
      faults.push(...page.faults);
      after = page.next;
    }
  }
  const bare = [...wanted].flatMap(([item, known]) => bareListing(item, known) ?? []);
  faults.push(...bare.map(({ id: key }) => ({ key, code: 'LISTING_MISSING' })));
  await add(bare);
  return faults;
};
