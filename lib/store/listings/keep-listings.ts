import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import type { ItemRow } from '../rows.ts';
import { listingOf } from './listing.ts';

/** A change to listings that follows from a change to items. */
const following = (request: DBCoreMutateRequest): DBCoreMutateRequest =>
  request.type === 'add' || request.type === 'put'
    ? { type: 'put', trans: request.trans, values: (request.values as ItemRow[]).map(listingOf) }
    : request;

const keepTable = (items: DBCoreTable, listings: DBCoreTable): DBCoreTable => ({
  ...items,
  mutate: async (request) => {
    const answer = await items.mutate(request);
    if (answer.numFailures === 0) await listings.mutate(following(request));
    return answer;
  },
});

/**
 * Keeps a listing for each item in the transaction that writes the item, whoever writes it, so that
 * no path can forget (https://dexie.org/docs/Dexie/Dexie.use()).
 */
export const keepListings: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'keep-listings',
  create: (down) => {
    // While the store is upgraded from a version without them, there are no listings to keep.
    const hasListings = down.schema.tables.some(({ name }) => name === 'listings');
    if (!hasListings) return {};
    return {
      transaction: (stores, mode, options) =>
        down.transaction(
          mode === 'readwrite' && stores.includes('items')
            ? [...new Set([...stores, 'listings'])]
            : stores,
          mode,
          options,
        ),
      table: (name) =>
        name === 'items' ? keepTable(down.table(name), down.table('listings')) : down.table(name),
    };
  },
};
