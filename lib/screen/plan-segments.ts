import type { Box, PageLayout } from '../evidence/page/captured-page.ts';

/** Where to scroll for one segment, in CSS pixels from the page's left and top. */
export type Stop = { readonly x: number; readonly y: number };

/** What to shoot, in order, and how many segments the whole would have needed. */
export type SegmentPlan = { readonly stops: readonly Stop[]; readonly needed: number };

/** A line that never wraps can be thousands of screens wide: that much of it says what it is. */
const MOST_COLUMNS = 5;

/** Segments along one axis: each begins where the one before ends; the last ends with the page. */
const along = (from: number, to: number, view: number, size: number, ratio: number): number[] => {
  // On fractional pixel ratios a step is shortened to whole device pixels, so that no line is cut
  // in two.
  const step = Math.max(1, Math.floor(view * ratio) / ratio);
  const last = Math.max(0, size - view);
  const start = Math.min(from, last);
  const count = Math.max(1, Math.ceil((to - start - 1) / step));
  return Array.from({ length: count }, (_, index) => Math.min(start + index * step, last));
};

/**
 * Plans the segments that cover the page, or the part of it that shows `box`, exactly once, row by
 * row; no more than `most`, from the top, and no more than five screens wide.
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
