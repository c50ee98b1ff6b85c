import type { Box } from '../../../evidence/page/box.ts';
import { ancestorsOf, frameAround } from '../../dom/flat-tree.ts';
import { ownDocument } from '../../dom/own-document.ts';
import { isPropagated, isWindowRoot } from './scroll-root.ts';

/** The part of two boxes that both cover; its sides are never negative. */
export const intersect = (one: Box, other: Box): Box => {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const right = Math.min(one.x + one.width, other.x + other.width);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
};

export const areaOf = ({ width, height }: Box): number => width * height;

/** How much larger an element is drawn than it is laid out, by transforms and CSS zoom. */
export const scaleOf = (element: Element): number => {
  const { offsetWidth } = element as Partial<HTMLElement>;
  const scale = offsetWidth ? element.getBoundingClientRect().width / offsetWidth : 1;
  return isWindowRoot(element) || !(scale > 0) ? 1 : scale;
};

/** An element's box inside its borders and scroll bars, in CSS pixels of its own window. */
export const innerBox = (element: Element): Box => {
  const { clientWidth, clientHeight, clientLeft, clientTop } = element;
  if (isWindowRoot(element)) return { x: 0, y: 0, width: clientWidth, height: clientHeight };
  const { x, y } = element.getBoundingClientRect();
  const scale = scaleOf(element);
  return {
    x: x + (clientLeft || 0) * scale,
    y: y + (clientTop || 0) * scale,
    width: clientWidth * scale,
    height: clientHeight * scale,
  };
};

const pixels = (value: string): number => Number.parseFloat(value) || 0;

/** The box of a frame's own window, in CSS pixels of the window that the frame lies in. */
const frameBox = (frame: Element): Box => {
  const { x, y, width, height } = innerBox(frame);
  const style = getComputedStyle(frame);
  const [left, top] = [pixels(style.paddingLeft), pixels(style.paddingTop)];
  const across = left + pixels(style.paddingRight);
  const down = top + pixels(style.paddingBottom);
  return { x: x + left, y: y + top, width: width - across, height: height - down };
};

/** Moves a box of an element's window into the page's own window, cut by each frame on the way. */
export const inPageWindow = (box: Box, element: Element): Box => {
  const frame = frameAround(element);
  if (!frame) return box;
  const outer = frameBox(frame);
  const moved = { ...box, x: box.x + outer.x, y: box.y + outer.y };
  return inPageWindow(intersect(moved, outer), frame);
};

/** The viewport of the page's own window without its scroll bars. */
export const windowBox = (): Box => {
  const { scroller, root } = ownDocument(document);
  const { clientWidth = 0, clientHeight = 0 } = scroller ?? root ?? {};
  return { x: 0, y: 0, width: clientWidth || innerWidth, height: clientHeight || innerHeight };
};

const isClipped = (element: Element): boolean => getComputedStyle(element).overflowY !== 'visible';

/** The ancestors in the same document that clip an element: none beyond one that is fixed. */
const clippersOf = (element: Element): Element[] => {
  const around = ancestorsOf(element).filter((one) => one.ownerDocument === element.ownerDocument);
  const fixed = [element, ...around].findIndex((one) => getComputedStyle(one).position === 'fixed');
  const within = fixed < 0 ? around : around.slice(0, fixed);
  return within.filter((one) => !isWindowRoot(one) && !isPropagated(one) && isClipped(one));
};

/**
 * The part of an element's inner box that the page's window shows, in CSS pixels of that window.
 */
export const visibleBox = (element: Element): Box => {
  const clip = (box: Box, inside: Element): Box =>
    clippersOf(inside).reduce(
      (cut, clipper) => intersect(cut, inPageWindow(innerBox(clipper), clipper)),
      box,
    );
  let box = clip(inPageWindow(innerBox(element), element), element);
  for (let frame = frameAround(element); frame; frame = frameAround(frame)) box = clip(box, frame);
  return intersect(box, windowBox());
};
