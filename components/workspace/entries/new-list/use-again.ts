import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fromItems } from '../../../../lib/lists/from-items.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import type { ListStart } from './new-list-dialog.tsx';

/** What a list begins with that captures the pages of items again, and how many have none. */
export const useAgain = (items: readonly ListingRow[]): ListStart => {
  const { t } = useTranslation();
  return useMemo(() => {
    const addresses = fromItems(items);
    const count = items.length - addresses.length;
    const leftOut = count > 0 ? t('lists.notOnWeb', { count }) : undefined;
    return { name: t('lists.againName'), addresses, ...(leftOut && { leftOut }) };
  }, [items, t]);
};
