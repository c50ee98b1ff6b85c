import type { Box } from '../../../evidence/page/box.ts';
import { elementAtPoint } from '../../dom/element-at-point.ts';
import { ancestorsOf, elementsBelow } from '../../dom/flat-tree.ts';
import { ownDocument } from '../../dom/own-document.ts';
import { areaOf, intersect, windowBox } from './boxes.ts';
import { isSeen, ownTextLength } from './hidden-content.ts';

/** Fractions of the window at which is looked what lies on top: its edges and its middle. */
const ALL = [0.05, 0.25, 0.5, 0.75, 0.95];
const MIDDLE = [0.25, 0.5, 0.75];
/** Of those 25 points a wall and what stands on it cover at least so many. */
const LEAST_COVERED = 20;
/** Characters under a layer from which on there is a page under it. */
const LEAST_TEXT = 40;
const LEAST_Z_INDEX = 10;
const WALL_NAME =
  /consent|cookie|gdpr|modal|overlay|paywall|popup|log-?in|sign-?in|wall|gate|mask/i;

/** What covers the window: one layer, or several that stand on each other. */
export type Wall = { readonly layers: readonly Element[] };

const matches = (element: Element, selector: string): boolean => {
  try {
    return element.matches(selector);
  } catch {
    return false; // a selector that this browser does not know
  }
};

const isDialog = (element: Element): boolean =>
  matches(element, ':modal, [aria-modal="true"], [role="dialog"], [role="alertdialog"]');

const isNamedWall = (element: Element): boolean =>
  isDialog(element) || WALL_NAME.test(`${element.id} ${element.getAttribute('class') ?? ''}`);

/** Whether an element lies over the page: fixed, or absolute and called a dialog or the like. */
const isLayer = (element: Element): boolean => {
  const { position, zIndex } = getComputedStyle(element);
  if (position === 'fixed' || matches(element, ':modal')) return true;
  return position === 'absolute' && Number(zIndex) >= LEAST_Z_INDEX && isNamedWall(element);
};

const holdsText = (element: Element, under: Box): boolean =>
  ownTextLength(element) > 0 &&
  areaOf(intersect(element.getBoundingClientRect(), under)) > 0 &&
  isSeen(element);

/** Whether the page goes on under a layer: text that lies where the layer is, outside of it. */
export const isPageUnder = (document: Document, layer: Element): boolean => {
  const { root } = ownDocument(document);
  const isModal = matches(layer, ':modal');
  const under = isModal ? windowBox() : intersect(layer.getBoundingClientRect(), windowBox());
  let length = 0;
  for (const element of root ? elementsBelow(root, new Set([layer])) : [])
    if (holdsText(element, under)) {
      length += ownTextLength(element);
      if (length >= LEAST_TEXT) return true;
    }
  return false;
};

/** The outermost layer around an element that has a page under it. */
export const layerAround = (document: Document, element: Element): Element | undefined =>
  [element, ...ancestorsOf(element)]
    .filter(isLayer)
    .findLast((layer) => isPageUnder(document, layer));

const hitAt = (document: Document, x: number, y: number): Element | undefined => {
  const { width, height } = windowBox();
  return elementAtPoint(document, x * width, y * height);
};

const coversWindow = (layer: Element): boolean => {
  const view = windowBox();
  return areaOf(intersect(layer.getBoundingClientRect(), view)) >= areaOf(view) * 0.9;
};

/** The layers that lie on top at points of the window, and at how many points each does. */
const layersAt = (document: Document, points: readonly number[]): Map<Element, number> => {
  const found = new Map<Element, number>();
  const known = new Map<Element, Element | undefined>();
  for (const y of points)
    for (const x of points) {
      const hit = hitAt(document, x, y);
      if (hit && !known.has(hit)) known.set(hit, layerAround(document, hit));
      const layer = hit && known.get(hit);
      if (layer) found.set(layer, (found.get(layer) ?? 0) + 1);
    }
  return found;
};

const modalDialog = (document: Document): Element | undefined =>
  ownDocument(document)
    .all('dialog[open]')
    .findLast((dialog) => matches(dialog, ':modal') && isPageUnder(document, dialog));

/**
 * Finds a consent notice, a sign-in form or another dialog that covers the whole window over a page
 * that goes on under it.
 */
export const findWall = (document: Document): Wall | undefined => {
  const dialog = modalDialog(document);
  if (dialog) return { layers: [dialog] };
  const centre = hitAt(document, 0.5, 0.5);
  if (!centre || ![centre, ...ancestorsOf(centre)].some(isLayer)) return undefined;
  const all = layersAt(document, ALL);
  const covered = [...all.values()].reduce((sum, count) => sum + count, 0);
  if (covered < LEAST_COVERED || ![...all.keys()].some(coversWindow)) return undefined;
  const middle = layersAt(document, MIDDLE);
  const layers = [...all.keys()].filter((layer) => coversWindow(layer) || middle.has(layer));
  return { layers };
};

/** Whether a dialog covers the window, and nothing of a page can be seen to lie under it. */
export const isCoveredByDialog = (document: Document): boolean => {
  const centre = hitAt(document, 0.5, 0.5);
  const layers = centre ? [centre, ...ancestorsOf(centre)].filter(isLayer) : [];
  return layers.some((layer) => isDialog(layer) && coversWindow(layer));
};
