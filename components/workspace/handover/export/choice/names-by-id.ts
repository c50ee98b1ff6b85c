import type { TFunction } from 'i18next';
import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';
import { itemName } from '../../../kit/lists/shown-label.ts';

/** Names items by their exhibit labels or titles; an item that is not among these by its id. */
export const namesById = (
  rows: readonly ListingRow[],
  t: TFunction,
): ((item: string) => string) => {
  const names = new Map(rows.map((row) => [row.id, itemName(row, t)]));
  return (item) => names.get(item) ?? item;
};
