import { useTranslation } from 'react-i18next';
import { findListing } from '../../../../lib/store/items/listings.ts';
import { useLive } from '../../../use-live.ts';
import { hrefTo } from '../../kit/route.ts';
import prose from '../../kit/sheets/prose.module.css';

/** An item by its exhibit, with its title as a hint; what was deleted says so. */
export const ItemLink = ({ item }: { readonly item: string }) => {
  const { t } = useTranslation();
  const listing = useLive(async () => (await findListing(item)) ?? null, [item]);
  if (listing === undefined) return null;
  return (
    <a className={prose.link} href={hrefTo({ page: 'item', id: item })} title={listing?.title}>
      {listing?.exhibit ?? t('entries.itemGone')}
    </a>
  );
};
