import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';

/** What every view of a matter receives from the shell. */
export type MatterViewProps = {
  readonly matter: ListedMatter;
  /** The matter's items by number; `undefined` until they are read. */
  readonly items: readonly ListingRow[] | undefined;
  /** The id of the item that was open before, so that the list can return to it. */
  readonly lastItem: string | undefined;
};
