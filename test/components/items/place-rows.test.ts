import { describe, expect, it } from 'vitest';
import { placeRows } from '../../../components/workspace/items/table/use-places.ts';

const NOWHERE = new Map<string, number>();
const placed = (before: ReadonlyMap<string, number>, ids: string) =>
  Object.fromEntries(placeRows(before, [...ids]));

describe('row recycling in the table of items', () => {
  it('numbers the first rows in their order', () => {
    expect(placed(NOWHERE, 'abc')).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('keeps the slots of rows that stay; a new row takes a freed slot', () => {
    const before = placeRows(NOWHERE, [...'abcd']);
    expect(placed(before, 'cdef')).toEqual({ c: 2, d: 3, e: 0, f: 1 });
    expect(placed(before, 'xabc')).toEqual({ x: 3, a: 0, b: 1, c: 2 });
  });

  it('keeps the slot of an item that moves in the list', () => {
    expect(placed(placeRows(NOWHERE, [...'abc']), 'cba')).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('never uses more slots than rows, nor one slot for two rows', () => {
    let places: ReadonlyMap<string, number> = NOWHERE;
    for (const ids of ['abcdef', 'fghijk', 'azfm', 'mnop', 'afmpqr']) {
      places = placeRows(places, [...ids]);
      expect(new Set(places.values()).size).toBe(ids.length);
    }
    expect(Math.max(...places.values())).toBeLessThan(6);
  });
});
