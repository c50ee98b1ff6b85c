import type { Box } from '../../../evidence/page/box.ts';
import { elementsBelow } from '../../dom/flat-tree.ts';
import { areaOf, innerBox, intersect } from './boxes.ts';

/** Counting stops after so long; what was counted by then is less than there is. */
const MOST_MS = 80;
/** A picture or video of fewer CSS pixels a side is an icon. */
const LEAST_MEDIA = 100;
const MEDIA = new Set(['img', 'video', 'canvas', 'object', 'embed']);
const NO_TEXT = new Set(['script', 'style', 'noscript', 'template', 'svg']);

/** The length of the text that stands directly in an element, white space collapsed. */
export const ownTextLength = (element: Element): number => {
  if (NO_TEXT.has(element.localName)) return 0;
  let length = 0;
  for (const node of element.childNodes)
    if (node.nodeType === Node.TEXT_NODE) length += (node.nodeValue ?? '').trim().length;
  return length;
};

/** Whether an element shows, also by its opacity. */
export const isSeen = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) !== false;

/** Text that is transparent now may be revealed when it is scrolled to, so it counts. */
const isLaidOut = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) !== false;

const isLargeMedia = ({ localName }: Element, { width, height }: Box): boolean =>
  MEDIA.has(localName) && width >= LEAST_MEDIA && height >= LEAST_MEDIA;

/**
 * Content of a scroller: characters of text that its box shows and that it hides, large pictures
 * that it hides, and the lowest edge of any text or picture, in CSS pixels of its window. `isCut`
 * is true where the counting was stopped.
 */
export type CountedContent = {
  readonly shown: number;
  readonly hidden: number;
  readonly hiddenMedia: number;
  readonly lowest?: number;
  readonly isCut: boolean;
};

/**
 * Counts what a scroller shows and hides. Elements in `inner`, which scroll by themselves, count
 * for themselves alone. Text that is partly hidden counts by its hidden share.
 */
export const countContent = (
  scroller: Element,
  inner: ReadonlySet<Element> = new Set(),
): CountedContent => {
  const until = performance.now() + MOST_MS;
  const view = innerBox(scroller);
  let [shown, hidden, hiddenMedia, lowest] = [0, 0, 0, Number.NEGATIVE_INFINITY];
  let isCut = false;
  const others = new Set(inner);
  others.delete(scroller);
  for (const element of elementsBelow(scroller, others)) {
    isCut = performance.now() > until;
    if (isCut) break;
    const characters = ownTextLength(element);
    if (characters === 0 && !MEDIA.has(element.localName)) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 1 || box.height < 1 || !isLaidOut(element)) continue;
    const share = 1 - areaOf(intersect(box, view)) / areaOf(box);
    hidden += characters * share;
    shown += characters * (1 - share);
    if (share > 0.5 && isLargeMedia(element, box)) hiddenMedia += 1;
    lowest = Math.max(lowest, box.bottom);
  }
  return {
    shown: Math.round(shown),
    hidden: Math.round(hidden),
    hiddenMedia,
    isCut,
    ...(Number.isFinite(lowest) ? { lowest } : {}),
  };
};
