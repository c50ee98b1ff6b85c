import { innerBox } from './boxes.ts';
import { TOLERANCE } from './scroll-root.ts';

/** How deep below a clipping box its moved content is looked for. */
const DEPTH = 3;

const isMoved = (element: Element): boolean => {
  const { transform, translate, position } = getComputedStyle(element);
  const isTransformed = [transform, translate].some((value) => value && value !== 'none');
  return isTransformed || position === 'relative' || position === 'absolute';
};

/**
 * The elements in a clipping box that scripts have moved up or left out of it, as pages do that
 * scroll by transforms (fullPage.js and the like).
 */
export const findMoved = (box: Element, depth = DEPTH): Element[] => {
  const view = innerBox(box);
  const below = (element: Element, left: number): Element[] =>
    [...element.children].slice(0, 50).flatMap((child) => {
      const { x, y, width, height } = child.getBoundingClientRect();
      const isOut = y < view.y - TOLERANCE || x < view.x - TOLERANCE;
      if (isOut && width > 0 && height > view.height && isMoved(child)) return [child];
      return left > 1 ? below(child, left - 1) : [];
    });
  return below(box, depth);
};
