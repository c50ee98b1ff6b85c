import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inOwnOrder,
  moveInList,
  noPlaces,
  placeChanges,
} from '../../../lib/casework/exhibits/exhibit-order.ts';

const item = (exhibit: string, place?: string) => ({
  id: exhibit,
  exhibit,
  ...(place && { filing: { place } }),
});
const labels = (items: readonly { readonly exhibit: string }[]) =>
  items.map(({ exhibit }) => exhibit).join(' ');

describe('an order of exhibits of one’s own', () => {
  it('begins with the items that have a place; the others follow by their labels', () => {
    const items = [item('A-10'), item('A-2'), item('A-1', '10'), item('A-3', '2')];
    expect(labels(inOwnOrder(items))).toBe('A-3 A-1 A-2 A-10');
  });

  it('moves an item up, down and to the ends, and leaves the list as it is for no item', () => {
    const list = ['a', 'b', 'c'];
    expect(moveInList(list, 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moveInList(list, 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moveInList(list, 0, 9)).toEqual(['b', 'c', 'a']);
    expect(moveInList(list, 3, 0)).toEqual(list);
  });

  it('changes only the places that are not so already, and can be taken away', () => {
    const items = [item('A-2', '1'), item('A-1', '3'), item('A-3')];
    expect(placeChanges(items)).toEqual([
      { id: 'A-1', labels: { filing: { place: '2' } } },
      { id: 'A-3', labels: { filing: { place: '3' } } },
    ]);
    expect(noPlaces(items).map(({ id }) => id)).toEqual(['A-2', 'A-1']);
  });

  it('is the order that was saved, however often items were moved', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 }), (moves) => {
        const items = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6'].map((one) => item(one));
        const moved = moves.reduce(
          (list, [from, to]) => moveInList(list, from, to),
          items as readonly (typeof items)[number][],
        );
        const places = new Map(placeChanges(moved).map((one) => [one.id, one.labels]));
        const saved = items.map((one) => ({ ...one, ...places.get(one.id) }));
        expect(labels(inOwnOrder(saved))).toBe(labels(moved));
      }),
    );
  });
});
