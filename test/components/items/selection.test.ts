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

describe('choosing items', () => {
  it('chooses one and chooses it no longer', () => {
    expect(ids(toggle(NOTHING, 'b'))).toBe('b');
    expect(ids(toggle(toggle(NOTHING, 'b'), 'b'))).toBe('');
  });

  it('chooses a range either way from where the last choice was made, and keeps the rest', () => {
    const begun = toggle(toggle(NOTHING, 'a'), 'c');
    expect(ids(extendTo(begun, 'e', SHOWN))).toBe('acde');
    expect(ids(extendTo(extendTo(begun, 'e', SHOWN), 'b', SHOWN))).toBe('abcde');
    expect(ids(extendTo(NOTHING, 'd', SHOWN))).toBe('d');
    expect(ids(extendTo({ ids: new Set(), anchor: 'gone' }, 'd', SHOWN))).toBe('d');
  });

  it('chooses all that is shown, then none', () => {
    const all = toggleAll(toggle(NOTHING, 'b'), SHOWN);
    expect(ids(all)).toBe('abcde');
    expect(ids(toggleAll(all, SHOWN))).toBe('');
  });

  it('gives what is chosen and shown alone, in the order shown', () => {
    const shown = ['d', 'b'].map((id) => ({ id }));
    expect(chosenOf({ ids: new Set(['a', 'b', 'd']) }, shown)).toEqual(shown);
  });
});
