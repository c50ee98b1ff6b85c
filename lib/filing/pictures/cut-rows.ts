import { CELL } from './read-activity.ts';

/**
 * A range of rows of a surface, in CSS pixels from its top. From `fresh` on they are in no range
 * before; what is above it repeats the end of that range.
 */
export type CutRows = { readonly y: number; readonly height: number; readonly fresh: number };

/** What a range repeats of the one before, in CSS pixels. */
const OVERLAP = 16;
/** The last range has as many new rows, in CSS pixels: a sliver at the end says nothing. */
const LEAST_LAST = 120;
/** A range ends between this share of its greatest height and all of it. */
const SHORTEST = 0.7;

/** The most that is drawn in a row and its neighbours. */
const around = (counts: Uint32Array, row: number): number =>
  Math.max(counts[row - 1] ?? 0, counts[row] ?? 0, counts[row + 1] ?? 0);

/** The stillest row between two, the lowest of those that are equally still. */
const stillest = (counts: Uint32Array, from: number, to: number): number => {
  let best = to;
  for (let row = to; row >= from; row -= 1)
    if (around(counts, row) < around(counts, best)) best = row;
  return best;
};

/**
 * Cuts the next range from the row `y` on, at most `most` high, where least is drawn; `counts` has
 * how much is drawn in each row of cells, `height` is that of the surface.
 */
export const cutRows = (
  counts: Uint32Array,
  height: number,
  fresh: number,
  most: number,
): CutRows => {
  const y = Math.max(0, fresh - (fresh > 0 ? OVERLAP : 0));
  if (height - y <= most) return { y, height: height - y, fresh };
  const from = Math.ceil((y + most * SHORTEST) / CELL.height);
  const fitting = Math.floor((y + most) / CELL.height) - 1;
  const leaving = Math.floor((height - LEAST_LAST) / CELL.height);
  const to = Math.max(Math.min(from, fitting), Math.min(fitting, leaving));
  const row = stillest(counts, Math.min(from, to), to);
  return { y, height: Math.max(CELL.height, row * CELL.height - y), fresh };
};

/** The row of cells from which on something is drawn again, at or below `row`; absent if none. */
export const nextDrawn = (counts: Uint32Array, row: number): number | undefined => {
  for (let at = Math.max(0, row); at < counts.length; at += 1) if ((counts[at] ?? 0) > 0) return at;
  return undefined;
};
