import { findListing } from '../../../lib/store/listings/listings.ts';
import { useLive } from '../../use-live.ts';
import { DayAndTime } from '../kit/facts/when.tsx';

/** When an item was captured: what it shows was observed then. */
export const CapturedAt = ({ item }: { readonly item: string }) => {
  const listing = useLive(() => findListing(item), [item]);
  return listing && <DayAndTime at={listing.capturedAt} />;
};
