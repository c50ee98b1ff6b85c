import { addMark, removeMark } from '../hold/marks.ts';
import { type Scroller, scrollerOf } from './find/find-scrollers.ts';

/**
 * Wraps the long lines of preformatted text, such as program code, that runs out sideways, so that
 * the pictures of the page show all of it. Returns false, and takes the marks back, where something
 * else runs out too.
 */
export const wrapLines = ({ element, hidden }: Scroller): boolean => {
  if (hidden.height > 0) return false;
  const isText = element.localName === 'pre';
  const texts = isText ? [element] : [...element.querySelectorAll('pre')];
  const added = texts.filter((text) => addMark(text, 'wrapped'));
  if (texts.length > 0 && scrollerOf(element) === undefined) return true;
  for (const text of added) removeMark(text, 'wrapped');
  return false;
};
