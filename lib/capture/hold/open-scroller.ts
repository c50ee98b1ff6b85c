import { pageLayout } from '../dom/page-layout.ts';
import { ancestorsOf } from './main-scroller.ts';
import { addMark, removeMarks } from './marks.ts';

/** CSS pixels that the page may be shorter than the scroller's content without loss. */
const TOLERANCE = 8;

/**
 * Expands an inner scroll container, so that its content lies in the page and the window scrolls
 * instead. Its ancestors must grow with it, so they are marked too. Returns false, and takes all
 * marks back, where the page did not become tall enough.
 */
export const openScroller = (document: Document, scroller: Element | undefined): boolean => {
  if (!scroller) return true;
  const contentHeight = scroller.scrollHeight;
  const opened = [scroller, ...ancestorsOf(scroller)];
  for (const element of opened) {
    addMark(element, 'open');
    if (getComputedStyle(element).position === 'fixed') addMark(element, 'open-fixed');
  }
  if (pageLayout(document).height >= contentHeight - TOLERANCE) return true;
  removeMarks(opened);
  return false;
};
