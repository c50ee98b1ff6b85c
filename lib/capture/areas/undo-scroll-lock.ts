import { ownDocument } from '../dom/own-document.ts';
import { pageLayout } from '../dom/page-layout.ts';
import { addMark, type Mark, removeMark } from '../hold/marks.ts';
import { describeElement } from './describe-element.ts';
import { TOLERANCE } from './find/scroll-root.ts';

const MARKS: readonly Mark[] = ['open', 'open-fixed'];
const MOST_CHILDREN = 20;

/** Whether an element is fixed, although more of it lies outside the window than in it. */
const isLocked = (element: Element): boolean => {
  if (getComputedStyle(element).position !== 'fixed') return false;
  const { top, height } = element.getBoundingClientRect();
  const content = Math.max(height, element.scrollHeight);
  return content > innerHeight + TOLERANCE || top < -TOLERANCE;
};

/**
 * A page under a dialog is often held fixed, moved up by as far as it was scrolled, so that the
 * window has nothing to scroll. Lays such a page out in the flow again. The layers of `wall` lie
 * over the page and stay where they are: a dialog that scrolls is shot in place.
 * Returns the names of the elements that were fixed.
 */
export const undoScrollLock = (
  document: Document,
  wall: readonly Element[] = [],
): readonly string[] => {
  if (pageLayout(document).height > innerHeight + TOLERANCE) return [];
  const { root, body } = ownDocument(document);
  const children = [...(body?.children ?? [])].slice(0, MOST_CHILDREN);
  const locked = [root, body, ...children]
    .filter((one) => one !== null)
    .filter((one) => !wall.includes(one) && isLocked(one));
  const added = locked.flatMap((element) =>
    MARKS.filter((mark) => addMark(element, mark)).map((mark) => [element, mark] as const),
  );
  if (pageLayout(document).height > innerHeight + TOLERANCE) return locked.map(describeElement);
  for (const mark of added) removeMark(...mark);
  return [];
};
