import { store } from '../../../lib/store/db.ts';
import { useLive } from '../../use-live.ts';
import { DayAndTime } from '../kit/facts/when.tsx';

/** When an item was captured: what it shows was observed then. */
export const CapturedAt = ({ item }: { readonly item: string }) => {
  const listing = useLive(() => store.listings.get(item), [item]);
  return listing && <DayAndTime at={listing.capturedAt} />;
};
