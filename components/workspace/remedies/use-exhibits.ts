import { useTranslation } from 'react-i18next';
import { findListings } from '../../../lib/store/listings/listings.ts';
import { useLive } from '../../use-live.ts';
import { itemName } from '../kit/lists/shown-label.ts';

/** The names of some items by the items' ids; what was deleted says so. */
export const useExhibits = (ids: readonly string[]): ((id: string) => string) => {
  const { t } = useTranslation();
  const known = useLive(() => findListings(ids), [ids.join()]);
  return (id) => {
    const item = known?.get(id);
    return item ? itemName(item, t) : t('entries.itemGone');
  };
};
