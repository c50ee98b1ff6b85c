import { boxOnScreen, firstChildOf, isShown, nextOf, parentOf, previousOf } from './own-element.ts';

type Step = (from: Element) => Element | undefined;

const firstShown = (from: Element | null, next: typeof nextOf): Element | undefined => {
  let at = from;
  while (at && !isShown(at)) at = next(at);
  return at ?? undefined;
};

const isSameSize = (one: Element, other: Element): boolean => {
  const [a, b] = [boxOnScreen(one), boxOnScreen(other)];
  return Math.abs(a.width - b.width) < 1 && Math.abs(a.height - b.height) < 1;
};

/** Skips wrappers of the same size: the outline would not move, as if the key had done nothing. */
const untilSizeChanges = (from: Element, step: Step): Element | undefined => {
  let at = step(from);
  while (at && isSameSize(at, from)) at = step(at);
  return at;
};

const STEPS: Record<string, Step> = {
  ArrowUp: (from) => untilSizeChanges(from, parentOf),
  ArrowDown: (from) => untilSizeChanges(from, (at) => firstShown(firstChildOf(at), nextOf)),
  ArrowRight: (from) => firstShown(nextOf(from), nextOf),
  ArrowLeft: (from) => firstShown(previousOf(from), previousOf) ?? parentOf(from),
};

/**
 * The element that an arrow key leads to: up to the parent, down to the first child, right and left
 * to the siblings. Undefined for any other key, and where there is no such element.
 */
export const stepFrom = (element: Element, key: string): Element | undefined =>
  STEPS[key]?.(element);
