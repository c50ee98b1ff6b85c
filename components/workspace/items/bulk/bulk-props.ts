import type { ListingRow } from '../../../../lib/store/listing.ts';
import type { ListedMatter } from '../../shell/list-matters.ts';

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
