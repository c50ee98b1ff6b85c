import { ownDocument } from './own-document.ts';
import { pageLayout } from './page-facts.ts';
import { painted } from './painted.ts';

/**
 * The whole of the scrolling ahead may take this long, and the pictures that it woke this long
 * again.
 */
const SCROLL_MS = 2_500;
const LOAD_MS = 2_000;

/**
 * How far to go ahead, and whether to (`walk`) where no picture waits for it: scripts wait, too.
 */
export type Ahead = { readonly mostScreens: number; readonly walk: boolean };

const pictures = (document: Document): HTMLImageElement[] =>
  ownDocument(document)
    .all('img')
    .filter((image): image is HTMLImageElement => image instanceof HTMLImageElement);

const waits = (image: HTMLImageElement): boolean =>
  !image.complete ||
  image.loading === 'lazy' ||
  image.matches('[data-src], [data-original], [data-lazy-src]');

const loaded = (image: HTMLImageElement): Promise<unknown> =>
  image.complete
    ? Promise.resolve()
    : new Promise((done) => {
        image.addEventListener('load', done, { once: true });
        image.addEventListener('error', done, { once: true });
      });

/**
 * Scrolls through a page whose pictures load only when they come near, so that they are there, and
 * the page has its height, before the first segment. Bounded in time and in screens. Returns the
 * screens gone through, 0 where there is no need.
 */
export const preload = async (
  document: Document,
  { mostScreens, walk }: Ahead,
): Promise<number> => {
  const { height, viewport } = pageLayout(document);
  if (height < viewport.height * 1.5 || !(walk || pictures(document).some(waits))) return 0;
  const until = Date.now() + SCROLL_MS;
  let screens = 0;
  for (; screens < mostScreens && Date.now() < until; screens += 1) {
    const top = screens * viewport.height;
    if (top >= pageLayout(document).height) break;
    window.scrollTo({ left: scrollX, top, behavior: 'instant' });
    await painted();
  }
  const late = new Promise((resolve) => setTimeout(resolve, LOAD_MS));
  await Promise.race([Promise.all(pictures(document).map(loaded)), late]);
  return screens;
};
