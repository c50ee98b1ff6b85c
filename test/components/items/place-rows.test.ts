import { describe, expect, it } from 'vitest';
import { placeRows } from '../../../components/workspace/items/table/use-places.ts';

const NOWHERE = new Map<string, number>();
const placed = (before: ReadonlyMap<string, number>, ids: string) =>
  Object.fromEntries(placeRows(before, [...ids]));

describe('the places of rows in the document', () => {
  it('are taken in order at first', () => {
    expect(placed(NOWHERE, 'abc')).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('stay those of the rows that stay; a new row gets that of one that went', () => {
    const before = placeRows(NOWHERE, [...'abcd']);
    expect(placed(before, 'cdef')).toEqual({ c: 2, d: 3, e: 0, f: 1 });
    expect(placed(before, 'xabc')).toEqual({ x: 3, a: 0, b: 1, c: 2 });
  });

  it('follow the item, not its place in the list', () => {
    expect(placed(placeRows(NOWHERE, [...'abc']), 'cba')).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('are never more than the rows, nor one for two', () => {
    let places: ReadonlyMap<string, number> = NOWHERE;
    for (const ids of ['abcdef', 'fghijk', 'azfm', 'mnop', 'afmpqr']) {
      places = placeRows(places, [...ids]);
      expect(new Set(places.values()).size).toBe(ids.length);
    }
    expect(Math.max(...places.values())).toBeLessThan(6);
  });
});
