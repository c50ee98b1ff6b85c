import { compareText } from '../../evidence/names/compare-text.ts';
import { listChains } from '../chains/chains.ts';
import { inHome } from '../chains/home.ts';
import { type EvidenceStore, store } from '../db.ts';
import { listingsFrom } from '../key-ranges.ts';
import type { ListingRow } from './listing.ts';

/** How many numbers of each custodian's are read, and the most items of them. */
const EACH = 20;
const MOST = 100;

/** The last rows under an id of which `count` were ever put there. */
const lastOf = async (home: string, count: number, db: EvidenceStore): Promise<ListingRow[]> =>
  listingsFrom(db, home, Math.max(0, count - EACH))
    // Somebody else's chain may give one number to several items.
    .limit(MOST)
    .toArray();

/**
 * The newest items of a matter as lists show them, the newest first, by the last few that each
 * custodian put into it: what a list can show at once while all are being read. None that is left
 * out is newer than these, unless somebody's clock went back or an item came in later than it was
 * captured. None where a chain does not say how many came by it.
 */
export const listNewest = async (
  matterId: string,
  db: EvidenceStore = store,
): Promise<readonly ListingRow[]> => {
  const [matter, chains] = await Promise.all([db.matters.get(matterId), listChains(matterId, db)]);
  if (chains.some(({ arrivals }) => arrivals === undefined)) return [];
  const counts = [
    [matterId, matter?.records ?? 0] as const,
    ...chains.map(({ id, arrivals = 0 }) => [id, arrivals] as const),
  ];
  // Asked for at once, so that none waits for what is asked meanwhile to read all.
  const read = await db.transaction('r', db.listings, () =>
    Promise.all(counts.map(([home, count]) => lastOf(home, count, db))),
  );
  const oldest = read.flatMap((rows, at) => {
    // Before its oldest that was read there may be more of it.
    const isCut = (counts[at]?.[1] ?? 0) > EACH;
    return isCut
      ? rows
          .map(({ capturedAt }) => capturedAt)
          .toSorted(compareText)
          .slice(0, 1)
      : [];
  });
  const since = oldest.toSorted(compareText).at(-1) ?? '';
  return read
    .flatMap((rows) => rows.map(inHome))
    .filter(({ capturedAt }) => capturedAt >= since)
    .toSorted((one, other) => compareText(other.capturedAt, one.capturedAt));
};
