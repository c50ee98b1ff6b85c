import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';

/** Names items by their exhibit labels; an item without one by its id. */
export const exhibitsById = (
  rows: readonly Pick<ListingRow, 'id' | 'exhibit'>[],
): ((item: string) => string) => {
  const exhibits = new Map(rows.map(({ id, exhibit }) => [id, exhibit]));
  return (item) => exhibits.get(item) || item;
};
