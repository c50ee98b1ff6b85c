import type { PageLayout } from '../../evidence/page/captured-page.ts';
import { ownDocument } from './own-document.ts';

/**
 * In a page that is read from right to left the scroll position counts down from 0 at the right
 * edge (CSSOM View, §5).
 */
const leftOf = (scroller: Element | null): number =>
  scroller && getComputedStyle(scroller).direction === 'rtl'
    ? scroller.clientWidth - scroller.scrollWidth
    : 0;

/**
 * The page's sizes and scroll position, in CSS pixels. A page is never smaller than its viewport.
 */
export const pageLayout = (document: Document): PageLayout => {
  const { scroller, root } = ownDocument(document);
  const viewport = { width: root?.clientWidth || innerWidth, height: innerHeight };
  return {
    width: Math.max(scroller?.scrollWidth ?? 0, viewport.width),
    height: Math.max(scroller?.scrollHeight ?? 0, viewport.height),
    viewport,
    devicePixelRatio,
    scroll: { x: scrollX, y: scrollY },
    left: leftOf(scroller ?? root),
  };
};
