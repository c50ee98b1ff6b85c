import { expect, it } from 'vitest';
import { rowsOfItems } from '../../../lib/store/bulk/rows-of-items.ts';
import { newStore } from '../../support/stores/new-store.ts';

const bytes = new Uint8Array([1]) as never;
const receiptOf = (item: string) => ({ item, matterId: 'm', bytes, digest: `d-${item}` as never });

/** A store with the receipts of these items, and the ids of those that are found for others. */
const found = async (held: readonly string[], asked: readonly string[]) => {
  const db = await newStore();
  await db.receipts.bulkPut(held.map(receiptOf));
  const rows = await rowsOfItems(db.receipts, asked);
  return rows.map(({ item, digest }) => `${item} ${digest}`).toSorted();
};

it.each([
  ['fewer than the items', ['a', 'z'], ['a', 'b', 'c']],
  ['more than the items', ['a', 'x', 'y', 'z'], ['a', 'b']],
  ['as many as the items', ['a', 'b'], ['b', 'a']],
])('of a table with rows %s only those of the items are read', async (_, held, asked) => {
  const both = held.filter((item) => asked.includes(item));
  expect(await found(held, asked)).toEqual(both.map((item) => `${item} d-${item}`));
});

it('no item has no row', async () => {
  expect(await found(['a'], [])).toEqual([]);
  expect(await found([], ['a'])).toEqual([]);
});
