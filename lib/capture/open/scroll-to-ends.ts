import { ownDocument } from '../dom/own-document.ts';

/** A part that scrolls by itself and is smaller holds no thread, in CSS pixels. */
const LEAST_SIZE = 200;
const MOST_PARTS = 6;

const scrollsDown = (element: Element): boolean => {
  const { clientHeight, clientWidth, scrollHeight } = element;
  if (scrollHeight <= clientHeight + 1) return false;
  if (clientHeight < LEAST_SIZE || clientWidth < LEAST_SIZE) return false;
  return ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);
};

/**
 * Scrolls the page, and its largest parts that scroll by themselves, to their ends, as a person
 * does who reads on.
 */
export const scrollToEnds = (page: Document): void => {
  const { scroller, all } = ownDocument(page);
  const parts = all('div, section, ul, ol, main, aside, article')
    .filter(scrollsDown)
    .sort((one, other) => other.scrollHeight - one.scrollHeight)
    .slice(0, MOST_PARTS);
  for (const part of parts) part.scrollTop = part.scrollHeight;
  if (scroller) scroller.scrollTop = scroller.scrollHeight;
};
