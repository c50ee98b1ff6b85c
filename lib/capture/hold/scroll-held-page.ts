import type { ScrolledTo } from '../../evidence/page/calls/held-page.ts';
import { afterPaint } from '../dom/after-paint.ts';
import { boxInPage, pageLayout, scrollPosition } from '../dom/page-layout.ts';
import { awaitRows } from './await-rows.ts';
import { finishAnimations } from './finish-animations.ts';
import { heldPage, restartWatchdog } from './held-page.ts';
import { addMark } from './marks.ts';
import { markSeam, movedSinceMark } from './seam-anchors.ts';
import { drawnSince, watchWindow } from './watch-window.ts';

/** How often a page may move again while it is scrolled before it is taken as it is. */
const MOST_ROUNDS = 3;

/** CSS pixels. A browser may round the scroll position that it is given to device pixels. */
const TOLERANCE = 1;

/** Where the held page is now, and how far its content moved since a seam was marked. */
const locate = (document: Document): ScrolledTo => {
  const layout = pageLayout(document);
  const { x, y } = scrollPosition();
  const moved = movedSinceMark();
  const post = heldPage()?.post;
  return {
    x: x - layout.left,
    y,
    width: layout.width,
    height: layout.height,
    ...(moved === 0 ? {} : { moved }),
    ...(post?.isConnected ? { postBox: boxInPage(post.getBoundingClientRect(), layout) } : {}),
  };
};

/** Waits until the page is painted, and shows what began to be faded in. */
const settle = async (document: Document): Promise<void> => {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await afterPaint(2);
    if (finishAnimations(document) === 0) break;
  }
  await afterPaint(1);
};

/** Scrolls the window so that its visible part begins at these CSS pixels of the page. */
const scrollWindow = (document: Document, x: number, y: number): void => {
  const { left } = pageLayout(document);
  const now = scrollPosition();
  const [inX, inY] = [now.x - scrollX, now.y - scrollY];
  window.scrollTo({ left: x + left - inX, top: y - inY, behavior: 'instant' });
};

/**
 * Scrolls the held page and waits until it is painted. `x` and `y` are CSS pixels from the page's
 * own left and top, before it was scrolled. A header that shrinks, or parts that come in, can move
 * the content by the scrolling itself: then it is scrolled again to where the content went.
 * `hideFixed` hides fixed elements from now on.
 */
export const scrollHeldPage = async (
  document: Document,
  x: number,
  y: number,
  hideFixed: boolean,
): Promise<ScrolledTo> => {
  restartWatchdog();
  if (hideFixed) for (const element of heldPage()?.fixed ?? []) addMark(element, 'hidden');
  scrollWindow(document, x, y);
  await settle(document);
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const { y: reached, moved = 0, height } = locate(document);
    const wanted = Math.max(0, Math.min(y + moved, height - pageLayout(document).viewport.height));
    if (Math.abs(reached - wanted) <= TOLERANCE) break;
    scrollWindow(document, x, wanted);
    await settle(document);
  }
  await awaitRows(document);
  const where = locate(document);
  watchWindow(document);
  return where;
};

/**
 * Where the held page is now, compared with the call before, and how much text was drawn into the
 * window since it was scrolled. Marks what lies at the window's lower
 * edge for the next comparison.
 */
export const whereIsHeldPage = (document: Document): ScrolledTo => {
  const drawn = drawnSince();
  const where = { ...locate(document), ...(drawn > 0 && { drawn }) };
  markSeam(
    document,
    (element) => heldPage()?.layers.some((layer) => layer.contains(element)) ?? false,
  );
  return where;
};
