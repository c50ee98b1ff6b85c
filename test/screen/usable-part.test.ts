import { describe, expect, it } from 'vitest';
import { boxShown } from '../../lib/evidence/page/shown-box.ts';
import { usablePart } from '../../lib/screen/usable-part.ts';

const sizes = (
  viewport: [number, number],
  window: [number, number],
  devicePixelRatio: number,
  pinch?: number,
) => ({
  viewport: { width: viewport[0], height: viewport[1] },
  window: { width: window[0], height: window[1] },
  devicePixelRatio,
  ...(pinch === undefined ? {} : { pinch }),
});

describe('the part of a picture that shows the page', () => {
  it.each([
    ['without scroll bars', sizes([1280, 713], [1280, 713], 1), [1280, 713], undefined],
    ['with both', sizes([1265, 698], [1280, 713], 1), [1280, 713], [1265, 698]],
    ['at one and a quarter', sizes([1267.2, 700], [1282, 715], 1.25), [1603, 894], [1584, 875]],
    ['at 67 %', sizes([1895.52, 1046.27], [1910, 1064], 0.67), [1280, 713], [1270, 701]],
  ] as const)('is exact to the pixel %s', (_, window, [width, height], usable) => {
    const expected = usable && { x: 0, y: 0, width: usable[0], height: usable[1] };
    expect(usablePart({ width, height }, window)).toEqual(expected ? { usable: expected } : {});
  });

  it('has a scale of its own where two fingers magnified the page', () => {
    const part = usablePart({ width: 1280, height: 713 }, sizes([632.5, 349], [1280, 713], 1, 2));
    expect(part).toEqual({ usable: { x: 0, y: 0, width: 1265, height: 698 }, scale: 2 });
    const placed = { pixels: { width: 1280, height: 713 }, offset: { x: 0, y: 5 }, ...part };
    expect(boxShown(placed, 1)).toEqual({ x: 0, y: 5, width: 632.5, height: 349 });
  });

  it('has the scale of the picture where tools make the page state another one', () => {
    expect(usablePart({ width: 1280, height: 713 }, sizes([1280, 713], [1280, 713], 3))).toEqual({
      scale: 1,
    });
  });
});
