import type { TFunction } from 'i18next';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import css from './partial-mark.module.css';

/**
 * The mark before the name of an item that lacks something; nothing for a complete one. A plain
 * function, not a component, since components in each cell of the list slow down scrolling.
 */
export const partialMark = (status: ListingRow['status'] | undefined, t: TFunction) =>
  status === 'partial' ? (
    <>
      <span className={css.mark}>{t('kit.partial')}</span>{' '}
    </>
  ) : null;
