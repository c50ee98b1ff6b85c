import type { TFunction } from 'i18next';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

type Items = readonly Pick<ListingRow, 'exhibit'>[];

/** The exhibit label of an item that is the only one. */
export const onlyExhibit = ([first, ...more]: Items): string | undefined =>
  more.length === 0 ? first?.exhibit : undefined;

/** Names what a dialog is about: one item by its exhibit label, several by how many they are. */
export const nameItems = (items: Items, t: TFunction): string =>
  onlyExhibit(items) || t('items.several', { count: items.length });
