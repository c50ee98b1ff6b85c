import { useTranslation } from 'react-i18next';
import { findListings } from '../../../lib/store/listings/listings.ts';
import { useLive } from '../../use-live.ts';

/** The exhibits of some items by the items' ids; what was deleted says so. */
export const useExhibits = (ids: readonly string[]): ((id: string) => string) => {
  const { t } = useTranslation();
  const known = useLive(() => findListings(ids), [ids.join()]);
  return (id) => known?.get(id)?.exhibit ?? t('entries.itemGone');
};
