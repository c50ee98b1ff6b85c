import type { Span } from '../dates/time-span.ts';

const SHORTEST = 10 * 6e4;

/** A span of the length asked for, moved and shortened to lie within the whole. */
const within = (from: number, length: number, whole: Span): Span => {
  const kept = Math.min(Math.max(length, SHORTEST), whole.until - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.until - kept);
  return { from: start, until: start + kept };
};

/**
 * Zooms a view to `factor` times its length, keeping the instant `at` where it is on the screen.
 * The result is never longer than the whole and never shorter than ten minutes.
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

/** Moves a view by some milliseconds, within the whole. */
export const panView = (view: Span, whole: Span, by: number): Span =>
  within(view.from + by, view.until - view.from, whole);
