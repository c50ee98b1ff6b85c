import type { ChainLine } from '../../chains/chain.ts';
import { type EvidenceStore, store } from '../db.ts';
import { listingsInMatter } from '../key-ranges.ts';
import type { ChainRow } from './chain-rows.ts';
import { putChain } from './chains.ts';
import type { JoinedListing } from './joined-items.ts';

/** The chain that an item came in, and its matter. */
type JoinedPlace = {
  readonly chain: string;
  readonly matterId: string;
  readonly custodian: string;
};

const housed = ({ chain, matterId, custodian }: JoinedPlace) => ({
  ...{ chain, matterId: chain, home: matterId, custodian },
});

/**
 * Adds what lists show of the items of a chain. An item that is here already stays as it is: one's
 * own, or one that came in another chain. Returns how many were added, and the ids of those that
 * are here with another record.
 */
const addJoinedListings = async (
  place: JoinedPlace,
  listings: readonly JoinedListing[],
  db: EvidenceStore,
): Promise<{ readonly added: number; readonly here: readonly string[] }> => {
  const present = await db.listings.bulkGet(listings.map(({ id }) => id));
  const fresh = listings.filter((_, at) => present[at] === undefined);
  await db.listings.bulkPut(fresh.map((row) => ({ ...row, ...housed(place) })));
  const here = listings.flatMap(({ id, digest }, at) => {
    const row = present[at];
    // The same sealed record, for instance of one's own chain from before a backup was restored.
    const isSame = row === undefined || row.chain === place.chain || row.digest === digest;
    return isSame ? [] : [id];
  });
  return { added: fresh.length, here };
};

/**
 * Takes items that left a chain out of the lists, unless somebody has opened them here. Returns how
 * many.
 */
const dropDeparted = async (
  chain: string,
  ids: readonly string[],
  db: EvidenceStore,
): Promise<number> => {
  const [listings, items] = await Promise.all([
    db.listings.bulkGet([...ids]),
    db.items.bulkGet([...ids]),
  ]);
  const shown = ids.filter((_, at) => listings[at]?.chain === chain && items[at] === undefined);
  const dropped = [...new Set(shown)];
  await db.listings.bulkDelete(dropped);
  return dropped.length;
};

const countListed = async (chain: string, db: EvidenceStore): Promise<number> =>
  (await db.chains.get(chain))?.listed ?? listingsInMatter(db, chain).count();

/** What verified lines bring to a chain: themselves, new items, and items that left it. */
export type BroughtLines = {
  readonly lines: readonly ChainLine[];
  readonly listings: readonly JoinedListing[];
  readonly departed: readonly string[];
};

/**
 * Keeps what was read of a chain, in one transaction: its row, its verified lines, and what lists
 * show of their items. Lines that are here are never replaced. Returns the row with the items that
 * were here already among its faults. Throws `ConstraintError` for a line that is here already.
 */
export const addLinesWithListings = (
  row: ChainRow,
  { lines, listings, departed }: BroughtLines,
  db: EvidenceStore = store,
): Promise<ChainRow> =>
  db.transaction('rw', [db.chains, db.chainBlocks, db.listings, db.items], async () => {
    const { id: chain, matterId, custodian } = row;
    const before = await countListed(chain, db);
    const dropped = await dropDeparted(chain, departed, db);
    const place = { chain, matterId, custodian: custodian.name };
    const { added, here } = await addJoinedListings(place, listings, db);
    const faults = here.map((key) => ({ key, code: 'ITEM_HERE' }));
    const listed = before - dropped + added;
    const kept = { ...row, listed, objects: [...row.objects, ...faults] };
    await putChain(kept, lines, db);
    return kept;
  });
