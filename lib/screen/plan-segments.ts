import type { Box } from '../evidence/page/box.ts';
import type { PageLayout } from '../evidence/page/captured-page.ts';

/** The scroll position of one segment, in CSS pixels from the page's left and top. */
export type Stop = { readonly x: number; readonly y: number };

/** The stops in order, and how many segments the whole would have needed without limits. */
export type SegmentPlan = { readonly stops: readonly Stop[]; readonly needed: number };

/** Text that never wraps can be thousands of screens wide; five show what it is. */
const MOST_COLUMNS = 5;

/**
 * Positions along one axis: each segment begins where the one before ends, the last ends with the
 * page.
 */
const along = (from: number, to: number, view: number, size: number, ratio: number): number[] => {
  // At fractional pixel ratios a step is shortened to whole device pixels, so that no row of pixels
  // is split between two segments.
  const step = Math.max(1, Math.floor(view * ratio) / ratio);
  const last = Math.max(0, size - view);
  const start = Math.min(from, last);
  const count = Math.max(1, Math.ceil((to - start - 1) / step));
  return Array.from({ length: count }, (_, index) => Math.min(start + index * step, last));
};

/**
 * Plans the segments that cover the page, or the part of it that shows `box`, row by row from the
 * top; at most `most` segments, and at most five screens wide.
 */
export const planSegments = (
  { width, height, viewport, devicePixelRatio }: PageLayout,
  most: number,
  box: Box = { x: 0, y: 0, width, height },
): SegmentPlan => {
  const rows = along(box.y, box.y + box.height, viewport.height, height, devicePixelRatio);
  const columns = along(box.x, box.x + box.width, viewport.width, width, devicePixelRatio);
  const shown = columns.slice(0, MOST_COLUMNS);
  const stops = rows.flatMap((y) => shown.map((x) => ({ x, y })));
  return { stops: stops.slice(0, most), needed: rows.length * columns.length };
};
