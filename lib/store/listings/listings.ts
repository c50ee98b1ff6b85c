import { compareText } from '../../evidence/names/compare-text.ts';
import { allKeysOf, keyPage, type ShownPage } from '../../evidence/names/page-keys.ts';
import { differInParameter } from '../../evidence/names/same-page.ts';
import { inPieces } from '../bulk/in-pieces.ts';
import { listChainIds } from '../chains/chains.ts';
import { inHome } from '../chains/home.ts';
import { type EvidenceStore, store } from '../db.ts';
import { listingsFrom } from '../key-ranges.ts';
import type { ListingRow } from './listing.ts';
import { sharingTexts } from './share-texts.ts';

/** The rows under one id, by number, piece by piece; with `after`, those of greater numbers. */
export const readInPieces = async (
  id: string,
  db: EvidenceStore,
  after?: number,
): Promise<readonly ListingRow[]> => {
  const rows: ListingRow[] = [];
  const share = sharingTexts();
  const keep = (row: ListingRow): void => void rows.push(share(row));
  await inPieces((from) => listingsFrom(db, id, from), keep, { after });
  return rows;
};

/** The ids under which the rows of a matter lie: its own, and those of its other custodians. */
export const homesOf = async (matterId: string, db: EvidenceStore): Promise<readonly string[]> => [
  matterId,
  ...(await listChainIds(matterId, db)),
];

/**
 * A matter's items as lists show them, by number, and after them those of its other custodians,
 * chain after chain; fast also for ten thousand items.
 */
export const listListings = async (
  matterId: string,
  db: EvidenceStore = store,
): Promise<ListingRow[]> => {
  const all: ListingRow[] = [];
  for (const home of await homesOf(matterId, db))
    for (const row of await readInPieces(home, db)) all.push(inHome(row));
  return all;
};

/** An item as lists show it, if it is in the store. */
export const findListing = async (id: string, db = store): Promise<ListingRow | undefined> => {
  const row = await db.listings.get(id);
  return row && inHome(row);
};

/** Some items as lists show them, by id; items that are gone are left out. */
export const findListings = async (
  ids: readonly string[],
  db = store,
): Promise<ReadonlyMap<string, ListingRow>> => {
  const rows = await db.listings.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, inHome(row)] as const] : [])));
};

/** All captures of a page or post in any matter, the newest first. */
export const listCapturesOf = async (shown: ShownPage, db = store): Promise<ListingRow[]> => {
  const page = keyPage(shown);
  const canonical = page.canonicalKey === undefined ? [] : [page.canonicalKey];
  const [same, stated, stating] = await Promise.all([
    db.listings
      .where('pageKeys')
      .anyOf([...page.pageKeys])
      .toArray(),
    db.listings.where('pageKeys').anyOf(canonical).toArray(),
    db.listings
      .where('canonicalKey')
      .anyOf([...allKeysOf(page)])
      .toArray(),
  ]);
  const byCanonical = [...stated, ...stating].filter(
    ({ url }) => !differInParameter(page.url, url),
  );
  const all = new Map([...byCanonical, ...same].map((row) => [row.id, inHome(row)]));
  return [...all.values()].sort((one, other) => compareText(other.capturedAt, one.capturedAt));
};

/** The items of a matter that hold the bytes which this address names, as files or duplicates. */
export const listFilesOf = async (
  matterId: string,
  address: string,
  db = store,
): Promise<ListingRow[]> => {
  const rows = await listCapturesOf({ page: { url: address } }, db);
  return rows.filter((row) => row.matterId === matterId && row.url === address);
};
