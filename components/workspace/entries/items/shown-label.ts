import type { TFunction } from 'i18next';
import { unnumberedLabel } from '../../../../lib/evidence/matter.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

type Item = Pick<ListingRow, 'exhibit' | 'number' | 'chain' | 'custodian'>;

/**
 * What an item is called in a sentence: its exhibit label or, where nobody has numbered it yet,
 * what packages call it, or its number.
 */
export const shownLabel = ({ exhibit, number, chain, custodian }: Item, t: TFunction): string => {
  if (exhibit) return exhibit;
  return chain && custodian
    ? unnumberedLabel({ id: chain, custodian: { name: custodian } }, number)
    : t('items.unnumbered', { number });
};
