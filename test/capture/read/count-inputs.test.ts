import { afterEach, describe, expect, it, vi } from 'vitest';
import { countInputs } from '../../../lib/capture/read/count-inputs.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const countOf = (counts: Record<string, number>) => {
  vi.stubGlobal('performance', { eventCounts: new Map(Object.entries(counts)) });
  return countInputs();
};

describe('the number of a person’s inputs', () => {
  it.each([
    ['one click', { pointerdown: 1, mousedown: 1, click: 1 }, 1],
    ['one touch', { pointerdown: 1, touchstart: 1, mousedown: 1, click: 1 }, 1],
    ['one key', { keydown: 1, input: 1 }, 1],
    ['a click and three keys', { pointerdown: 1, mousedown: 1, click: 1, keydown: 3 }, 4],
    ['a file dropped from outside', { drop: 1 }, 1],
    ['text put in by a menu of the browser', { input: 2 }, 2],
    ['a click in a browser without pointer events', { mousedown: 1, click: 1 }, 1],
    ['moves of the pointer and scrolling', { pointermove: 100, scroll: 50, mouseover: 9 }, 0],
    ['nothing', {}, 0],
  ])('counts %s once', (_, counts, expected) => {
    expect(countOf(counts)).toBe(expected);
  });

  it('is not known in a browser that does not count events', () => {
    vi.stubGlobal('performance', {});
    expect(countInputs()).toBeUndefined();
  });
});
