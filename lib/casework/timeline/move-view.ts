import type { Span } from '../dates/time-span.ts';

const SHORTEST = 10 * 6e4;

/** A stretch as long as asked, kept within the whole. */
const within = (from: number, length: number, whole: Span): Span => {
  const kept = Math.min(Math.max(length, SHORTEST), whole.until - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.until - kept);
  return { from: start, until: start + kept };
};

/**
 * A view `factor` times as long, with the instant `at` staying where it is; never more than the
 * whole, never under ten minutes.
 */
export const zoomView = (
  view: Span,
  whole: Span,
  factor: number,
  at = (view.from + view.until) / 2,
): Span => {
  const length = Math.max((view.until - view.from) * factor, SHORTEST);
  const share = (at - view.from) / (view.until - view.from);
  return within(at - share * length, length, whole);
};

/** A view moved by so many milliseconds, within the whole. */
export const panView = (view: Span, whole: Span, by: number): Span =>
  within(view.from + by, view.until - view.from, whole);
