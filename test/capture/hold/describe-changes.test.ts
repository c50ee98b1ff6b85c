import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../../lib/capture/hold/describe-changes.ts';

const none = { screens: 0, sticky: 0, low: 0 };
const STYLE = 'scripting.insertCSS';

describe('what was changed to hold a page still, as steps of the record', () => {
  it('is always that it was held still', () => {
    expect(describeChanges(none).map(({ step }) => step)).toEqual(['hold-still']);
  });

  it.each([
    [
      { screens: 7 },
      'preload',
      'window.scrollTo',
      '7 screens scrolled through, so that late pictures load',
    ],
    [
      { recycled: true },
      'by-screens',
      'window.scrollTo',
      'rows that leave the window go from the page: it is shot screen by screen',
    ],
    [{ sticky: 2 }, 'unstick', STYLE, '2 sticky elements put at their own place'],
    [{ low: 1 }, 'hide-fixed', STYLE, '1 fixed elements hidden in every segment'],
  ])('names the change %j, and what made it', (made, step, by, detail) => {
    expect(describeChanges({ ...none, ...made }).slice(1)).toEqual([{ step, by, detail }]);
  });

  it('lists the changes in the order in which they are made', () => {
    const all = { screens: 1, recycled: true, sticky: 1, low: 1 };
    expect(describeChanges(all).map(({ step }) => step)).toEqual([
      ...['hold-still', 'preload', 'by-screens', 'unstick', 'hide-fixed'],
    ]);
  });
});
