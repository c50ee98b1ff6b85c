import { canBreach } from '../../../lib/casework/dates/can-breach.ts';
import { isOrderDate } from '../../../lib/casework/dates/date-flags.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { FlagChips } from '../entries/times/flag-chips.tsx';
import { useItemFlags } from './use-item-flags.ts';

/** The flags of an item against the court's order, in a few words. */
export const OrderFlags = ({ item }: { readonly item: ListedItem }) => {
  const dated = useItemFlags(item) ?? [];
  if (!canBreach(item.role)) return null;
  return (
    <FlagChips
      flags={dated.filter(({ date }) => isOrderDate(date)).flatMap(({ flags }) => flags)}
    />
  );
};
