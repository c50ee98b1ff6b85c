import { useState } from 'react';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

/** The row that has, or would have, the focus; `moves` counts the calls of `moveTo`. */
export type Cursor = { readonly id: string | undefined; readonly moves: number };

/** A cursor in a list; it begins at the item that was open before, where that is in the list. */
export const useCursor = (shown: readonly ListingRow[], last: string | undefined) => {
  const [cursor, setCursor] = useState<Cursor>({ id: last, moves: last ? 1 : 0 });
  const at = shown.findIndex(({ id }) => id === cursor.id);
  /** Moves to the row at this index, clamped to the list; returns its item. */
  const moveTo = (index: number): ListingRow | undefined => {
    const item = shown[Math.min(shown.length - 1, Math.max(0, index))];
    if (item) setCursor(({ moves }) => ({ id: item.id, moves: moves + 1 }));
    return item;
  };
  return { cursor, at, item: shown[at], moveTo };
};
