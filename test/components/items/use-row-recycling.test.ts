import { describe, expect, it } from 'vitest';
import { assignSlots } from '../../../components/workspace/items/table/rows/use-row-recycling.ts';

const NO_SLOTS = new Map<string, number>();
const slotsOf = (before: ReadonlyMap<string, number>, ids: string) =>
  Object.fromEntries(assignSlots(before, [...ids]));

describe('row recycling in the table of items', () => {
  it('numbers the first rows in their order', () => {
    expect(slotsOf(NO_SLOTS, 'abc')).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('keeps the slots of rows that stay; a new row takes a freed slot', () => {
    const before = assignSlots(NO_SLOTS, [...'abcd']);
    expect(slotsOf(before, 'cdef')).toEqual({ c: 2, d: 3, e: 0, f: 1 });
    expect(slotsOf(before, 'xabc')).toEqual({ x: 3, a: 0, b: 1, c: 2 });
  });

  it('keeps the slot of an item that moves in the list', () => {
    expect(slotsOf(assignSlots(NO_SLOTS, [...'abc']), 'cba')).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('never uses more slots than rows, nor one slot for two rows', () => {
    let slots: ReadonlyMap<string, number> = NO_SLOTS;
    for (const ids of ['abcdef', 'fghijk', 'azfm', 'mnop', 'afmpqr']) {
      slots = assignSlots(slots, [...ids]);
      expect(new Set(slots.values()).size).toBe(ids.length);
    }
    expect(Math.max(...slots.values())).toBeLessThan(6);
  });
});
