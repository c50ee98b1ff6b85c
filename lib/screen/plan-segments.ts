import type { PageLayout } from '../evidence/captured-page.ts';

/**
 * Where to scroll, in CSS pixels, so that the segments cover the page from its top: each begins where the one before ends.
 * On fractional pixel ratios a segment is shortened to whole device pixels, so that no line is cut in two.
 */
export const planSegments = ({ height, viewport, devicePixelRatio }: PageLayout, most: number): number[] => {
  const step = Math.max(1, Math.floor(viewport.height * devicePixelRatio) / devicePixelRatio);
  const needed = Math.max(1, Math.ceil((height - 1) / step));
  const lastTop = Math.max(0, height - viewport.height);
  return Array.from({ length: Math.min(needed, most) }, (_, index) => Math.min(index * step, lastTop));
};
