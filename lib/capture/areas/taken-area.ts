import type { Box } from '../../evidence/page/box.ts';
import type { ClosedPart, HeldArea } from '../../evidence/page/scroll-area.ts';
import { pageLayout } from '../dom/page-layout.ts';
import { describeScroller } from './describe-element.ts';
import { innerBox, inPageWindow, scaleOf, windowBox } from './find/boxes.ts';
import type { WeighedScroller } from './find/weigh-scrollers.ts';

/** A part to be shot in place, with its element. */
export type TakenArea = HeldArea & { readonly element: Element; readonly holdsPost: boolean };

/** An element's box on the page, in whole CSS pixels from the page's own left and top. */
export const placeOnPage = (element: Element): Box => {
  const { x, y, width, height } = inPageWindow(innerBox(element), element);
  const { left } = pageLayout(document);
  const [pageX, pageY] = [x + scrollX - left, y + scrollY];
  return {
    x: Math.round(pageX),
    y: Math.round(pageY),
    width: Math.round(width),
    height: Math.round(height),
  };
};

const screensAlong = (whole: number, shown: number): number =>
  whole <= shown + 1 ? 1 : Math.ceil(whole / Math.max(1, shown));

const hiddenOf = ({ hidden, counted }: WeighedScroller): HeldArea['hidden'] => ({
  width: Math.round(hidden.width),
  height: Math.round(hidden.height),
  characters: counted.hidden,
});

/** Describes a scroller as a part of its own, as it is laid out now. */
export const buildArea = (scroller: WeighedScroller, index: number): TakenArea => {
  const { element, hidden, holdsPost } = scroller;
  const scale = scaleOf(element);
  const place = placeOnPage(element);
  const size = {
    width: Math.round((hidden.width > 0 ? element.scrollWidth : element.clientWidth) * scale),
    height: Math.round(element.scrollHeight * scale),
  };
  const view = windowBox();
  const screens =
    screensAlong(size.height, Math.min(place.height, view.height)) *
    screensAlong(size.width, Math.min(place.width, view.width));
  const name = describeScroller(element);
  return { index, name, place, size, hidden: hiddenOf(scroller), screens, element, holdsPost };
};

/** A layer over the page that holds the post and does not scroll: one picture shows it. */
export const buildLayerArea = (layer: Element): TakenArea => {
  const place = placeOnPage(layer);
  return {
    index: 0,
    name: describeScroller(layer),
    place,
    size: { width: place.width, height: place.height },
    hidden: { width: 0, height: 0, characters: 0 },
    screens: 1,
    element: layer,
    holdsPost: true,
  };
};

export const buildClosedPart = (scroller: WeighedScroller, why: string): ClosedPart => ({
  name: describeScroller(scroller.element),
  place: placeOnPage(scroller.element),
  hidden: hiddenOf(scroller),
  why,
});
