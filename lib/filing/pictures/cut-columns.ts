import { type Activity, CELL, columnCounts, rowCounts } from './read-activity.ts';

/** A range of columns of a surface, in CSS pixels from its left. */
export type Columns = { readonly x: number; readonly width: number };

/** Ranges, and the share of the drawn rows that the cuts between them go through. */
export type SplitColumns = { readonly columns: readonly Columns[]; readonly cost: number };

/** Left free beside what is drawn, in CSS pixels. */
const MARGIN = 8;
/** What one more column costs, as the share of a page's drawn rows that a cut would go through. */
const COLUMN_COST = 0.01;

/** The columns in which anything is drawn; margins of one colour are left off. */
export const cropColumns = (activity: Activity, width: number): Columns => {
  const counts = columnCounts(activity, 0, activity.rows);
  const first = counts.findIndex((count) => count > 0);
  if (first < 0) return { x: 0, width };
  const last = counts.findLastIndex((count) => count > 0);
  const x = Math.max(0, first * CELL.width - MARGIN);
  return { x, width: Math.min(width, (last + 1) * CELL.width + MARGIN) - x };
};

type Way = { readonly cost: number; readonly before: number };

/**
 * Splits columns into as few ranges as can be that are no wider than `most`, at places through
 * which little is drawn: the gaps between the columns of the page, where it has such.
 */
export const splitColumns = (
  activity: Activity,
  { x, width }: Columns,
  most: number,
): SplitColumns => {
  if (width <= most) return { columns: [{ x, width }], cost: 0 };
  const counts = columnCounts(activity, 0, activity.rows);
  const first = Math.floor(x / CELL.width);
  const size = Math.ceil(width / CELL.width);
  const step = Math.max(1, Math.floor(most / CELL.width));
  // A short post on a tall page is all that its readers look for: empty rows do not count.
  const drawn = rowCounts(activity, 0, activity.columns).filter((count) => count > 0).length;
  const costAt = (at: number): number =>
    Math.max(counts[first + at - 1] ?? 0, counts[first + at] ?? 0) / Math.max(1, drawn);
  // The cheapest way to cut from the left up to each cell.
  const ways: Way[] = [{ cost: 0, before: 0 }];
  for (let at = 1; at <= size; at += 1) {
    const own = at === size ? 0 : costAt(at);
    let best: Way = { cost: Number.POSITIVE_INFINITY, before: 0 };
    for (let before = Math.max(0, at - step); before < at; before += 1) {
      const cost = (ways[before]?.cost ?? 0) + own + COLUMN_COST;
      if (cost < best.cost) best = { cost, before };
    }
    ways.push(best);
  }
  const cuts: number[] = [];
  for (let at = size; at > 0; at = ways[at]?.before ?? 0) cuts.unshift(at);
  let from = 0;
  const columns = cuts.map((to) => {
    const start = x + from * CELL.width;
    from = to;
    return { x: start, width: Math.min(x + width, x + to * CELL.width) - start };
  });
  return { columns, cost: cuts.slice(0, -1).reduce((sum, at) => sum + costAt(at), 0) };
};
