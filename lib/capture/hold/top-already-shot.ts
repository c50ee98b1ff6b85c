import type { PageLayout } from '../../evidence/page/captured-page.ts';
import { ownDocument } from '../dom/own-document.ts';

const hasShiftedSince = (since: number): boolean => {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return true;
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  const shifts = observer.takeRecords();
  observer.disconnect();
  return shifts.some(({ startTime }) => performance.timeOrigin + startTime >= since);
};

const isComplete = (image: Element): boolean =>
  !(image instanceof HTMLImageElement) || image.complete;

/**
 * Whether a picture of the viewport taken at `shotAt` (milliseconds since the epoch) still shows
 * the top of the held page exactly, so that it can serve as the first segment. That needs a page
 * without scroll bars that is scrolled to its top left corner, has no running animation and no
 * image still to load, and had no layout shift since (Layout Instability, §2.3). The caller checks
 * that nothing in the page is fixed or sticky.
 */
export const isTopAlreadyShot = (
  document: Document,
  { scroll, left }: PageLayout,
  shotAt: number,
): boolean => {
  const { root, all } = ownDocument(document);
  return (
    root?.clientWidth === innerWidth &&
    root.clientHeight === innerHeight &&
    scroll.x === left &&
    scroll.y === 0 &&
    visualViewport?.scale === 1 &&
    performance.timeOrigin < shotAt &&
    Document.prototype.getAnimations.call(document).length === 0 &&
    all('img').every(isComplete) &&
    !hasShiftedSince(shotAt)
  );
};
