import type { Activity } from './read-activity.ts';

/** Cells of an edge below each other, at least: no letter is as tall. */
const SHORTEST = 60;
/** Cells beside an edge on each side that belong to it, where it lies between two cells. */
const THICKNESS = 2;
/** Share of an edge's rows in which something else may be drawn beside it. */
const BESIDE = 0.2;

/** How many cells of a column are active between two rows; none outside the surface. */
const countIn = (
  { columns, cells }: Activity,
  column: number,
  from: number,
  to: number,
): number => {
  if (column < 0 || column >= columns) return 0;
  let count = 0;
  for (let row = from; row < to; row += 1) count += cells[row * columns + column] ?? 0;
  return count;
};

const isEdge = (activity: Activity, column: number, from: number, to: number): boolean => {
  const most = (to - from) * BESIDE;
  return [column - THICKNESS, column + THICKNESS].every(
    (beside) => countIn(activity, beside, from, to) <= most,
  );
};

/**
 * Clears the edges of boxes and vertical rules: long upright lines with little beside them. They
 * say nothing by themselves, and a strip that shows nothing else is blank.
 */
export const clearEdges = (activity: Activity): void => {
  const { columns, rows, cells } = activity;
  const edges: (readonly [column: number, from: number, to: number])[] = [];
  for (let column = 0; column < columns; column += 1) {
    let from = 0;
    for (let row = 0; row <= rows; row += 1) {
      if (row < rows && cells[row * columns + column]) continue;
      if (row - from >= SHORTEST && isEdge(activity, column, from, row))
        edges.push([column, from, row]);
      from = row + 1;
    }
  }
  for (const [column, from, to] of edges)
    for (let row = from; row < to; row += 1) cells[row * columns + column] = 0;
};
