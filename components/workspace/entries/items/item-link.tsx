import { useTranslation } from 'react-i18next';
import { findListing } from '../../../../lib/store/listings/listings.ts';
import { useLive } from '../../../use-live.ts';
import { partialMark } from '../../kit/lists/partial-mark.tsx';
import { itemName } from '../../kit/lists/shown-label.ts';
import { hrefTo } from '../../kit/route.ts';
import prose from '../../kit/sheets/prose.module.css';

/**
 * A link to an item by its exhibit label, or its title and custodian where it has none; says so
 * when the item was deleted.
 */
export const ItemLink = ({ item }: { readonly item: string }) => {
  const { t } = useTranslation();
  const listing = useLive(async () => (await findListing(item)) ?? null, [item]);
  if (listing === undefined) return null;
  return (
    <a className={prose.link} href={hrefTo({ page: 'item', id: item })} title={listing?.title}>
      {partialMark(listing?.status, t)}
      {listing ? itemName(listing, t) : t('entries.itemGone')}
    </a>
  );
};
