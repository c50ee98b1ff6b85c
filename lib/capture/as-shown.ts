import type { PageLayout } from '../evidence/captured-page.ts';
import { ownDocument } from './own-document.ts';

const hasMovedSince = (since: number): boolean => {
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
 * Whether a picture of the screen taken since then (milliseconds since the epoch) shows the held
 * page's own top, so that it need not be taken again: no scroll bars, scrolled nowhere, nothing
 * moving or still to come, and nothing moved since (Layout Instability, §2.3). For a page in which
 * nothing sticks or is fixed.
 */
export const isAsShown = (
  document: Document,
  { scroll, left }: PageLayout,
  since: number,
): boolean => {
  const { root, all } = ownDocument(document);
  return (
    root?.clientWidth === innerWidth &&
    root.clientHeight === innerHeight &&
    scroll.x === left &&
    scroll.y === 0 &&
    visualViewport?.scale === 1 &&
    performance.timeOrigin < since &&
    Document.prototype.getAnimations.call(document).length === 0 &&
    all('img').every(isComplete) &&
    !hasMovedSince(since)
  );
};
