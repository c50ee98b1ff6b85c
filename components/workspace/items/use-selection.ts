import { useCallback, useRef, useState } from 'react';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { chosenOf, extendTo, NOTHING, toggle, toggleAll } from './selection.ts';

const idsOf = (items: readonly ListingRow[]) => items.map(({ id }) => id);

/**
 * The selection of a list and the functions that change it. `choose` is a stable callback, so that
 * memoised rows do not re-render.
 */
export const useSelection = (shown: readonly ListingRow[]) => {
  const [selection, setSelection] = useState(NOTHING);
  const latest = useRef(shown);
  latest.current = shown;
  const choose = useCallback(
    (id: string, isRange: boolean) =>
      setSelection((before) =>
        isRange ? extendTo(before, id, idsOf(latest.current)) : toggle(before, id),
      ),
    [],
  );
  return {
    ids: selection.ids,
    chosen: chosenOf(selection, shown),
    choose,
    chooseAll: () => setSelection((before) => toggleAll(before, idsOf(shown))),
    /** Chooses up to an item, from where the range began or else from `from`. */
    extend: (from: string | undefined, to: string) =>
      setSelection((before) => extendTo({ anchor: from, ...before }, to, idsOf(latest.current))),
    clear: () => setSelection(NOTHING),
  };
};
