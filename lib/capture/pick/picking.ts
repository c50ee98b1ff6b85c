import { blockAround } from './block-around.ts';
import { elementAt } from './element-at.ts';
import { boxOnScreen } from './own-element.ts';
import type { Overlay } from './pick-overlay.ts';
import { scrollUnderOverlay } from './scroll-under-overlay.ts';
import { stepFrom } from './step-from.ts';

/**
 * A pick under way: `target` is the element that would be taken, `pointed` the last position of the
 * pointer, and `end` finishes the pick.
 */
export type Picking = {
  readonly overlay: Pick<Overlay, 'host' | 'dodge'>;
  readonly recognised: Element | undefined;
  readonly end: (picked?: Element) => void;
  target: Element | undefined;
  pointed: string;
};

/** Whole pixels: a click reports a truncated position where a move reports fractions. */
const positionOf = (x: number, y: number): string => `${Math.trunc(x)} ${Math.trunc(y)}`;

const pointAt = (picking: Picking, x: number, y: number): void => {
  const under = elementAt(x, y, picking.overlay.host);
  if (under) picking.target = blockAround(under, picking.recognised);
  picking.pointed = positionOf(x, y);
  picking.overlay.dodge(y);
};

const handleKey = (picking: Picking, event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const next = picking.target && stepFrom(picking.target, event.key);
  if (next) {
    picking.target = next;
    Element.prototype.scrollIntoView.call(next, { block: 'nearest', behavior: 'instant' });
  }
  if (event.key === 'Enter') picking.end(picking.target);
  if (event.key === 'Escape') picking.end();
  if (/^(Arrow|Enter|Escape|Tab)/.test(event.key)) event.preventDefault();
};

const handlePointer = (picking: Picking, event: PointerEvent | WheelEvent): void => {
  const { type, clientX: x, clientY: y } = event;
  if ('deltaY' in event) scrollUnderOverlay(elementAt(x, y, picking.overlay.host), event);
  // A pointer that has not moved keeps the target: the person may have changed it with the keys.
  if (type === 'wheel' || picking.pointed !== positionOf(x, y)) pointAt(picking, x, y);
  if (type === 'click') picking.end(picking.target);
};

/** Handles an input event for the picker and stops it, so that the page never receives it. */
export const handleInput = (picking: Picking, event: Event): void => {
  event.stopImmediatePropagation();
  if (event.type === 'keydown') handleKey(picking, event as KeyboardEvent);
  if (event.type.startsWith('key')) return;
  event.preventDefault();
  if (/^(pointermove|wheel|click)$/.test(event.type))
    handlePointer(picking, event as PointerEvent | WheelEvent);
};

const isOnScreen = (element: Element | undefined): element is Element => {
  if (!element) return false;
  const { height, top, bottom } = boxOnScreen(element);
  return height > 0 && bottom > 0 && top < innerHeight;
};

/** The first target: the recognised post where it shows, else the block in the middle. */
export const chooseFirstTarget = (picking: Picking): void => {
  if (isOnScreen(picking.recognised)) picking.target = picking.recognised;
  else pointAt(picking, innerWidth / 2, innerHeight / 2);
};
