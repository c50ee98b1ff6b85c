import type { Box } from '../evidence/page/box.ts';
import type { PageLayout } from '../evidence/page/captured-page.ts';

/** The scroll position of one segment, in CSS pixels from the page's left and top. */
export type Stop = { readonly x: number; readonly y: number };

/** The stops in order, and how many segments the whole would have needed without limits. */
export type SegmentPlan = { readonly stops: readonly Stop[]; readonly needed: number };

/** Text that never wraps can be thousands of screens wide; five show what it is. */
const MOST_COLUMNS = 5;

/** Device pixels. Products of fractional sizes and ratios fall this much short of whole pixels. */
const ROUNDING = 0.01;

/**
 * Positions along one axis: each segment begins where the one before ends, the last ends with the
 * page.
 */
const along = (from: number, to: number, view: number, size: number, ratio: number): number[] => {
  // At fractional pixel ratios a step is shortened to whole device pixels, so that no row of pixels
  // is split between two segments.
  const step = Math.max(1, Math.floor(view * ratio + ROUNDING) / ratio);
  const last = Math.max(0, size - view);
  const start = Math.min(from, last);
  const count = Math.max(1, Math.ceil((to - start - 1) / step));
  return Array.from({ length: count }, (_, index) => Math.min(start + index * step, last));
};

/** The columns that show a box, from where the page begins: its left edge or its right one. */
const columnsFor = (
  { width, viewport, devicePixelRatio, left, scroll, pinch }: PageLayout,
  { x, width: wide }: Box,
): number[] => {
  // A page that two fingers magnified cannot be scrolled sideways by a script.
  if (pinch !== undefined) return [scroll.x - left];
  if (left === 0) return along(x, x + wide, viewport.width, width, devicePixelRatio);
  const fromRight = width - x - wide;
  return along(fromRight, fromRight + wide, viewport.width, width, devicePixelRatio).map(
    (right) => width - viewport.width - right,
  );
};

/** Whether anything of the page reaches beyond the window's width in the rows of a stop. */
const isBesideUsed = ({ beside, viewport }: PageLayout, y: number): boolean =>
  beside === undefined || beside.some(({ top, bottom }) => top < y + viewport.height && bottom > y);

/**
 * Plans the segments that cover the page, or the part of it that shows `box`, row by row from the
 * top; at most `most` segments, and at most five screens wide, but for a page of about one screen's
 * height that is written from right to left. Screens beside the window's width are left out where
 * nothing is there.
 */
export const planSegments = (
  layout: PageLayout,
  most: number,
  box: Box = { x: 0, y: 0, width: layout.width, height: layout.height },
): SegmentPlan => {
  const { height, viewport, devicePixelRatio, left } = layout;
  const rows = along(box.y, box.y + box.height, viewport.height, height, devicePixelRatio);
  const columns = columnsFor(layout, box);
  const isOneLine = left < 0 && height < viewport.height * 1.5;
  const widest = isOneLine ? most : MOST_COLUMNS;
  const stops = rows.flatMap((y) =>
    columns
      .map((x, column) => ({ x, y, column }))
      .filter(({ column }) => column === 0 || isBesideUsed(layout, y)),
  );
  return {
    stops: stops
      .filter(({ column }) => column < widest)
      .slice(0, most)
      .map(({ x, y }) => ({ x, y })),
    needed: stops.length,
  };
};
