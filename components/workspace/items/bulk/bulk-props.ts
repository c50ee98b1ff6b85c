import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

/**
 * What each dialog over chosen items is given: them, in the order shown; all items of their matter;
 * and a way to close.
 */
export type BulkProps = {
  readonly items: readonly ListingRow[];
  readonly all: readonly ListingRow[];
  readonly matter: ListedMatter;
  readonly onClose: () => void;
};
