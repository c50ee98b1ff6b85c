import type { TFunction } from 'i18next';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

/** Names what a dialog is about: one item by its exhibit label, several by how many they are. */
export const nameItems = (items: readonly Pick<ListingRow, 'exhibit'>[], t: TFunction): string => {
  const [only, ...more] = items;
  return only && more.length === 0 ? only.exhibit : t('items.several', { count: items.length });
};
