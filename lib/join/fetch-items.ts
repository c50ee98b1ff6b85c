import type { ObjectFault } from '../store/chains/chain-rows.ts';
import { listChains } from '../store/chains/chains.ts';
import type { EvidenceStore } from '../store/db.ts';
import { listListings } from '../store/listings/listings.ts';
import { openJoinedItem } from './open-item.ts';
import type { ReadingVault } from './vault-reader.ts';

/** An item of which not all could be had, and why. */
export type Unfetched = {
  readonly item: string;
  readonly title: string;
  readonly custodian: string;
  readonly faults: readonly ObjectFault[];
};

/** How many were looked at, and those of which something is missing or was refused. */
export type FetchedItems = { readonly items: number; readonly unfetched: readonly Unfetched[] };

/**
 * Fetches what is not here of the items of all other custodians of a matter, so that a package has
 * them whole; those that are withheld stay where they are. Errors: those of the vault's client;
 * what came before stays.
 */
export const fetchJoinedItems = async (
  vault: ReadingVault,
  matterId: string,
  {
    db,
    onProgress,
  }: {
    readonly db?: EvidenceStore;
    readonly onProgress?: (done: number, total: number) => void;
  } = {},
): Promise<FetchedItems> => {
  const custodians = new Map(
    (await listChains(matterId, db)).map(({ id, custodian }) => [id, custodian.name]),
  );
  const listings = (await listListings(matterId, db)).filter(
    ({ chain, withheld }) => chain !== undefined && !withheld,
  );
  const unfetched: Unfetched[] = [];
  for (const [at, { id, title, chain = '' }] of listings.entries()) {
    vault.signal?.throwIfAborted();
    onProgress?.(at, listings.length);
    const faults = await openJoinedItem(vault, id, db);
    const custodian = custodians.get(chain) ?? chain;
    if (faults.length > 0) unfetched.push({ item: id, title, custodian, faults });
  }
  return { items: listings.length, unfetched };
};
