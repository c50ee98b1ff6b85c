import { HELD_MARK } from './still-css.ts';

const marked = new Set<Element>();

/** Marks an element for a rule of `STILL_CSS`. An element can have several marks. */
export const addMark = (
  element: Element,
  mark: 'sticky' | 'hidden' | 'open' | 'open-fixed',
): void => {
  const marks = new Set(Element.prototype.getAttribute.call(element, HELD_MARK)?.split(' '));
  Element.prototype.setAttribute.call(element, HELD_MARK, [...marks.add(mark)].join(' '));
  marked.add(element);
};

/** Removes all marks from these elements; without an argument, from every marked element. */
export const removeMarks = (elements: Iterable<Element> = marked): void => {
  for (const element of [...elements]) {
    Element.prototype.removeAttribute.call(element, HELD_MARK);
    marked.delete(element);
  }
};
