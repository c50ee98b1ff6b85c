import { describe, expect, it } from 'vitest';
import { clearSpecks } from '../../../lib/filing/pictures/clear-specks.ts';
import { type Activity, CELL, emptyActivity } from '../../../lib/filing/pictures/read-activity.ts';

const SIZE = { width: 800, height: 600 };
const PLACE = { x: 0, y: 0 };
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

const TEXT: Drawn = [200, 300, 160, 16];
const left = (...boxes: readonly Drawn[]) =>
  clearSpecks(drawn(TEXT, ...boxes), [], PLACE).cells.reduce((sum, cell) => sum + cell, 0);
const ALONE = left();

describe('what is no word and no picture of a page', () => {
  it.each<[string, Drawn]>([
    ['the corner of a box', [20, 20, 12, 12]],
    ['an upright edge of any length', [20, 20, 8, 90]],
    ['the end of a rule', [600, 100, 4, 2]],
    ['a corner at the edge of the page', [796, 590, 4, 10]],
  ])('is cleared: %s', (_, box) => {
    expect(left(box)).toBe(ALONE);
  });

  it.each<[string, Drawn]>([
    ['two Han characters', [20, 20, 32, 16]],
    ['an icon', [20, 20, 24, 24]],
    ['a picture', [20, 20, 100, 100]],
  ])('is told from %s', (_, box) => {
    expect(left(box)).toBeGreaterThan(ALONE);
  });

  it('stays where a measured line of text has it: a page number of one digit', () => {
    const digit: Drawn = [20, 20, 8, 12];
    const line = { text: '7', x: 18, y: 18, width: 12, height: 16 };
    const { cells, columns } = clearSpecks(drawn(TEXT, digit), [line], PLACE);
    expect(cells[(24 / CELL.height) * columns + 20 / CELL.width]).toBe(1);
  });

  it('stays where a page has nothing else', () => {
    const activity = drawn([20, 20, 8, 12]);
    expect(clearSpecks(activity, [], PLACE)).toBe(activity);
  });
});
