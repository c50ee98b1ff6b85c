import type { Box, Size } from '../evidence/page/box.ts';
import type { PageLayout, Rows } from '../evidence/page/captured-page.ts';
import type { AreaCoverage, Coverage } from '../evidence/page/coverage.ts';
import { areaOf, sharedBox, subtractBoxes } from './subtract-boxes.ts';

/** What the figures of a coverage are computed from; boxes are in CSS pixels of the page. */
export type Shown = {
  readonly page: Size;
  /** The part that was to be shown; undefined for the whole page. */
  readonly asked: Box | undefined;
  /** What the pictures show. */
  readonly boxes: readonly Box[];
  readonly blank?: readonly Box[];
  readonly postBox?: Box | undefined;
  readonly areas?: readonly AreaCoverage[];
};

const complement = (ranges: readonly Rows[], height: number): Rows[] => {
  const edges = [0, ...ranges.flatMap(({ top, bottom }) => [top, bottom]), height];
  return Array.from({ length: edges.length / 2 }, (_, index) => ({
    top: edges[index * 2] ?? 0,
    bottom: edges[index * 2 + 1] ?? 0,
  })).filter(({ top, bottom }) => bottom > top);
};

/** The strips beside the window's width in which no element of the page lies. */
export const blankBeside = ({ width, height, viewport, left, beside }: PageLayout): Box[] => {
  if (!beside) return [];
  const x = left < 0 ? 0 : viewport.width;
  return complement(beside, height)
    .map(({ top, bottom }) => ({
      x,
      y: top,
      width: width - viewport.width,
      height: bottom - top,
    }))
    .filter((strip) => strip.width >= 1);
};

/** Computes how much of the page, or of the part that was to be shown, its pictures show. */
export const measureCoverage = ({
  page,
  asked,
  boxes,
  blank = [],
  postBox,
  areas = [],
}: Shown): Coverage => {
  const whole = { x: 0, y: 0, ...page };
  const part = asked && sharedBox(asked, whole);
  const wanted = subtractBoxes([part ?? whole], blank);
  const gaps = subtractBoxes(wanted, boxes);
  const post = postBox && sharedBox(postBox, whole);
  return {
    page,
    ...(part ? { asked: part } : {}),
    askedPixels: Math.round(areaOf(wanted)),
    coveredPixels: Math.round(areaOf(wanted) - areaOf(gaps)),
    gaps,
    ...(blank.length > 0 ? { blank } : {}),
    ...(post ? { post: { box: post, gaps: subtractBoxes([post], boxes) } } : {}),
    areas,
  };
};
