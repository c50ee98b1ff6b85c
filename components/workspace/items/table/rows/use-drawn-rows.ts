import { type RefObject, useLayoutEffect, useMemo } from 'react';
import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';
import type { Cursor } from '../use-cursor.ts';
import { useRowRecycling } from './use-row-recycling.ts';
import { useVirtualRows } from './virtual-rows.ts';

/** Heights in CSS pixels; the style sheet has the same. */
const ROW = 62;
const HEAD = 33;

/**
 * The rows of a list that are in the document, each with its item and recycling slot, and the
 * height of the whole list. The cursor's row is always drawn; moving the cursor scrolls to its row
 * and focuses it. `entry` is the index of the row that the Tab key enters.
 */
export const useDrawnRows = (
  items: readonly ListingRow[],
  cursor: Cursor,
  scroller: RefObject<HTMLElement | null>,
) => {
  const at = useMemo(() => items.findIndex(({ id }) => id === cursor.id), [items, cursor.id]);
  const entry = Math.max(0, at);
  const { rows, height, scrollTo } = useVirtualRows({
    count: items.length,
    rowHeight: ROW,
    headHeight: HEAD,
    scroller,
    keep: entry,
  });
  const isLaidOut = rows.length > 0;
  const drawn = useRowRecycling(
    rows.flatMap(({ index, top }) => {
      const item = items[index];
      return item ? [{ item, index, top }] : [];
    }),
  );
  // Only a move of the cursor takes the focus; a change of the list does not
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    if (cursor.moves === 0 || at < 0 || !isLaidOut) return;
    scrollTo(at);
    // The row begins at its left: the heads on the way there may have scrolled the table aside.
    if (scroller.current) scroller.current.scrollLeft = 0;
    scroller.current
      ?.querySelector<HTMLAnchorElement>(`a[data-item="${CSS.escape(cursor.id ?? '')}"]`)
      ?.focus({ preventScroll: true });
  }, [cursor.moves, at >= 0, isLaidOut]);
  return { drawn, height, entry };
};
