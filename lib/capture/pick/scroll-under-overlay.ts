import { withAncestors } from './own-element.ts';

/** CSS pixels of a line, for wheels that count in lines. */
const LINE_HEIGHT = 16;

const isScrollable = (element: Element): boolean => {
  const { overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight;
};

/**
 * Scrolls what lies under an overlay, as the wheel would without the overlay: the nearest scroll
 * container around `under`, else the window.
 */
export const scrollUnderOverlay = (
  under: Element | undefined,
  { deltaX, deltaY, deltaMode }: WheelEvent,
): void => {
  const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : deltaMode ? innerHeight : 1;
  const scroller = under && withAncestors(under).find(isScrollable);
  (scroller ?? window).scrollBy({ left: deltaX * unit, top: deltaY * unit, behavior: 'instant' });
};
