import { afterPaint } from '../dom/after-paint.ts';
import { ownDocument } from '../dom/own-document.ts';
import { pageLayout } from '../dom/page-layout.ts';

/** How long the scrolling may take, and then the images that it made load. */
const SCROLL_MS = 2_500;
const LOAD_MS = 2_000;

/** A page of fewer screens than this is loaded whole by the browser. */
const LEAST_SCREENS = 1.5;

/**
 * How many screens to scroll through at most. `scrollThrough`: also in a page without images that
 * wait to be loaded, since its scripts may wait for scrolling too.
 */
export type PreloadLimits = { readonly mostScreens: number; readonly scrollThrough: boolean };

const imagesOf = (document: Document): HTMLImageElement[] =>
  ownDocument(document)
    .all('img')
    .filter((image): image is HTMLImageElement => image instanceof HTMLImageElement);

/** Besides `loading=lazy`, the attributes by which common scripts load images late. */
const isWaiting = (image: HTMLImageElement): boolean =>
  !image.complete ||
  image.loading === 'lazy' ||
  image.matches('[data-src], [data-original], [data-lazy-src]');

const whenLoaded = (image: HTMLImageElement): Promise<unknown> =>
  image.complete
    ? Promise.resolve()
    : new Promise((done) => {
        image.addEventListener('load', done, { once: true });
        image.addEventListener('error', done, { once: true });
      });

const scrollDown = async (document: Document, mostScreens: number): Promise<number> => {
  const { viewport } = pageLayout(document);
  const until = Date.now() + SCROLL_MS;
  let screens = 0;
  for (; screens < mostScreens && Date.now() < until; screens += 1) {
    const top = screens * viewport.height;
    if (top >= pageLayout(document).height) break;
    window.scrollTo({ left: scrollX, top, behavior: 'instant' });
    await afterPaint(2); // enough to start the images; nothing is shot yet
  }
  return screens;
};

/**
 * Scrolls through a page that loads images only when they come near the viewport, so that they are
 * loaded and the page has its final height before the first segment is shot. Ends at the limits of
 * time and of screens. Returns the number of screens scrolled through, 0 where it was not needed.
 */
export const preload = async (
  document: Document,
  { mostScreens, scrollThrough }: PreloadLimits,
): Promise<number> => {
  const { height, viewport } = pageLayout(document);
  if (height < viewport.height * LEAST_SCREENS) return 0;
  if (!scrollThrough && !imagesOf(document).some(isWaiting)) return 0;
  const screens = await scrollDown(document, mostScreens);
  const late = new Promise((resolve) => setTimeout(resolve, LOAD_MS));
  await Promise.race([Promise.all(imagesOf(document).map(whenLoaded)), late]);
  return screens;
};
