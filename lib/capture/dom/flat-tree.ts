import { shadowRootOf } from './shadow-roots.ts';

/** The element that an element of a frame's document lies in, where the frame is of our origin. */
export const frameAround = (element: Element): Element | null => {
  const { defaultView } = element.ownerDocument;
  return defaultView === null || defaultView === window ? null : defaultView.frameElement;
};

/**
 * The parent of an element as it is laid out: through slots, out of open shadow roots, and out of
 * frames of the page's own origin.
 */
export const parentOf = (element: Element): Element | undefined =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  frameAround(element) ??
  undefined;

/** The ancestors of an element as it is laid out, from its parent to the page's root. */
export const ancestorsOf = (element: Element): Element[] => {
  const ancestors: Element[] = [];
  for (let next = parentOf(element); next; next = parentOf(next)) ancestors.push(next);
  return ancestors;
};

/** Whether an element lies in another, or is that one, also across shadow roots and frames. */
export const liesIn = (element: Element, other: Element): boolean => {
  for (let next: Element | undefined = element; next; next = parentOf(next))
    if (next === other) return true;
  return false;
};

const childrenOf = (element: Element): readonly Element[] => {
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedElements();
    if (assigned.length > 0) return assigned;
  }
  return [...(shadowRootOf(element) ?? element).children];
};

/**
 * All elements below an element as they are laid out, in order. The elements in `closed` are left
 * out with all that lies in them.
 */
export const elementsBelow = function* (
  element: Element,
  closed: ReadonlySet<Element> = new Set(),
): Generator<Element> {
  for (const child of childrenOf(element)) {
    if (closed.has(child)) continue;
    yield child;
    yield* elementsBelow(child, closed);
  }
};
