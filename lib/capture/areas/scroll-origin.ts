import { beginsAtRight } from '../dom/page-layout.ts';
import { isWindowRoot } from './find/scroll-root.ts';

/** Whether the content of a box begins at its right edge, and whether at its lower one. */
const beginsAt = (element: Element): { readonly right: boolean; readonly bottom: boolean } => {
  if (isWindowRoot(element)) return { right: beginsAtRight(element.ownerDocument), bottom: false };
  const { direction, writingMode, display, flexDirection } = getComputedStyle(element);
  const isVertical = /^(vertical|sideways)/.test(writingMode);
  const isRtl = direction === 'rtl';
  const isReversed = (axis: string) => /flex/.test(display) && flexDirection === `${axis}-reverse`;
  const isInlineBack = isRtl !== isReversed('row');
  const isBlockBack = (isVertical && writingMode.endsWith('-rl')) !== isReversed('column');
  return isVertical
    ? { right: isBlockBack, bottom: isInlineBack }
    : { right: isInlineBack, bottom: isBlockBack };
};

/**
 * The scroll position at which an element shows the left and the top of its content, in its own
 * CSS pixels: 0, or less where the content begins at the right (from right to left, or in columns)
 * or at the bottom (`column-reverse`), since positions count from there (CSSOM View, §5).
 */
export const scrollOrigin = (element: Element): { readonly x: number; readonly y: number } => {
  const { right, bottom } = beginsAt(element);
  const { clientWidth, scrollWidth, clientHeight, scrollHeight } = element;
  return {
    x: right ? Math.min(0, clientWidth - scrollWidth) : 0,
    y: bottom ? Math.min(0, clientHeight - scrollHeight) : 0,
  };
};
