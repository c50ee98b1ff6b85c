import { afterPaint } from '../dom/after-paint.ts';
import { ownDocument } from '../dom/own-document.ts';
import { pageLayout } from '../dom/page-layout.ts';
import { finishAnimations } from './finish-animations.ts';

/** How long the scrolling may take, and then the images that it made load, or the fonts. */
const SCROLL_MS = 2_500;
const LOAD_MS = 2_000;

/** Where pictures are taken by scrolling, a page of fewer screens than this is loaded by that. */
const LEAST_SCREENS = 1.5;

/**
 * How many screens to scroll through at most. `scrollThrough`: also in a page without images that
 * wait to be loaded, since its scripts may wait for scrolling too. `isUnseen`: text waits to be
 * faded in when it comes into view. `onScreen`: called at each screen once it is painted.
 */
export type PreloadLimits = {
  readonly mostScreens: number;
  readonly scrollThrough: boolean;
  readonly isUnseen?: boolean;
  readonly onScreen?: () => void;
};

const NOT_NEEDED: Preloaded = { screens: 0, isGrowing: false };

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

/** How many screens were scrolled through, 0 where it was not needed; whether the page grows on. */
export type Preloaded = { readonly screens: number; readonly isGrowing: boolean };

/**
 * Scrolls by whole screens, or by half ones where text is faded in: that often begins some way
 * above the lower edge, so that a strip would stay invisible at each of the edges. `isGrowing` is
 * true where the page became longer meanwhile and its end was not reached.
 */
const scrollDown = async (
  document: Document,
  { mostScreens, isUnseen = false, onScreen }: PreloadLimits,
): Promise<Preloaded> => {
  const { viewport, height: before } = pageLayout(document);
  const until = Date.now() + SCROLL_MS;
  const step = isUnseen ? 0.5 : 1;
  let screens = 0;
  for (; screens < mostScreens && Date.now() < until; screens += step) {
    const top = screens * viewport.height;
    if (top >= pageLayout(document).height) break;
    window.scrollTo({ left: scrollX, top, behavior: 'instant' });
    await afterPaint(2); // enough to start the images; nothing is shot yet
    finishAnimations(document);
    onScreen?.();
  }
  const { height } = pageLayout(document);
  const isGrowing = height > before + 1 && screens * viewport.height < height;
  return { screens: Math.ceil(screens), isGrowing };
};

/** Resolves when the fonts that the page asked for are there, or failed to come. */
const whenFontsLoaded = async (document: Document): Promise<void> => {
  const fonts = Reflect.get(Document.prototype, 'fonts', document) as FontFaceSet | undefined;
  if (fonts?.status === 'loading') await fonts.ready;
};

const within = (work: Promise<unknown>, ms: number): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);

/**
 * Scrolls through a page that loads images, or shows its text, only when they come near the
 * viewport, so that the page has its final height before the first segment is shot. Waits for
 * fonts. Ends at the limits of time and of screens.
 */
export const preload = async (document: Document, limits: PreloadLimits): Promise<Preloaded> => {
  await within(whenFontsLoaded(document), LOAD_MS);
  const { height, viewport } = pageLayout(document);
  const least = limits.scrollThrough ? viewport.height + 1 : viewport.height * LEAST_SCREENS;
  if (height < least) return NOT_NEEDED;
  const isWaitedFor = limits.scrollThrough || limits.isUnseen;
  if (!isWaitedFor && !imagesOf(document).some(isWaiting)) return NOT_NEEDED;
  const preloaded = await scrollDown(document, limits);
  await within(Promise.all(imagesOf(document).map(whenLoaded)), LOAD_MS);
  return preloaded;
};
