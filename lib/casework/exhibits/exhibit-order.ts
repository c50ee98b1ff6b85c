import { type FilingLabels, sortExhibits } from '../../evidence/filing-labels.ts';

/** What an order has to know of an item. */
export type OrderedItem = {
  readonly id: string;
  readonly exhibit: string;
  readonly filing?: FilingLabels;
};

/** The items of a matter in the order of their exhibits (`sortExhibits`). */
export const inOwnOrder = <Item extends OrderedItem>(items: readonly Item[]): readonly Item[] =>
  sortExhibits(items, (item) => item);

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
