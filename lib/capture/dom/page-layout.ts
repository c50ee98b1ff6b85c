import type { Box, Size } from '../../evidence/page/box.ts';
import type { PageLayout } from '../../evidence/page/captured-page.ts';
import { ownDocument } from './own-document.ts';

/**
 * Whether the page begins at its right edge. Direction and writing mode of the body count, since
 * they apply to the whole page (CSS Writing Modes, §8).
 */
export const beginsAtRight = (document: Document): boolean => {
  const { root, body } = ownDocument(document);
  const styles = [body, root].flatMap((element) => (element ? [getComputedStyle(element)] : []));
  const first = (name: 'direction' | 'writingMode') =>
    styles.map((style) => style[name]).find((value) => value) ?? '';
  const mode = first('writingMode');
  return /^(vertical|sideways)/.test(mode) ? mode.endsWith('-rl') : first('direction') === 'rtl';
};

/** In quirks mode the body stands for the viewport (CSSOM View, `clientWidth`). */
const clientSize = (document: Document): Size => {
  const { root, body, compatMode } = ownDocument(document);
  const view = compatMode === 'BackCompat' ? body : root;
  return { width: view?.clientWidth || innerWidth, height: view?.clientHeight || innerHeight };
};

/**
 * The part of the page that the window shows without its scroll bars. The visual viewport has
 * fractions of a CSS pixel, which `clientWidth` rounds away; at most zoom levels there are some.
 */
const viewportOf = (document: Document): Size => {
  const { width, height } = clientSize(document);
  const shown = globalThis.visualViewport;
  return { width: shown?.width || width, height: shown?.height || height };
};

/** Where the window is scrolled to, also by a page that two fingers magnified. */
export const scrollPosition = (): { readonly x: number; readonly y: number } => ({
  x: scrollX + (globalThis.visualViewport?.offsetLeft ?? 0),
  y: scrollY + (globalThis.visualViewport?.offsetTop ?? 0),
});

/**
 * The page's sizes and scroll position, in CSS pixels. A page is never smaller than its viewport.
 */
export const pageLayout = (document: Document): PageLayout => {
  const { scroller } = ownDocument(document);
  const viewport = viewportOf(document);
  const pinch = globalThis.visualViewport?.scale ?? 1;
  const width = Math.max(scroller?.scrollWidth ?? 0, viewport.width);
  const isWindowLarger = innerWidth !== viewport.width || innerHeight !== viewport.height;
  return {
    width,
    height: Math.max(scroller?.scrollHeight ?? 0, viewport.height),
    viewport,
    devicePixelRatio,
    scroll: { x: scrollX, y: scrollY },
    // A scroll position counts down from 0 at the right edge (CSSOM View, §5).
    left: beginsAtRight(document) ? Math.min(0, viewport.width * pinch - width) : 0,
    ...(isWindowLarger ? { window: { width: innerWidth, height: innerHeight } } : {}),
    ...(pinch === 1 ? {} : { pinch }),
  };
};

/** A box of the viewport as a box of the page, from the page's own left and top. */
export const boxInPage = (
  { x, y, width, height }: Box,
  { left }: Pick<PageLayout, 'left'>,
): Box => ({ x: x + scrollX - left, y: y + scrollY, width, height });
