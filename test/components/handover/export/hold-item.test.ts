import { describe, expect, it } from 'vitest';
import { holdItem } from '../../../../components/workspace/handover/export/choice/hold-item.ts';

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c', withheld: 'privileged' }];

describe('holding a whole item back', () => {
  it.each([
    ['the first item held back leaves the others', undefined, 'a', true, ['b']],
    ['the last item released gives all again', ['b'], 'a', false, undefined],
    ['an item released joins in the order of the matter', [], 'b', false, ['b']],
    ['an item that no longer exists is dropped', ['a', 'gone'], 'b', true, ['a']],
    ['a withheld item is never chosen', ['a'], 'c', false, ['a']],
  ] as const)('%s', (_, chosen, item, isHeld, expected) => {
    expect(holdItem(rows, chosen, item, isHeld)).toEqual(expected);
  });
});
