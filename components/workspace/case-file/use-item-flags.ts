import { capturesOf } from '../../../lib/casework/captures.ts';
import { type DateFlag, flagsOfItem } from '../../../lib/casework/dates/date-flags.ts';
import { visitsOfItem } from '../../../lib/casework/visits/visits-of-item.ts';
import type { KeyDate } from '../../../lib/evidence/casework.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import { readCaptures } from '../entries/items/read-captures.ts';

/** A date of the case and what an item's times say about it. */
export type FlaggedDate = { readonly date: KeyDate; readonly flags: readonly DateFlag[] };

/**
 * The flags of an item for each date of its case, recomputed when either changes; undefined until
 * they are read.
 */
export const useItemFlags = (item: ListedItem): readonly FlaggedDate[] | undefined => {
  const { 'key-date': dates, visit: visits } = useCaseFile(item.matterId);
  const captures = useLive(() => readCaptures(item), [item]);
  if (!captures) return undefined;
  const others = capturesOf(captures)(item);
  const own = visitsOfItem(item.id, visits);
  return dates.map((date) => ({ date, flags: flagsOfItem(item, [date], others, own) }));
};
