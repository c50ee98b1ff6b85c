import type { Box, PageLayout, Rest, StillPage } from '../evidence/captured-page.ts';
import { isAsShown } from './as-shown.ts';
import { addMark, removeMarks } from './held-marks.ts';
import { findMainScroller, holdersOf } from './main-scroller.ts';
import { pageLayout } from './page-facts.ts';
import { painted } from './painted.ts';
import { type Ahead, preload } from './preload.ts';
import { elementsOf, scopesOf } from './scopes.ts';
import { textLines } from './text-lines.ts';

/**
 * If the background is ended in mid-capture, the page puts itself back after this long without a
 * call.
 */
const WATCHDOG_MS = 60_000;

type Held = {
  readonly scroll: { readonly x: number; readonly y: number };
  readonly inner?: { readonly element: Element; readonly left: number; readonly top: number };
  fixed: readonly Element[];
  watchdog?: ReturnType<typeof setTimeout>;
};
let held: Held | undefined;

const touch = (): void => {
  if (!held) return;
  clearTimeout(held.watchdog);
  held.watchdog = setTimeout(() => release(), WATCHDOG_MS);
};

const findSticking = (document: Document): Record<'fixed' | 'sticky', Element[]> => {
  const found: Record<'fixed' | 'sticky', Element[]> = { fixed: [], sticky: [] };
  for (const scope of scopesOf(document))
    for (const element of elementsOf(document, scope)) {
      const { position } = getComputedStyle(element);
      if (position === 'fixed' || position === 'sticky') found[position].push(element);
    }
  return found;
};

/**
 * A bar fixed to the lower half would cover the first picture's text for good: it shows in the
 * viewport's picture only.
 */
const coversText = (element: Element): boolean =>
  element.getBoundingClientRect().top > innerHeight / 2;

/**
 * Opens what scrolls inside the page, so that the window scrolls instead. Returns whether nothing
 * is left closed.
 */
const openScroller = (document: Document, scroller: Element | undefined): boolean => {
  if (!scroller) return true;
  const wanted = scroller.scrollHeight;
  const opened = [scroller, ...holdersOf(scroller)];
  for (const element of opened) {
    addMark(element, 'open');
    if (getComputedStyle(element).position === 'fixed') addMark(element, 'open-fixed');
  }
  if (pageLayout(document).height >= wanted - 8) return true;
  removeMarks(opened);
  return false;
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

const describe = (
  counts: { fixed: number; low: number; sticky: number; screens: number },
  opened: boolean,
): StillPage['changes'] => [
  {
    step: 'hold-still',
    detail: 'animations paused, smooth scrolling and scroll snapping off, scroll bars clear',
  },
  ...(opened
    ? [{ step: 'open-scroller', detail: 'a part that scrolls by itself laid out whole' }]
    : []),
  ...(counts.screens
    ? [
        {
          step: 'preload',
          detail: `${counts.screens} screens scrolled through, so that late pictures load`,
        },
      ]
    : []),
  ...(counts.sticky
    ? [{ step: 'unstick', detail: `${counts.sticky} sticky elements put at their own place` }]
    : []),
  ...(counts.fixed
    ? [
        {
          step: 'hide-fixed',
          detail: `${counts.fixed} fixed elements hidden after the first segment, ${counts.low} in it`,
        },
      ]
    : []),
];

/**
 * Holds the page still to be shot, and says what was changed for it, and whether the screen still
 * shows what it showed at `shownAt`, in milliseconds since the epoch. Call `release` to undo it.
 */
export const holdStill = async (
  document: Document,
  ahead: Ahead,
  shownAt: number,
  post?: Element,
): Promise<StillPage> => {
  release();
  const scroller = findMainScroller(document, post);
  const inner = scroller && {
    element: scroller,
    left: scroller.scrollLeft,
    top: scroller.scrollTop,
  };
  held = { scroll: { x: scrollX, y: scrollY }, fixed: [], ...(inner ? { inner } : {}) };
  touch();
  const open = openScroller(document, scroller);
  const screens = await preload(document, ahead);
  const { fixed, sticky } = findSticking(document);
  held.fixed = fixed.filter((element) => !post || !element.contains(post));
  const low = held.fixed.filter(coversText);
  for (const element of sticky) addMark(element, 'sticky');
  for (const element of low) addMark(element, 'hidden');
  const layout = pageLayout(document);
  const selected = selectionRect();
  return {
    layout,
    closed: !open,
    asShown:
      !(scroller || screens || fixed.length || sticky.length) &&
      isAsShown(document, layout, shownAt),
    ...(post ? { postBox: boxOf(post.getBoundingClientRect(), layout) } : {}),
    ...(selected ? { selectionBox: boxOf(selected, layout) } : {}),
    lines: textLines(document, layout),
    changes: describe(
      { fixed: held.fixed.length, low: low.length, sticky: sticky.length, screens },
      open && scroller !== undefined,
    ),
  };
};

/**
 * Scrolls the held page and waits until it is painted. `x` and `y` are CSS pixels from the page's
 * own left and top.
 */
export const scrollHeld = async (
  document: Document,
  x: number,
  y: number,
  hideFixed: boolean,
): Promise<Rest> => {
  touch();
  if (hideFixed) for (const element of held?.fixed ?? []) addMark(element, 'hidden');
  const { left } = pageLayout(document);
  window.scrollTo({ left: x + left, top: y, behavior: 'instant' });
  await painted();
  return { x: scrollX - left, y: scrollY, height: pageLayout(document).height };
};

/**
 * Puts the page back as it was: marks away, every scroll position returned. Returns whether it is.
 */
export const release = (): boolean => {
  if (!held) return true;
  const { scroll, inner, watchdog } = held;
  held = undefined;
  clearTimeout(watchdog);
  removeMarks();
  if (inner) inner.element.scrollTo({ left: inner.left, top: inner.top, behavior: 'instant' });
  window.scrollTo({ left: scroll.x, top: scroll.y, behavior: 'instant' });
  const innerBack = !inner || Math.abs(inner.element.scrollTop - inner.top) < 2;
  return innerBack && Math.abs(scrollX - scroll.x) < 2 && Math.abs(scrollY - scroll.y) < 2;
};
