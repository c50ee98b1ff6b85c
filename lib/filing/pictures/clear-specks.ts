import type { Box } from '../../evidence/page/box.ts';
import type { TextLine } from '../../evidence/page/text-line.ts';
import { type Activity, CELL } from './read-activity.ts';

/** Cells above and below, and on either side, that are looked at together with a cell. */
const AROUND = { rows: 3, columns: 5 };
/** As many columns of cells must be active there: words and pictures have more, edges fewer. */
const LEAST_COLUMNS = 5;

/** Marks the cells in which a measured line of text lies. */
const cellsOfLines = (
  { columns, rows }: Activity,
  lines: readonly TextLine[],
  { x, y }: Pick<Box, 'x' | 'y'>,
): Uint8Array => {
  const marked = new Uint8Array(columns * rows);
  for (const line of lines) {
    const left = Math.max(0, Math.floor((line.x - x) / CELL.width));
    const right = Math.min(columns, Math.ceil((line.x - x + line.width) / CELL.width));
    const bottom = Math.min(rows, Math.ceil((line.y - y + line.height) / CELL.height));
    for (let row = Math.max(0, Math.floor((line.y - y) / CELL.height)); row < bottom; row += 1)
      if (right > left) marked.fill(1, row * columns + left, row * columns + right);
  }
  return marked;
};

/** Adds a row of cells to how many are active in each column of some rows, or takes it off. */
const addRow = ({ columns, rows, cells }: Activity, row: number, by: number, sums: Int32Array) => {
  if (row < 0 || row >= rows) return;
  for (let column = 0; column < columns; column += 1)
    sums[column] = (sums[column] ?? 0) + by * (cells[row * columns + column] ?? 0);
};

/** Sets for each column of a row in how many columns around it anything is active. */
const countAround = (sums: Int32Array, counts: Uint16Array): void => {
  let count = 0;
  const isActive = (column: number): number => ((sums[column] ?? 0) > 0 ? 1 : 0);
  for (let column = 0; column < AROUND.columns; column += 1) count += isActive(column);
  for (let column = 0; column < sums.length; column += 1) {
    count += isActive(column + AROUND.columns) - isActive(column - AROUND.columns - 1);
    counts[column] = count;
  }
};

/**
 * The activity without what is no word and no picture: corners and edges of boxes, ends of rules.
 * What lies in a measured line of text stays, however little it is. Where nothing would be left,
 * all stays.
 */
export const clearSpecks = (
  activity: Activity,
  lines: readonly TextLine[],
  place: Pick<Box, 'x' | 'y'>,
): Activity => {
  const { columns, rows, cells } = activity;
  // Each cell of a line is replaced, as it is come to, by whether it is kept.
  const kept = cellsOfLines(activity, lines, place);
  // One array for all rows: the browser frees those that are dropped late.
  const [sums, counts] = [new Int32Array(columns), new Uint16Array(columns)];
  let isBlank = true;
  for (let row = 0; row < AROUND.rows; row += 1) addRow(activity, row, 1, sums);
  for (let row = 0; row < rows; row += 1) {
    addRow(activity, row + AROUND.rows, 1, sums);
    addRow(activity, row - AROUND.rows - 1, -1, sums);
    countAround(sums, counts);
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const isWord = kept[at] || (counts[column] ?? 0) >= LEAST_COLUMNS;
      kept[at] = cells[at] && isWord ? 1 : 0;
      if (kept[at]) isBlank = false;
    }
  }
  return isBlank ? activity : { ...activity, cells: kept };
};
