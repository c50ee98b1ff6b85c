import { upFrom } from './pick-block.ts';

const LINE = 16;

const scrolls = (element: Element): boolean => {
  const { overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight;
};

/**
 * Turns the wheel over what lies beneath an overlay: the nearest part of the page that scrolls,
 * else the page itself.
 */
export const scrollBeneath = (
  beneath: Element | undefined,
  { deltaX, deltaY, deltaMode }: WheelEvent,
): void => {
  const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : deltaMode ? innerHeight : 1;
  const scroller = beneath && upFrom(beneath).find(scrolls);
  (scroller ?? window).scrollBy({ left: deltaX * unit, top: deltaY * unit, behavior: 'instant' });
};
