import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearEdges } from '../../../lib/filing/pictures/clear-edges.ts';
import { cropColumns, splitColumns } from '../../../lib/filing/pictures/cut-columns.ts';
import { cutRows, nextDrawn } from '../../../lib/filing/pictures/cut-rows.ts';
import { markLines } from '../../../lib/filing/pictures/mark-lines.ts';
import {
  type Activity,
  CELL,
  emptyActivity,
  rowCounts,
} from '../../../lib/filing/pictures/read-activity.ts';

/** An activity of this size, in CSS pixels, with these boxes drawn full. */
const drawn = (
  size: { width: number; height: number },
  boxes: readonly (readonly [x: number, y: number, width: number, height: number])[],
): Activity => {
  const activity = emptyActivity(size);
  for (const [x, y, width, height] of boxes)
    for (let row = y / CELL.height; row < (y + height) / CELL.height; row += 1)
      for (let column = x / CELL.width; column < (x + width) / CELL.width; column += 1)
        activity.cells[Math.floor(row) * activity.columns + Math.floor(column)] = 1;
  return activity;
};

/** Lines of text, 16 high and 8 apart. */
const text = (x: number, width: number, height: number) =>
  Array.from({ length: Math.floor(height / 24) }, (_, at) => [x, at * 24, width, 16] as const);

describe('columns of a page', () => {
  const size = { width: 1280, height: 960 };

  it('are cropped to what is drawn, with a little beside it', () => {
    expect(cropColumns(drawn(size, text(400, 480, 960)), 1280)).toEqual({ x: 392, width: 496 });
    expect(cropColumns(drawn(size, []), 1280)).toEqual({ x: 0, width: 1280 });
  });

  it('are cut in the gaps of the page, not in the middle of its text', () => {
    const page = [...text(100, 160, 960), ...text(300, 560, 960), ...text(900, 240, 960)];
    const activity = drawn(size, page);
    const { columns, cost } = splitColumns(activity, cropColumns(activity, 1280), 640);
    expect(cost).toBe(0);
    for (const [x, width] of [
      [100, 160],
      [300, 560],
      [900, 240],
    ] as const)
      expect(
        columns.filter((one) => one.x <= x && one.x + one.width >= x + width),
        `the text at ${x} is whole in one column`,
      ).toHaveLength(1);
  });

  it('do not cut the only lines of a short post, whatever is blank below it', () => {
    const tall = { width: 1280, height: 4_000 };
    const activity = drawn(tall, [...text(340, 560, 48), ...text(960, 200, 240)]);
    const { columns, cost } = splitColumns(activity, cropColumns(activity, 1280), 580);
    expect(cost).toBe(0);
    expect(columns.some(({ x, width }) => x <= 340 && x + width >= 900)).toBe(true);
  });

  it('are not cut between the letters of a measured line, where nothing is drawn', () => {
    const activity = drawn(size, [
      ...text(100, 180, 480),
      ...text(300, 180, 480),
      ...text(700, 200, 480),
    ]);
    const line = { text: '两段', x: 100, y: 24, width: 380, height: 16 };
    const marked = markLines(activity, [line], { x: 0, y: 0 });
    const { columns } = splitColumns(marked, cropColumns(activity, 1280), 500);
    expect(columns.some(({ x, width }) => x <= 100 && x + width >= 480)).toBe(true);
    expect(activity.cells).not.toEqual(marked.cells);
  });

  it('stay one where they fit', () => {
    const activity = drawn(size, text(400, 480, 960));
    expect(splitColumns(activity, { x: 392, width: 496 }, 600).columns).toHaveLength(1);
  });

  it('are together all that was to be split, and none is too wide', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(300), fc.nat(230), fc.integer({ min: 1, max: 200 })), {
          maxLength: 12,
        }),
        fc.integer({ min: 40, max: 1300 }),
        (boxes, most) => {
          const activity = drawn(
            size,
            boxes.map(([x, y, width]) => [x * 4, y * 4, width, 16]),
          );
          const whole = cropColumns(activity, 1280);
          const { columns } = splitColumns(activity, whole, most);
          let x = whole.x;
          for (const one of columns) {
            expect(one.x).toBe(x);
            expect(one.width).toBeLessThanOrEqual(Math.max(most, CELL.width));
            x += one.width;
          }
          expect(x).toBe(whole.x + whole.width);
        },
      ),
    );
  });
});

describe('rows of a page', () => {
  const counts = rowCounts(drawn({ width: 400, height: 2400 }, text(0, 400, 2400)), 0, 100);

  it('are cut between two lines of text', () => {
    const { y, height } = cutRows(counts, 2400, 0, 500);
    expect(y).toBe(0);
    expect(height).toBeGreaterThan(350);
    const row = height / CELL.height;
    expect([counts[row - 1], counts[row], counts[row + 1]]).toEqual([0, 0, 0]);
  });

  it('repeat a strip of the range before, and miss no row', () => {
    let end = 0;
    for (let at = 0; at < 20 && end < 2400; at += 1) {
      const rows = cutRows(counts, 2400, end, 300);
      expect(rows.fresh).toBe(end);
      expect(rows.y).toBe(Math.max(0, end - (end > 0 ? 16 : 0)));
      expect(rows.height).toBeLessThanOrEqual(300);
      end = rows.y + rows.height;
    }
    expect(end).toBe(2400);
  });

  it.each([302, 304, 340, 400])('leave no sliver at the end of %i rows', (height) => {
    const first = cutRows(counts, height, 0, 300);
    const end = first.y + first.height;
    const last = cutRows(counts, height, end, 300);
    expect(last.y + last.height).toBe(height);
    expect(height - end).toBeGreaterThanOrEqual(92);
  });

  it('are found where something is drawn next', () => {
    const one = rowCounts(drawn({ width: 40, height: 400 }, [[0, 200, 40, 10]]), 0, 10);
    expect(nextDrawn(one, 0)).toBe(100);
    expect(nextDrawn(one, 106)).toBeUndefined();
  });
});

describe('edges of boxes on a page', () => {
  const size = { width: 800, height: 800 };
  const activeCells = ({ cells }: Activity) => cells.reduce((sum, cell) => sum + cell, 0);

  it('are nothing that is drawn: a strip with an edge alone is blank', () => {
    const activity = drawn(size, [
      [200, 0, 4, 800],
      [600, 100, 8, 400],
    ]);
    clearEdges(activity);
    expect(activeCells(activity)).toBe(0);
  });

  it('are told from text, from pictures and from short rules', () => {
    for (const boxes of [text(100, 400, 800), [[100, 0, 400, 300]], [[100, 0, 4, 60]]] as const) {
      const activity = drawn(size, boxes as Parameters<typeof drawn>[1]);
      const before = activeCells(activity);
      clearEdges(activity);
      expect(activeCells(activity)).toBe(before);
    }
  });
});
