/** Chosen items by id, and the one that a range begins at. */
export type Selection = { readonly ids: ReadonlySet<string>; readonly anchor?: string | undefined };

export const NOTHING: Selection = { ids: new Set() };

/** Toggles an item and makes it the anchor of the next range. */
export const toggle = ({ ids }: Selection, id: string): Selection => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
};

/**
 * Chooses everything from the anchor to this item, in the order shown; without an anchor, the item
 * alone.
 */
export const extendTo = (
  { ids, anchor }: Selection,
  id: string,
  shown: readonly string[],
): Selection => {
  const [from, to] = [shown.indexOf(anchor ?? id), shown.indexOf(id)];
  if (from < 0 || to < 0) return { ids: new Set([...ids, id]), anchor: id };
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor: anchor ?? id };
};

/** Chooses everything shown, or nothing where all of it is chosen already. */
export const toggleAll = ({ ids, anchor }: Selection, shown: readonly string[]): Selection =>
  shown.every((id) => ids.has(id)) ? NOTHING : { ids: new Set(shown), anchor };

/** The chosen items that are shown: bulk actions must not change items hidden by a filter. */
export const chosenOf = <T extends { readonly id: string }>(
  { ids }: Selection,
  shown: readonly T[],
): readonly T[] => (ids.size === 0 ? [] : shown.filter(({ id }) => ids.has(id)));
