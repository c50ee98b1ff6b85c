import type { PageLayout, Rows } from '../../evidence/page/captured-page.ts';
import { ancestorsOf } from '../dom/flat-tree.ts';
import { elementsIn, withShadowRoots } from '../dom/shadow-roots.ts';

/** CSS pixels. Less is rounding. */
const TOLERANCE = 0.5;

/** The window scrolls what is beyond the root or the body, unless they forbid it. */
const isClipping = (element: Element): boolean => {
  const { overflowX } = getComputedStyle(element);
  return /^(html|body)$/.test(element.localName)
    ? /hidden|clip/.test(overflowX)
    : !['visible', ''].includes(overflowX);
};

/** The left and right end of what an element shows, text and pseudo-elements in it too. */
const reachOf = (element: Element): { readonly left: number; readonly right: number } => {
  const { left, right } = element.getBoundingClientRect();
  const { clientWidth, scrollWidth } = element;
  const over = clientWidth > 0 ? scrollWidth - clientWidth : 0;
  if (over <= 0 || isClipping(element)) return { left, right };
  return getComputedStyle(element).direction === 'rtl'
    ? { left: left - over, right }
    : { left, right: right + over };
};

const merge = (ranges: readonly Rows[]): Rows[] => {
  const merged: Rows[] = [];
  for (const range of ranges.toSorted((one, other) => one.top - other.top)) {
    const last = merged.at(-1);
    if (!last || range.top > last.bottom) merged.push(range);
    else merged[merged.length - 1] = { ...last, bottom: Math.max(last.bottom, range.bottom) };
  }
  return merged;
};

/**
 * The rows of the page in which an element reaches beyond the window's width, so that a page that
 * is a scroll bar's width too wide is not shot twice. The window stands at the page's beginning: at
 * its left edge, or at its right edge where it is read from there. What a box cuts off does not
 * count, nor does an element that only holds one that reaches beyond.
 */
export const rowsBesideWindow = (
  document: Document,
  { width, viewport, left }: PageLayout,
): readonly Rows[] => {
  const start = left < 0 ? width - viewport.width : 0;
  const end = start + viewport.width;
  const toPage = (x: number) => x + scrollX - left;
  const isBeyond = (reach: { readonly left: number; readonly right: number }) =>
    toPage(reach.right) > end + TOLERANCE || toPage(reach.left) < start - TOLERANCE;
  const all = withShadowRoots(document).flatMap((root) => elementsIn(document, root));
  const beyond = all.filter((element) => isBeyond(reachOf(element)));
  const holders = new Set(beyond.flatMap(ancestorsOf));
  const shown = beyond.filter((element) => {
    if (holders.has(element) && !isBeyond(element.getBoundingClientRect())) return false;
    const box = ancestorsOf(element).find(isClipping);
    return !box || isBeyond(box.getBoundingClientRect());
  });
  return merge(
    shown.flatMap((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > top ? [{ top: top + scrollY, bottom: bottom + scrollY }] : [];
    }),
  );
};
