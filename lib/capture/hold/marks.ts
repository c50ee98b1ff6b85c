import { HELD_MARK } from './still-css.ts';

/** What a mark asks of `STILL_CSS`. */
export type Mark =
  | 'sticky'
  | 'hidden'
  | 'open'
  | 'open-fixed'
  | 'area'
  | 'wrapped'
  /** Laid out although it is far from the window (`content-visibility`). */
  | 'laid-out'
  /** Its endless animations stand still. */
  | 'paused'
  /** Without its animations, which the scroll position drives. */
  | 'unscrolled'
  /** At the end of its animations, which the scroll position drives. */
  | 'scrolled';

const marked = new Set<Element>();

const marksOf = (element: Element): Set<string> =>
  new Set(Element.prototype.getAttribute.call(element, HELD_MARK)?.split(' '));

/**
 * Marks an element for a rule of `STILL_CSS`. An element can have several marks. Returns whether it
 * did not have this one.
 */
export const addMark = (element: Element, mark: Mark): boolean => {
  const marks = marksOf(element);
  const isNew = !marks.has(mark);
  Element.prototype.setAttribute.call(element, HELD_MARK, [...marks.add(mark)].join(' '));
  marked.add(element);
  return isNew;
};

/** Takes one mark from an element. */
export const removeMark = (element: Element, mark: Mark): void => {
  const marks = marksOf(element);
  marks.delete(mark);
  if (marks.size === 0) removeMarks([element]);
  else Element.prototype.setAttribute.call(element, HELD_MARK, [...marks].join(' '));
};

/** Removes all marks from these elements; without an argument, from every marked element. */
export const removeMarks = (elements: Iterable<Element> = marked): void => {
  for (const element of [...elements]) {
    Element.prototype.removeAttribute.call(element, HELD_MARK);
    marked.delete(element);
  }
};
