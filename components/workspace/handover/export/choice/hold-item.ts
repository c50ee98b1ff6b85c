import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';

/**
 * The items chosen for an export, by id, after one is held back or released; undefined where all go
 * out. `chosen` is what was chosen before; withheld items never go out.
 */
export const holdItem = (
  rows: readonly Pick<ListingRow, 'id' | 'withheld'>[],
  chosen: readonly string[] | undefined,
  item: string,
  isHeld: boolean,
): readonly string[] | undefined => {
  const free = rows.filter(({ withheld }) => !withheld).map(({ id }) => id);
  const before = new Set(chosen ?? free);
  const after = free.filter((id) => (id === item ? !isHeld : before.has(id)));
  return after.length === free.length ? undefined : after;
};
