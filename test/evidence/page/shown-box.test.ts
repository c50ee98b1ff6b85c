import { describe, expect, it } from 'vitest';
import { boxShown } from '../../../lib/evidence/page/shown-box.ts';

const pixels = { width: 2_000, height: 1_000 };
const offset = { x: 10, y: 300 };

describe('the part of the page that a picture shows', () => {
  it.each([
    ['at one pixel a CSS pixel', 1, {}, { x: 10, y: 300, width: 2_000, height: 1_000 }],
    ['at two', 2, {}, { x: 10, y: 300, width: 1_000, height: 500 }],
    ['at a scale of its own', 2, { scale: 4 }, { x: 10, y: 300, width: 500, height: 250 }],
    [
      'without its scroll bars, whose part does not move the place',
      2,
      { usable: { x: 0, y: 0, width: 1_970, height: 980 } },
      { x: 10, y: 300, width: 985, height: 490 },
    ],
    [
      'without its scroll bars, at a scale of its own',
      3,
      { usable: { x: 30, y: 0, width: 1_970, height: 980 }, scale: 1 },
      { x: 10, y: 300, width: 1_970, height: 980 },
    ],
  ] as const)('is found %s', (_, ratio, more, box) => {
    expect(boxShown({ pixels, offset, ...more }, ratio)).toEqual(box);
  });

  it('is not guessed where the size or the place is not known', () => {
    expect(boxShown({ pixels }, 1)).toBeUndefined();
    expect(boxShown({ offset }, 1)).toBeUndefined();
    expect(boxShown({ usable: { ...offset, ...pixels }, offset }, 1)).toBeUndefined();
  });

  it('is found at the very top left, where the place is zero', () => {
    expect(boxShown({ pixels, offset: { x: 0, y: 0 } }, 1)).toMatchObject({ x: 0, y: 0 });
  });
});
