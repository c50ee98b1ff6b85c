import { sameOriginDocument } from '../../dom/own-document.ts';
import { elementsIn, withShadowRoots } from '../../dom/shadow-roots.ts';
import { innerBox } from './boxes.ts';
import { findMoved } from './moved-content.ts';
import { isPropagated, isWindowRoot, TOLERANCE } from './scroll-root.ts';

/** Fields scroll what a person typed, which is no part of the page's own content. */
const FIELDS = new Set(['input', 'textarea', 'select', 'option']);

/**
 * An element that holds more than its box shows. One that `scrolls` can be scrolled by a person;
 * one that `clips` hides the rest. `hidden` is in CSS pixels.
 */
export type Scroller = {
  readonly element: Element;
  readonly way: 'scrolls' | 'clips';
  readonly hidden: { readonly width: number; readonly height: number };
};

const hiddenIn = (element: Element): Scroller['hidden'] => {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  const over = (whole: number, shown: number) => (whole > shown + TOLERANCE ? whole - shown : 0);
  return { width: over(scrollWidth, clientWidth), height: over(scrollHeight, clientHeight) };
};

const SCROLLS = /auto|scroll|overlay/;
const CLIPS = /hidden|clip/;

/** How an element scrolls or clips now; undefined where its box shows all its content. */
export const scrollerOf = (element: Element): Scroller | undefined => {
  const hidden = hiddenIn(element);
  if (hidden.width === 0 && hidden.height === 0) return undefined;
  if (element.clientHeight === 0 || FIELDS.has(element.localName)) return undefined;
  if (isWindowRoot(element))
    return element.ownerDocument === document ? undefined : { element, way: 'scrolls', hidden };
  if (isPropagated(element)) return undefined;
  const { overflowX, overflowY } = getComputedStyle(element);
  const along = (pattern: RegExp) => ({
    width: pattern.test(overflowX) ? hidden.width : 0,
    height: pattern.test(overflowY) ? hidden.height : 0,
  });
  for (const [way, pattern] of [['scrolls', SCROLLS] as const, ['clips', CLIPS] as const]) {
    const found = along(pattern);
    if (found.width > 0 || found.height > 0) return { element, way, hidden: found };
  }
  return undefined;
};

/** Whether an element fills at least half of the window, so that it may hold the page itself. */
export const isLarge = ({ clientWidth, clientHeight }: Element): boolean =>
  clientWidth * clientHeight >= (innerWidth * innerHeight) / 2;

/** A large box that clips nothing below, but content that scripts moved up out of it. */
const clipperOfMoved = (element: Element): Scroller | undefined => {
  if (!isLarge(element) || !CLIPS.test(getComputedStyle(element).overflowY)) return undefined;
  const tops = findMoved(element).map((moved) => moved.getBoundingClientRect().top);
  if (tops.length === 0) return undefined;
  const height = innerBox(element).y - Math.min(...tops);
  return { element, way: 'clips', hidden: { width: 0, height } };
};

const isFrame = (element: Element): element is HTMLIFrameElement =>
  element.localName === 'iframe' || element.localName === 'frame';

/** What scrolls by itself in a page, and its frames of another origin, which cannot be read. */
export type FoundScrollers = {
  readonly scrollers: readonly Scroller[];
  readonly foreignFrames: readonly Element[];
};

/**
 * Finds all that scrolls by itself or clips, in one pass over the elements of a document, its open
 * shadow roots and its frames of the same origin. The window of the page itself is left out.
 */
export const findScrollers = (document: Document): FoundScrollers => {
  const scrollers: Scroller[] = [];
  const foreignFrames: Element[] = [];
  const documents = [document];
  for (const one of documents)
    for (const root of withShadowRoots(one))
      for (const element of elementsIn(one, root)) {
        const found = scrollerOf(element) ?? clipperOfMoved(element);
        if (found) scrollers.push(found);
        if (!isFrame(element)) continue;
        const inner = sameOriginDocument(element);
        if (inner) documents.push(inner);
        else foreignFrames.push(element);
      }
  return { scrollers, foreignFrames };
};
