import type { FilingLabels } from '../../evidence/filing-labels.ts';

/** What an order has to know of an item. */
export type OrderedItem = {
  readonly id: string;
  readonly exhibit: string;
  readonly filing?: FilingLabels;
};

const placeOf = ({ filing }: OrderedItem): number =>
  Number(filing?.place ?? Number.MAX_SAFE_INTEGER);

/**
 * Items in the order that a person gave them, and those without a place after them by their exhibit
 * labels, as filed lists have them (`inExhibitOrder`).
 */
export const inOwnOrder = <Item extends OrderedItem>(items: readonly Item[]): readonly Item[] => {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return items.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || compare(one.exhibit, other.exhibit),
  );
};

/** A list with the element at `from` moved to `to`; both are indexes, and are kept within it. */
export const moveInList = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  const moved = list[from];
  if (moved === undefined) return list;
  return list.toSpliced(from, 1).toSpliced(Math.max(0, to), 0, moved);
};

/** The label of each item whose place changes, the first place being 1. */
export const placeChanges = (ordered: readonly OrderedItem[]) =>
  ordered.flatMap(({ id, filing }, at) => {
    const place = String(at + 1);
    return filing?.place === place ? [] : [{ id, labels: { filing: { place } } }];
  });

/** The labels that take an own order away again. */
export const noPlaces = (items: readonly OrderedItem[]) =>
  items
    .filter(({ filing }) => filing?.place)
    .map(({ id }) => ({ id, labels: { filing: { place: '' } } }) as const);
