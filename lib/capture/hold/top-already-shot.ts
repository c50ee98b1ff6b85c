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

/**
 * What a style sheet or the document loads: pictures, fonts and styles, which can change a look.
 */
const SHOWN = new Set(['css', 'img', 'image', 'input', 'link', 'video']);

/** Whether something that is shown arrived since, such as a font that shifts nothing. */
const hasLoadedSince = (since: number): boolean =>
  (performance.getEntriesByType?.('resource') ?? []).some(
    (entry) =>
      entry instanceof PerformanceResourceTiming &&
      SHOWN.has(entry.initiatorType) &&
      performance.timeOrigin + entry.responseEnd >= since,
  );

const isComplete = (image: Element): boolean =>
  !(image instanceof HTMLImageElement) || image.complete;

/**
 * Whether a picture of the viewport taken at `shotAt` (milliseconds since the epoch) still shows
 * the top of the held page exactly, so that it can serve as the first segment; scroll bars in it
 * are cut off. That needs a page that is scrolled to its beginning, has no running animation and no
 * image still to load, and had no layout shift since (Layout Instability, §2.3). The caller checks
 * that nothing in the page is fixed or sticky.
 */
export const isTopAlreadyShot = (
  document: Document,
  { scroll }: PageLayout,
  shotAt: number,
): boolean => {
  const { all } = ownDocument(document);
  return (
    scroll.x === 0 &&
    scroll.y === 0 &&
    visualViewport?.scale === 1 &&
    performance.timeOrigin < shotAt &&
    Document.prototype.getAnimations.call(document).length === 0 &&
    all('img').every(isComplete) &&
    !hasShiftedSince(shotAt) &&
    !hasLoadedSince(shotAt)
  );
};
