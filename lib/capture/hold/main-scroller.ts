import { ownDocument } from '../dom/own-document.ts';

/** CSS pixels. Rounding of fractional sizes must not make an element count as scrollable. */
const TOLERANCE = 8;
const LEAST_HEIGHT = 100;

const isScrollable = (element: Element): boolean => {
  const { scrollHeight, clientHeight } = element;
  if (scrollHeight <= clientHeight + TOLERANCE || clientHeight < LEAST_HEIGHT) return false;
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
};

const areaOf = (element: Element): number => element.clientWidth * element.clientHeight;

/** The ancestors of an element, from its parent to the root, out of open shadow roots too. */
export const ancestorsOf = (element: Element): Element[] => {
  const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
};

/**
 * The inner scroll container to expand before the page is shot: the nearest one around the post;
 * else, in a page whose window does not scroll, the largest that fills at least half of the
 * viewport. Undefined where there is none.
 */
export const findMainScroller = (document: Document, post?: Element): Element | undefined => {
  const { root, body, all } = ownDocument(document);
  const isInner = (element: Element) =>
    element !== root && element !== body && isScrollable(element);
  const aroundPost = post && ancestorsOf(post).find(isInner);
  if (aroundPost) return aroundPost;
  if (root && root.scrollHeight > innerHeight + TOLERANCE) return undefined;
  const half = (innerWidth * innerHeight) / 2;
  return all('*')
    .filter((element) => areaOf(element) >= half && isInner(element))
    .sort((a, b) => areaOf(b) - areaOf(a))[0];
};
