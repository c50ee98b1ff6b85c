import type { Box } from '../../evidence/page/box.ts';
import type { Columns } from './cut-columns.ts';
import type { CutRows } from './cut-rows.ts';
import { type Activity, CELL } from './read-activity.ts';

/** Left free above and below what is drawn, in CSS pixels. */
const MARGIN = 12;
/** A blank end of fewer rows than this is not worth leaving out, in CSS pixels. */
const BLANK_ROWS = 48;
/** Left free beside what is drawn, in CSS pixels. */
const BESIDE = 8;

const isDrawnAt = (
  { columns, cells }: Activity,
  row: number,
  [from, to]: readonly [number, number],
) => cells.subarray(row * columns + from, row * columns + to).includes(1);

/** The first and the last cell of a range, at most `most`. */
const cellsOf = (start: number, length: number, size: number, most: number) =>
  [
    Math.max(0, Math.floor(start / size)),
    Math.min(most, Math.ceil((start + length) / size)),
  ] as const;

/**
 * The part of some rows of a column that is printed: from the first to the last row in which
 * anything is drawn. Absent where nothing is. CSS pixels of the surface.
 */
export const drawnPart = (
  activity: Activity,
  { x, width }: Columns,
  { y, height }: Pick<CutRows, 'y' | 'height'>,
): Box | undefined => {
  const columns = cellsOf(x, width, CELL.width, activity.columns);
  let [first, last] = cellsOf(y, height, CELL.height, activity.rows);
  while (first < last && !isDrawnAt(activity, first, columns)) first += 1;
  if (first === last) return undefined;
  while (!isDrawnAt(activity, last - 1, columns)) last -= 1;
  const [above, below] = [first * CELL.height - y, y + height - last * CELL.height];
  const top = above > BLANK_ROWS ? y + above - MARGIN : y;
  const bottom = below > BLANK_ROWS ? y + height - below + MARGIN : y + height;
  return { x, y: top, width, height: bottom - top };
};

/** The columns that are not blank, each cropped to what is drawn in it; all if all are blank. */
export const drawnColumns = (activity: Activity, all: readonly Columns[]): readonly Columns[] => {
  const drawn = all.flatMap(({ x, width }): readonly Columns[] => {
    const [from, to] = cellsOf(x, width, CELL.width, activity.columns);
    const isColumnDrawn = (column: number): boolean => {
      for (let row = 0; row < activity.rows; row += 1)
        if (activity.cells[row * activity.columns + column]) return true;
      return false;
    };
    let [first, last] = [from, to];
    while (first < last && !isColumnDrawn(first)) first += 1;
    if (first === last) return [];
    while (!isColumnDrawn(last - 1)) last -= 1;
    const left = Math.max(x, first * CELL.width - BESIDE);
    const right = Math.min(x + width, last * CELL.width + BESIDE);
    return [{ x: left, width: right - left }];
  });
  return drawn.length > 0 ? drawn : all;
};
