import { ownTextLength } from '../areas/find/hidden-content.ts';
import { afterPaint } from '../dom/after-paint.ts';
import { elementAtPoint } from '../dom/element-at-point.ts';
import { pageLayout } from '../dom/page-layout.ts';

/** How long rows are waited for that a page draws some time after it was scrolled. */
const MOST_MS = 250;
/** Fractions of the window at which is looked whether anything is drawn, not in its margins. */
const ACROSS = [0.35, 0.5, 0.65];
const DOWN = [0.1, 0.3, 0.5, 0.7, 0.9];
/** Of those 15 points at least so many show nothing but a container where rows are missing. */
const LEAST_BLANK = 12;

/** Whether an element is only what rows stand in: higher than the window and without own text. */
const isContainer = (element: Element, height: number): boolean =>
  element.getBoundingClientRect().height > height * 1.25 &&
  ownTextLength(element) === 0 &&
  !['img', 'video', 'canvas', 'iframe', 'frame', 'object', 'embed'].includes(element.localName);

const isMostlyBlank = (document: Document): boolean => {
  const { width, height } = pageLayout(document).viewport;
  const hits = DOWN.flatMap((y) =>
    ACROSS.map((x) => elementAtPoint(document, x * width, y * height)),
  );
  return hits.filter((hit) => hit && isContainer(hit, height)).length >= LEAST_BLANK;
};

const nextMutation = (document: Document): Promise<void> =>
  new Promise((done) => {
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      done();
    };
    const observer = new MutationObserver(end);
    const timer = setTimeout(end, MOST_MS);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });

/**
 * Waits for the rows of a list that draws them some time after it was scrolled to, where the window
 * shows little more than the list's empty container. Any other page is not waited for.
 */
export const awaitRows = async (document: Document): Promise<void> => {
  if (!isMostlyBlank(document)) return;
  await nextMutation(document);
  // New rows are rastered anew, which a picture taken two frames later was seen to miss once.
  await afterPaint(4);
};
