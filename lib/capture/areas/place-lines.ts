import type { PageLayout } from '../../evidence/page/captured-page.ts';
import { parentOf } from '../dom/flat-tree.ts';
import { innerBox, scaleOf } from './find/boxes.ts';
import type { PreparedAreas } from './prepare-areas.ts';
import { scrollOrigin } from './scroll-origin.ts';
import type { TakenArea } from './taken-area.ts';

/** Where a box lies: on the page, or in the content of the part with the index `area`. */
export type LinePlace = { readonly x: number; readonly y: number; readonly area?: number };

/** Finds the place of a box in the window of an element; undefined where no picture shows it. */
export type PlaceLine = (element: Element, box: DOMRect) => LinePlace | undefined;

/** The place of a box in the content of an area. */
export const placeInArea = (
  { element, index }: TakenArea,
  { x, y }: { readonly x: number; readonly y: number },
): LinePlace => {
  const view = innerBox(element);
  const scale = scaleOf(element);
  const origin = scrollOrigin(element);
  return {
    x: x - view.x + (element.scrollLeft - origin.x) * scale,
    y: y - view.y + (element.scrollTop - origin.y) * scale,
    area: index,
  };
};

const isShownBy = (hider: Element, { y, height }: DOMRect): boolean => {
  const view = innerBox(hider);
  const middle = y + height / 2;
  return middle >= view.y && middle < view.y + view.height;
};

/**
 * Places the lines of a page that has parts which scroll by themselves: a line in such a part has
 * its place there, and one that such a part hides, or that stands in what was set aside, has none.
 */
export const placeLines = (
  { areas, hiders, wall }: Pick<PreparedAreas, 'areas' | 'hiders' | 'wall'>,
  { left }: PageLayout,
): PlaceLine => {
  const byElement = new Map(areas.map((area) => [area.element, area]));
  const hiding = new Set(hiders);
  const aside = new Set(wall);
  return (element, box) => {
    for (let next: Element | undefined = element; next; next = parentOf(next)) {
      const area = byElement.get(next);
      if (area) return placeInArea(area, box);
      if (aside.has(next)) return undefined;
      if (hiding.has(next) && !isShownBy(next, box)) return undefined;
    }
    return { x: box.x + scrollX - left, y: box.y + scrollY };
  };
};
