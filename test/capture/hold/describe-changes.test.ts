import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../../lib/capture/hold/describe-changes.ts';

const none = { opened: false, screens: 0, sticky: 0, fixed: 0, low: 0 };

describe('what was changed to hold a page still, as steps of the record', () => {
  it('is always that it was held still', () => {
    expect(describeChanges(none).map(({ step }) => step)).toEqual(['hold-still']);
  });

  it.each([
    [{ opened: true }, 'open-scroller', 'a part that scrolls by itself laid out whole'],
    [{ screens: 7 }, 'preload', '7 screens scrolled through, so that late pictures load'],
    [{ sticky: 2 }, 'unstick', '2 sticky elements put at their own place'],
    [
      { fixed: 3, low: 1 },
      'hide-fixed',
      '3 fixed elements hidden after the first segment, 1 in it',
    ],
  ])('names the change %j', (made, step, detail) => {
    expect(describeChanges({ ...none, ...made }).slice(1)).toEqual([{ step, detail }]);
  });

  it('lists the changes in the order in which they are made', () => {
    const all = { opened: true, screens: 1, sticky: 1, fixed: 1, low: 0 };
    expect(describeChanges(all).map(({ step }) => step)).toEqual([
      ...['hold-still', 'open-scroller', 'preload', 'unstick', 'hide-fixed'],
    ]);
  });
});
