import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnColumns, drawnPart } from '../../../lib/filing/pictures/drawn-part.ts';
import { type Activity, CELL, emptyActivity } from '../../../lib/filing/pictures/read-activity.ts';

const SIZE = { width: 800, height: 1000 };
type Drawn = readonly [x: number, y: number, width: number, height: number];

const drawn = (...boxes: readonly Drawn[]): Activity => {
  const activity = emptyActivity(SIZE);
  for (const [x, y, width, height] of boxes)
    for (let row = y / CELL.height; row < (y + height) / CELL.height; row += 1)
      activity.cells.fill(
        1,
        Math.floor(row) * activity.columns + x / CELL.width,
        Math.floor(row) * activity.columns + (x + width) / CELL.width,
      );
  return activity;
};

const WHOLE = { y: 0, height: 1000, fresh: 0 };
const LEFT = { x: 0, width: 400 };

describe('the part of a column that is printed', () => {
  it('ends a little below the last drawn row and begins a little above the first', () => {
    expect(drawnPart(drawn([40, 200, 100, 60]), LEFT, WHOLE)).toEqual({
      ...LEFT,
      ...{ y: 188, height: 84 },
    });
  });

  it('keeps the rows where few are blank, so that sheets begin alike', () => {
    expect(drawnPart(drawn([40, 30, 100, 940]), LEFT, WHOLE)).toEqual({
      ...LEFT,
      ...{ y: 0, height: 1000 },
    });
  });

  it('is none where the column is blank between the rows', () => {
    const activity = drawn([440, 200, 100, 60], [40, 600, 100, 60]);
    expect(drawnPart(activity, LEFT, { y: 0, height: 500 })).toBeUndefined();
  });

  it('has every drawn cell of the column and the rows', () => {
    const anyBox = fc
      .tuple(
        fc.nat(150),
        fc.nat(400),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 80 }),
      )
      .map(([x, y, width, height]): Drawn => [x * 4, y * 2, width * 4, height * 2]);
    fc.assert(
      fc.property(fc.array(anyBox, { minLength: 1, maxLength: 6 }), (boxes) => {
        const activity = drawn(...boxes);
        const part = drawnPart(activity, { x: 0, width: 800 }, WHOLE);
        for (const [, y, , height] of boxes) {
          expect(part?.y).toBeLessThanOrEqual(y);
          expect((part?.y ?? 0) + (part?.height ?? 0)).toBeGreaterThanOrEqual(
            Math.min(1000, y + height),
          );
        }
      }),
    );
  });
});

describe('columns of a page that are printed', () => {
  it('are without the blank ones, and each is cropped to what it shows', () => {
    const columns = [LEFT, { x: 400, width: 200 }, { x: 600, width: 200 }];
    expect(drawnColumns(drawn([100, 0, 80, 40], [700, 300, 40, 40]), columns)).toEqual([
      { x: 92, width: 96 },
      { x: 692, width: 56 },
    ]);
  });

  it('are all where nothing is drawn at all', () => {
    expect(drawnColumns(drawn(), [LEFT])).toEqual([LEFT]);
  });
});
