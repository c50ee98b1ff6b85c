import type { Artifact } from '../evidence/item.ts';
import type { Size } from '../evidence/page/box.ts';
import type { PageLayout } from '../evidence/page/captured-page.ts';

/** The sizes of the window that say how a picture of it is laid out. */
export type WindowSizes = Pick<PageLayout, 'viewport' | 'devicePixelRatio' | 'window' | 'pinch'>;

/**
 * Pixels of a picture a CSS pixel of the window. The ratio that the page states is exact, where the
 * picture has as many pixels as it would have by it; tools that emulate another screen make the
 * page state a ratio that the pictures do not have.
 */
const pictureRatio = (
  pixels: Size,
  { viewport, devicePixelRatio, window }: WindowSizes,
): number => {
  const { width } = window ?? viewport;
  const isExact = Math.abs(pixels.width - width * devicePixelRatio) <= devicePixelRatio + 1;
  return isExact ? devicePixelRatio : pixels.width / width;
};

/**
 * Which part of a picture of the window shows the page, without scroll bars, and its scale; only
 * what is not as usual. Scroll bars are at the right and at the bottom.
 */
export const usablePart = (
  pixels: Size,
  sizes: WindowSizes,
): Pick<Artifact, 'usable' | 'scale'> => {
  const { viewport, devicePixelRatio, pinch = 1 } = sizes;
  const scale = pictureRatio(pixels, sizes) * pinch;
  const width = Math.min(pixels.width, Math.round(viewport.width * scale));
  const height = Math.min(pixels.height, Math.round(viewport.height * scale));
  const isWhole = width === pixels.width && height === pixels.height;
  return {
    ...(isWhole ? {} : { usable: { x: 0, y: 0, width, height } }),
    ...(scale === devicePixelRatio ? {} : { scale }),
  };
};
