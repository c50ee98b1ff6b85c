import type { ScrolledOn } from '../../evidence/page/calls/page-calls.ts';

const scrollsDown = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight + 1 &&
  /auto|scroll/u.test(getComputedStyle(element).overflowY);

/** What scrolls the page: the document, or else the part in the middle of the window. */
const scrollerOf = (shown: Document): Element => {
  const root = shown.scrollingElement ?? shown.documentElement;
  if (root.scrollHeight > root.clientHeight + 1) return root;
  let found = shown.elementFromPoint(root.clientWidth / 2, root.clientHeight / 2);
  while (found && !scrollsDown(found)) found = found.parentElement;
  return found ?? root;
};

/** A page that is not drawn has no frames to wait for. */
const nextFrame = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => done());
    setTimeout(done, 100);
  });

/**
 * Scrolls the page down steadily for so long, and says whether it is at its end. What a person
 * scrolls meanwhile stays scrolled.
 */
export const scrollOn = async (
  shown: Document,
  pixelsPerSecond: number,
  ms: number,
): Promise<ScrolledOn> => {
  const scroller = scrollerOf(shown);
  const began = performance.now();
  let done = 0;
  while (pixelsPerSecond > 0 && performance.now() - began < ms) {
    await nextFrame();
    // Whole pixels, since a browser may round what it is told to scroll by.
    const by = Math.floor(((performance.now() - began) * pixelsPerSecond) / 1000) - done;
    scroller.scrollBy({ top: by, behavior: 'instant' });
    done += by;
  }
  const { scrollTop, clientHeight, scrollHeight } = scroller;
  return { url: shown.location.href, isAtEnd: scrollTop + clientHeight >= scrollHeight - 1 };
};
