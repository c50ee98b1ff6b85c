import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laySurface, openSheetFlow } from '../../../../lib/filing/loadfile/sheets/lay-sheets.ts';
import { CELL, emptyActivity } from '../../../../lib/filing/pictures/read-activity.ts';

const CONTENT = { x: 34, y: 28, width: 527, height: 768 };

/** A surface of two columns, 400 pixels each; a mark fills cells of one of them. */
const laid = (
  height: number,
  marks: readonly { readonly column: number; readonly y: number; readonly rows: number }[],
  before = 0,
) => {
  const box = { x: 10, y: 20, width: 800, height };
  const activity = emptyActivity(box);
  for (const { column, y, rows } of marks)
    for (let row = 0; row < rows; row += 1)
      activity.cells[
        Math.min(activity.rows - 1, Math.floor(y / CELL.height) + row) * activity.columns +
          column * 100 +
          50
      ] = 1;
  const groups = [[{ x: 0, width: 400 }], [{ x: 400, width: 400 }]];
  const surface = { kind: 'page', name: 'page', box, hasLines: false, pieces: [] } as const;
  const flow = openSheetFlow(CONTENT);
  if (before > 0) {
    const place = { x: 0, y: 0, width: 1, height: before };
    flow.add([{ surface, box, place }], 'before');
  }
  laySurface(flow, surface, { activity, scale: 1.2, groups }, ({ rows }) => `from ${rows.y}`);
  const tiles = flow.sheets.flatMap((sheet) => sheet.tiles).slice(before > 0 ? 1 : 0);
  return { activity, box, tiles, sheets: flow.sheets };
};

const anyLaid = fc
  .tuple(
    fc.integer({ min: 4, max: 5000 }),
    fc.array(
      fc.record({ column: fc.nat(1), y: fc.nat(5000), rows: fc.integer({ min: 1, max: 400 }) }),
      { maxLength: 12 },
    ),
    fc.nat(740),
  )
  .map(([height, marks, before]) => laid(height, marks, before));

describe('the sheets of a surface', () => {
  it('show every row in which a column draws something', () => {
    fc.assert(
      fc.property(anyLaid, ({ activity, box, tiles }) => {
        for (const column of [0, 1]) {
          const own = tiles.filter((tile) => tile.box.x === box.x + column * 400);
          for (let row = 0; row < activity.rows; row += 1) {
            if (!activity.cells[row * activity.columns + column * 100 + 50]) continue;
            const y = box.y + row * CELL.height;
            expect(own.some((tile) => tile.box.y <= y && y < tile.box.y + tile.box.height)).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keep every tile inside the content, at the scale of the plan', () => {
    fc.assert(
      fc.property(anyLaid, ({ tiles }) => {
        for (const { box, place } of tiles) {
          expect(place.y).toBeGreaterThanOrEqual(CONTENT.y);
          expect(place.y + place.height).toBeLessThanOrEqual(CONTENT.y + CONTENT.height + 0.001);
          expect(place.height).toBeCloseTo(box.height * 1.2, 6);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('read one column on to its end before the next begins, and leave out what is blank', () => {
    const { tiles, box } = laid(3000, [
      { column: 0, y: 0, rows: 1500 },
      { column: 1, y: 2000, rows: 20 },
    ]);
    const columns = tiles.map((tile) => (tile.box.x === box.x ? 0 : 1));
    expect(columns).toEqual(columns.toSorted());
    const second = tiles.filter((_, at) => columns[at] === 1);
    expect(second).toHaveLength(1);
    expect(second[0]?.box.y).toBeGreaterThan(1900);
  });

  it('are one blank sheet where nothing is drawn', () => {
    expect(laid(900, []).sheets).toEqual([{ tiles: [], captions: [] }]);
  });
});
