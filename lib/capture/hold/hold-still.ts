import type { Box } from '../../evidence/page/box.ts';
import type { HeldPage, PageLayout, ScrolledTo } from '../../evidence/page/captured-page.ts';
import { afterPaint } from '../dom/after-paint.ts';
import { pageLayout } from '../dom/page-layout.ts';
import { textLines } from '../read/text-lines.ts';
import { describeChanges } from './describe-changes.ts';
import { findFixedAndSticky, isInLowerHalf } from './fixed-elements.ts';
import { findMainScroller } from './main-scroller.ts';
import { addMark, removeMarks } from './marks.ts';
import { openScroller } from './open-scroller.ts';
import { type PreloadLimits, preload } from './preload.ts';
import { isTopAlreadyShot } from './top-already-shot.ts';

/**
 * If the background script dies in mid-capture, the page restores itself after this long without a
 * call.
 */
const WATCHDOG_MS = 60_000;

/** CSS pixels. A browser may round the scroll position that it returns to. */
const TOLERANCE = 2;

/** What is needed to restore the page: its scroll positions and the elements hidden in it. */
type Held = {
  readonly scroll: { readonly x: number; readonly y: number };
  readonly inner?: { readonly element: Element; readonly left: number; readonly top: number };
  fixed: readonly Element[];
  watchdog?: ReturnType<typeof setTimeout>;
};
let held: Held | undefined;

const restartWatchdog = (): void => {
  if (!held) return;
  clearTimeout(held.watchdog);
  held.watchdog = setTimeout(() => releasePage(), WATCHDOG_MS);
};

const boxOf = ({ x, y, width, height }: DOMRect, { left }: PageLayout): Box => ({
  x: x + scrollX - left,
  y: y + scrollY,
  width,
  height,
});

const selectionRect = (): DOMRect | undefined => {
  const selection = getSelection();
  return selection && !selection.isCollapsed
    ? selection.getRangeAt(0).getBoundingClientRect()
    : undefined;
};

const remember = (scroller: Element | undefined): void => {
  const inner = scroller && {
    element: scroller,
    left: scroller.scrollLeft,
    top: scroller.scrollTop,
  };
  held = { scroll: { x: scrollX, y: scrollY }, fixed: [], ...(inner ? { inner } : {}) };
  restartWatchdog();
};

/** Marks what must not repeat in every segment. Fixed elements around the post stay visible. */
const markFixedAndSticky = (document: Document, post: Element | undefined) => {
  const { fixed: all, sticky } = findFixedAndSticky(document);
  const fixed = all.filter((element) => !post || !element.contains(post));
  const low = fixed.filter(isInLowerHalf);
  for (const element of sticky) addMark(element, 'sticky');
  for (const element of low) addMark(element, 'hidden');
  if (held) held.fixed = fixed;
  return {
    isAnyFound: all.length > 0 || sticky.length > 0,
    fixed: fixed.length - low.length,
    counts: { low: low.length, sticky: sticky.length },
  };
};

/**
 * Holds the page still for its pictures and describes it. `shotAt` is when the viewport was shot,
 * in milliseconds since the epoch. `releasePage` undoes it.
 */
export const holdStill = async (
  document: Document,
  limits: PreloadLimits,
  shotAt: number,
  post?: Element,
): Promise<HeldPage> => {
  releasePage();
  const scroller = findMainScroller(document, post);
  remember(scroller);
  const isOpen = openScroller(document, scroller);
  const screens = await preload(document, limits);
  const { isAnyFound, fixed, counts } = markFixedAndSticky(document, post);
  const layout = pageLayout(document);
  const selected = selectionRect();
  return {
    layout,
    closed: !isOpen,
    topAlreadyShot:
      !scroller && screens === 0 && !isAnyFound && isTopAlreadyShot(document, layout, shotAt),
    ...(post ? { postBox: boxOf(post.getBoundingClientRect(), layout) } : {}),
    ...(selected ? { selectionBox: boxOf(selected, layout) } : {}),
    lines: textLines(document, layout),
    fixedElements: fixed,
    changes: describeChanges({ ...counts, screens, opened: isOpen && scroller !== undefined }),
  };
};

/**
 * Scrolls the held page and waits until it is painted. `x` and `y` are CSS pixels from the page's
 * own left and top. `hideFixed` hides fixed elements from now on.
 */
export const scrollHeldPage = async (
  document: Document,
  x: number,
  y: number,
  hideFixed: boolean,
): Promise<ScrolledTo> => {
  restartWatchdog();
  if (hideFixed) for (const element of held?.fixed ?? []) addMark(element, 'hidden');
  const { left } = pageLayout(document);
  window.scrollTo({ left: x + left, top: y, behavior: 'instant' });
  await afterPaint();
  return { x: scrollX - left, y: scrollY, height: pageLayout(document).height };
};

/**
 * Restores a held page: removes all marks and scrolls back. Returns whether every scroll position
 * is as it was; true where no page is held.
 */
export const releasePage = (): boolean => {
  if (!held) return true;
  const { scroll, inner, watchdog } = held;
  held = undefined;
  clearTimeout(watchdog);
  removeMarks();
  if (inner) inner.element.scrollTo({ left: inner.left, top: inner.top, behavior: 'instant' });
  window.scrollTo({ left: scroll.x, top: scroll.y, behavior: 'instant' });
  const isNear = (now: number, before: number) => Math.abs(now - before) < TOLERANCE;
  return (
    (!inner || isNear(inner.element.scrollTop, inner.top)) &&
    isNear(scrollX, scroll.x) &&
    isNear(scrollY, scroll.y)
  );
};
