import { useRef } from 'react';

/** The place of each row: one still drawn keeps its own, another takes the lowest that is free. */
export const placeRows = (
  before: ReadonlyMap<string, number>,
  ids: readonly string[],
): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const id of ids) {
    const place = before.get(id);
    if (place !== undefined) places.set(id, place);
  }
  const taken = new Set(places.values());
  let free = 0;
  for (const id of ids) {
    if (places.has(id)) continue;
    while (taken.has(free)) free += 1;
    taken.add(free);
    places.set(id, free);
  }
  return places;
};

/**
 * Gives each drawn row a place in the document: that of a row that is no longer drawn. Its element
 * then shows another item where it stands, since to make elements and to move them holds up the
 * scrolling; a row that stays keeps its element, and with it the focus.
 */
export const usePlaces = <T extends { readonly item: { readonly id: string } }>(
  rows: readonly T[],
): readonly (T & { readonly place: number })[] => {
  const places = useRef<ReadonlyMap<string, number>>(new Map());
  places.current = placeRows(
    places.current,
    rows.map(({ item }) => item.id),
  );
  return rows.map((row) => ({ ...row, place: places.current.get(row.item.id) ?? 0 }));
};
