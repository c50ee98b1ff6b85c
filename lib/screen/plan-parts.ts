import type { Box } from '../evidence/page/box.ts';
import type { PageLayout } from '../evidence/page/captured-page.ts';
import type { Stop } from './plan-segments.ts';

/**
 * The limit of a canvas in Firefox is 32,767 pixels per side. A picture of the largest area takes
 * about 130 MB of memory until it is encoded as PNG.
 */
const LONGEST_SIDE = 32_767;
const MOST_PIXELS = 32 * 1024 ** 2;

/** The fewest CSS pixels that are whole device pixels: 1 at a ratio of 1, 2 at 1.5, 4 at 1.25. */
const wholeStep = (ratio: number): number => {
  let css = 1;
  while (css < 60 && Math.abs(css * ratio - Math.round(css * ratio)) > 1e-6) css += 1;
  return css;
};

/**
 * Plans parts of the page that together show what the screens at these stops would show, each as
 * large as one picture may be. In CSS pixels from the page's left and top; each part begins where
 * the one before ends.
 */
export const planParts = (
  { width, height, viewport, devicePixelRatio }: PageLayout,
  stops: readonly Stop[],
): Box[] => {
  const whole = wholeStep(devicePixelRatio);
  const start = (values: number[]) => Math.floor(Math.min(...values) / whole) * whole;
  const end = (values: number[], view: number, size: number) => {
    const last = Math.ceil(Math.max(...values) + view);
    // A last pixel of the page is not worth another screen, but it fits into this part.
    return last < size - 1 ? last : size;
  };
  const [columns, rows] = [stops.map(({ x }) => x), stops.map(({ y }) => y)];
  const [left, top] = [start(columns), start(rows)];
  const wide = end(columns, viewport.width, width) - left;
  const tall = end(rows, viewport.height, height) - top;
  const most = Math.min(LONGEST_SIDE, MOST_PIXELS / (wide * devicePixelRatio)) / devicePixelRatio;
  const step = Math.max(1, Math.floor(most / whole)) * whole;
  return Array.from({ length: Math.ceil(tall / step) }, (_, index) => ({
    x: left,
    y: top + index * step,
    width: wide,
    height: Math.min(step, tall - index * step),
  }));
};
