import type { Box } from '../../evidence/page/box.ts';
import type { TextLine } from '../../evidence/page/text-line.ts';
import { type Activity, CELL } from './read-activity.ts';

/**
 * The activity with each line of text drawn through from its first letter to its last: a cut
 * between two letters goes through a line as much as one through a letter.
 */
export const markLines = (
  activity: Activity,
  lines: readonly TextLine[],
  { x, y }: Pick<Box, 'x' | 'y'>,
): Activity => {
  if (lines.length === 0) return activity;
  const { columns, rows } = activity;
  const cells = activity.cells.slice();
  const cellAt = (pixels: number, size: number, most: number): number =>
    Math.min(most, Math.max(0, Math.round(pixels / size)));
  for (const line of lines) {
    const left = cellAt(line.x - x, CELL.width, columns);
    const right = cellAt(line.x - x + line.width, CELL.width, columns);
    const bottom = cellAt(line.y - y + line.height, CELL.height, rows);
    for (let row = cellAt(line.y - y, CELL.height, rows); row < bottom; row += 1)
      cells.fill(1, row * columns + left, row * columns + right);
  }
  return { ...activity, cells };
};
