import { type ListedItem, readItem } from '../../../../lib/store/items/opened-items.ts';
import { listCapturesOf } from '../../../../lib/store/listings/listings.ts';

/**
 * Reads an item and the captures of the same page or post in its matter. Only these records are
 * opened, so the cost does not grow with the matter.
 */
export const readCaptures = async (item: ListedItem): Promise<readonly ListedItem[]> => {
  const same = (await listCapturesOf(item.record)).filter(
    ({ matterId }) => matterId === item.matterId,
  );
  const opened = await Promise.all(same.map(({ id }) => readItem(id)));
  return opened.filter((one) => one !== undefined);
};
