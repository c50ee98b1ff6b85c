import type { ShownArea } from '../../evidence/page/scroll-area.ts';
import { afterPaint } from '../dom/after-paint.ts';
import { elementsBelow, frameAround, liesIn } from '../dom/flat-tree.ts';
import { addMark, removeMark } from '../hold/marks.ts';
import {
  areaOf,
  innerBox,
  inPageWindow,
  intersect,
  scaleOf,
  visibleBox,
  windowBox,
} from './find/boxes.ts';
import { isWindowRoot } from './find/scroll-root.ts';
import { scrollOrigin } from './scroll-origin.ts';
import type { TakenArea } from './taken-area.ts';

/** How long the pictures that an area shows may take to load. */
const LOAD_MS = 1_000;

/** Shows the layers that the area lies in, and makes transparent all that could lie over it. */
const uncover = (area: Element, layers: readonly Element[]): void => {
  for (const layer of layers)
    if (liesIn(area, layer)) removeMark(layer, 'hidden');
    else addMark(layer, 'hidden');
};

/** Scrolls whatever the area lies in as little as is needed to show its box. */
const bringIntoView = (area: Element): void => {
  const frame = isWindowRoot(area) ? frameAround(area) : undefined;
  const fits = innerBox(area).height <= windowBox().height;
  const block = fits ? 'nearest' : 'start';
  (frame ?? area).scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
};

const whenLoaded = (image: HTMLImageElement): Promise<unknown> =>
  new Promise((done) => {
    image.addEventListener('load', done, { once: true });
    image.addEventListener('error', done, { once: true });
  });

const isImage = (element: Element): element is HTMLImageElement => element.localName === 'img';

/** Waits for the pictures that the area's box shows by now. */
const imagesLoaded = async (area: Element): Promise<void> => {
  const view = innerBox(area);
  const waiting = [...elementsBelow(area)]
    .filter(isImage)
    .filter((image) => !image.complete)
    .filter((image) => areaOf(intersect(image.getBoundingClientRect(), view)) > 0);
  if (waiting.length === 0) return;
  const late = new Promise((resolve) => setTimeout(resolve, LOAD_MS));
  await Promise.race([Promise.all(waiting.map(whenLoaded)), late]);
  await afterPaint();
};

/** What an area shows now, in CSS pixels as they are drawn. */
export const measureArea = ({ element, hidden, size }: TakenArea): ShownArea => {
  const scale = scaleOf(element);
  const whole = inPageWindow(innerBox(element), element);
  const box = visibleBox(element);
  const origin = scrollOrigin(element);
  const isStill = hidden.width === 0 && hidden.height === 0;
  return {
    box,
    content: {
      x: (element.scrollLeft - origin.x) * scale + box.x - whole.x,
      y: (element.scrollTop - origin.y) * scale + box.y - whole.y,
    },
    size: {
      width: size.width,
      height: isStill ? size.height : Math.round(element.scrollHeight * scale),
    },
  };
};

/**
 * Scrolls an area in place so that the point `x`, `y` of its content comes to the left and top of
 * its box, as near as it can, and waits until that is painted. `layers` are what lies over the
 * page, `home` is where the window was scrolled to.
 */
export const showArea = async (
  area: TakenArea,
  x: number,
  y: number,
  layers: readonly Element[],
  home: { readonly x: number; readonly y: number },
): Promise<ShownArea> => {
  const { element } = area;
  const scale = scaleOf(element);
  addMark(element, 'area');
  uncover(element, layers);
  window.scrollTo({ left: home.x, top: home.y, behavior: 'instant' });
  bringIntoView(element);
  const origin = scrollOrigin(element);
  const [left, top] = [origin.x + x / scale, origin.y + y / scale];
  element.scrollTo({ left, top, behavior: 'instant' });
  // A box that is taller than the window shows its end only when the window scrolls too.
  const below = y - measureArea(area).content.y;
  if (below > 1) window.scrollBy({ top: below, behavior: 'instant' });
  await afterPaint();
  await imagesLoaded(element);
  return measureArea(area);
};
