import { useRef } from 'react';

/** Assigns each row a slot: a row still drawn keeps its slot, a new row takes the lowest free. */
export const assignSlots = (
  before: ReadonlyMap<string, number>,
  ids: readonly string[],
): ReadonlyMap<string, number> => {
  const slots = new Map<string, number>();
  for (const id of ids) {
    const slot = before.get(id);
    if (slot !== undefined) slots.set(id, slot);
  }
  const taken = new Set(slots.values());
  let free = 0;
  for (const id of ids) {
    if (slots.has(id)) continue;
    while (taken.has(free)) free += 1;
    taken.add(free);
    slots.set(id, free);
  }
  return slots;
};

/**
 * Row recycling: gives each drawn row a slot, used as the React key, so that the element of a row
 * that scrolled out of view shows another item. Creating and moving elements would slow down
 * scrolling. A row that stays in view keeps its element and thereby the focus.
 */
export const useRowRecycling = <T extends { readonly item: { readonly id: string } }>(
  rows: readonly T[],
): readonly (T & { readonly slot: number })[] => {
  const slots = useRef<ReadonlyMap<string, number>>(new Map());
  slots.current = assignSlots(
    slots.current,
    rows.map(({ item }) => item.id),
  );
  return rows.map((row) => ({ ...row, slot: slots.current.get(row.item.id) ?? 0 }));
};
