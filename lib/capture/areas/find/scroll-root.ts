import { ownDocument } from '../../dom/own-document.ts';

/** CSS pixels. Rounding of fractional sizes must not make an element count as scrollable. */
export const TOLERANCE = 8;

/** Whether an element stands for the window of its document. */
export const isWindowRoot = (element: Element): boolean => {
  const { root, scroller } = ownDocument(element.ownerDocument);
  return element === (scroller ?? root);
};

/**
 * The overflow of the body is that of the window, unless the root has an overflow of its own (CSS
 * Overflow 3, §3.3). Only then can the body itself scroll.
 */
export const isPropagated = (element: Element): boolean => {
  const { root, body } = ownDocument(element.ownerDocument);
  if (element === root) return true;
  return element === body && root !== null && getComputedStyle(root).overflowY === 'visible';
};
