import { expect, it } from 'vitest';
import {
  type Sort,
  sortAgain,
  sortItems,
} from '../../../components/workspace/items/table/sort-items.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { listing } from './listing.ts';

/** Items of which many are equal in what they are sorted by, and some have no value. */
const itemOf = (number: number): ListingRow =>
  listing(number, {
    title: ['B', '', 'A', '乙'][number % 4] ?? '',
    capturedAt: new Date(Date.UTC(2026, 0, 1 + ((number * 7) % 5))).toISOString(),
  });
const itemsOf = (...numbers: readonly number[]) => numbers.map(itemOf);
const SORTS: readonly Sort[] = [
  { by: 'captured', down: true },
  { by: 'title', down: false },
  { by: 'number', down: true },
];

it.each(SORTS)('puts new, changed and lost items where sorting all of them would: %o', (sort) => {
  const first = itemsOf(...Array.from({ length: 60 }, (_, at) => at * 2));
  const more = itemsOf(3, 41, 77, 119, 200);
  const changed = first.map((item, at) => (at % 20 === 3 ? { ...item, title: 'C' } : item));
  const steps = [
    first,
    [...first, ...more],
    [...itemsOf(300, 301), ...first, ...more],
    changed,
    changed.slice(5),
    [...changed.slice(9, 30), ...more, ...changed.slice(40)],
    first.slice(0, 1),
    [],
  ];
  let before: ReturnType<typeof sortAgain> | undefined;
  for (const items of steps) {
    before = sortAgain(before, items, sort, 'en');
    expect(before.sorted).toEqual(sortItems(items, sort, 'en'));
  }
});

it('looks at few of the items that it has sorted before', () => {
  let looks = 0;
  const counted = (item: ListingRow) =>
    new Proxy(item, {
      get: (target, name) => {
        if (name === 'title') looks += 1;
        return Reflect.get(target, name);
      },
    });
  const sort: Sort = { by: 'title', down: false };
  const items = itemsOf(...Array.from({ length: 1_000 }, (_, at) => at)).map(counted);
  const before = sortAgain(undefined, items, sort, 'en');
  looks = 0;
  sortAgain(before, [...items, itemOf(2_000)], sort, 'en');
  expect(looks).toBeLessThan(20);
});
