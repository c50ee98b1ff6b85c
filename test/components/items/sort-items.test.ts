import { describe, expect, it } from 'vitest';
import { type SortKey, sortItems } from '../../../components/workspace/items/table/sort-items.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { listing } from './listing.ts';

const order = (items: readonly ListingRow[], by: SortKey, down = false) =>
  sortItems(items, { by, down }, 'en').map(({ number }) => number);

describe('ordering items', () => {
  it('sorts exhibit labels by their numbers, in both directions', () => {
    const items = [2, 10, 1].map((number) => listing(number, { exhibit: `XM-${number}` }));
    expect(order(items, 'exhibit')).toEqual([1, 2, 10]);
    expect(order(items, 'exhibit', true)).toEqual([10, 2, 1]);
  });

  it('sorts titles without regard to case, numbers by value', () => {
    const items = ['b 10', 'B 9', 'a'].map((title, at) => listing(at + 1, { title }));
    expect(order(items, 'title')).toEqual([3, 2, 1]);
  });

  it.each([
    [
      'published',
      { publishedAt: '2026-01-01T00:00:00.000Z' },
      { publishedAt: '2025-01-01T00:00:00.000Z' },
    ],
    ['role', { role: 'denial' }, { role: 'infringing' }],
    ['author', { author: 'b' }, { author: 'a' }],
    ['note', { note: 'b' }, { note: 'a' }],
  ] as const)('by %s puts what is not known last both ways', (by, late, early) => {
    const items = [listing(1), listing(2, late), listing(3, early)];
    const tagless = items.map((item) => ({ ...item, tags: [] }));
    expect(order(tagless, by)).toEqual([3, 2, 1]);
    expect(order(tagless, by, true)).toEqual([2, 3, 1]);
  });

  it('sorts by size, number and status', () => {
    const items = [
      listing(1, { bytes: 9, withheld: 'x' }),
      listing(2, { bytes: 100 }),
      listing(3, { bytes: 20, status: 'partial' }),
    ];
    expect(order(items, 'size')).toEqual([1, 3, 2]);
    expect(order(items, 'number', true)).toEqual([3, 2, 1]);
    expect(order(items, 'status')).toEqual([2, 3, 1]);
  });

  it('does not change the given list', () => {
    const items = [listing(2), listing(1)];
    sortItems(items, { by: 'exhibit', down: false }, 'en');
    expect(items.map(({ number }) => number)).toEqual([2, 1]);
  });
});
