import { store } from '../db.ts';
import { listingsInMatter } from '../key-ranges.ts';
import type { ListingRow } from './listing.ts';

/** A matter's items as lists show them, by number; fast also for ten thousand items. */
export const listListings = (matterId: string, db = store): Promise<ListingRow[]> =>
  listingsInMatter(db, matterId).toArray();

/** An item as lists show it, if it is in the store. */
export const findListing = (id: string, db = store): Promise<ListingRow | undefined> =>
  db.listings.get(id);

/** Some items as lists show them, by id; items that are gone are left out. */
export const findListings = async (
  ids: readonly string[],
  db = store,
): Promise<ReadonlyMap<string, ListingRow>> => {
  const rows = await db.listings.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
};
