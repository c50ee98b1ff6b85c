import { describe, expect, it } from 'vitest';
import {
  chosenOf,
  extendTo,
  NOTHING,
  toggle,
  toggleAll,
} from '../../../components/workspace/items/selection.ts';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];
const ids = ({ ids: chosen }: { ids: ReadonlySet<string> }) => [...chosen].sort().join('');

describe('the selection of items', () => {
  it('selects an item and deselects it', () => {
    expect(ids(toggle(NOTHING, 'b'))).toBe('b');
    expect(ids(toggle(toggle(NOTHING, 'b'), 'b'))).toBe('');
  });

  it('selects a range in either direction from the last choice, and keeps the rest', () => {
    const begun = toggle(toggle(NOTHING, 'a'), 'c');
    expect(ids(extendTo(begun, 'e', SHOWN))).toBe('acde');
    expect(ids(extendTo(extendTo(begun, 'e', SHOWN), 'b', SHOWN))).toBe('abcde');
    expect(ids(extendTo(NOTHING, 'd', SHOWN))).toBe('d');
    expect(ids(extendTo({ ids: new Set(), anchor: 'gone' }, 'd', SHOWN))).toBe('d');
  });

  it('selects all shown items, then none', () => {
    const all = toggleAll(toggle(NOTHING, 'b'), SHOWN);
    expect(ids(all)).toBe('abcde');
    expect(ids(toggleAll(all, SHOWN))).toBe('');
  });

  it('returns only selected items that are shown, in their order', () => {
    const shown = ['d', 'b'].map((id) => ({ id }));
    expect(chosenOf({ ids: new Set(['a', 'b', 'd']) }, shown)).toEqual(shown);
  });
});
