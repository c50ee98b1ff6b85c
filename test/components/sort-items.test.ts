import { describe, expect, it } from 'vitest';
import type { ListedItem } from '../../components/workspace/listed-item.ts';
import { sortItems } from '../../components/workspace/sort-items.ts';

const item = (number: number, fields: Partial<ListedItem> = {}, publishedAt?: string): ListedItem =>
  ({
    id: String(number),
    number,
    title: `Title ${number}`,
    capturedAt: `2026-11-21T12:00:0${number}.000Z`,
    record: { post: publishedAt ? { published: { raw: '', at: publishedAt } } : {} },
    ...fields,
  }) as ListedItem;

const order = (items: readonly ListedItem[], by: Parameters<typeof sortItems>[1]['by'], down = false) =>
  sortItems(items, { by, down }, 'en').map(({ number }) => number);

describe('ordering items', () => {
  it('orders exhibits by their number, both ways', () => {
    expect(order([item(2), item(10), item(1)], 'exhibit')).toEqual([1, 2, 10]);
    expect(order([item(2), item(10), item(1)], 'exhibit', true)).toEqual([10, 2, 1]);
  });

  it('orders titles as people do', () => {
    expect(
      order([item(1, { title: 'b 10' }), item(2, { title: 'B 9' }), item(3, { title: 'a' })], 'title'),
    ).toEqual([3, 2, 1]);
  });

  it('puts what is not known last both ways', () => {
    const items = [item(1), item(2, {}, '2026-01-01T00:00:00.000Z'), item(3, {}, '2025-01-01T00:00:00.000Z')];
    expect(order(items, 'published')).toEqual([3, 2, 1]);
    expect(order(items, 'published', true)).toEqual([2, 3, 1]);
  });

  it('leaves the given list as it is', () => {
    const items = [item(2), item(1)];
    sortItems(items, { by: 'exhibit', down: false }, 'en');
    expect(items.map(({ number }) => number)).toEqual([2, 1]);
  });
});
