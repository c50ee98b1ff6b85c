import { ownDocument } from './own-document.ts';

const scrolls = (element: Element): boolean => {
  if (element.scrollHeight <= element.clientHeight + 8 || element.clientHeight < 100) return false;
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
};

const areaOf = (element: Element): number => element.clientWidth * element.clientHeight;

const ancestorsOf = (element: Element): Element[] => {
  const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
};

/**
 * What scrolls in a page whose window does not: an app's main column, or the dialog that holds the
 * post. Absent where the window itself scrolls, or where nothing of half the screen does.
 */
export const findMainScroller = (document: Document, post?: Element): Element | undefined => {
  const { root, body, all } = ownDocument(document);
  const inner = (element: Element) => element !== root && element !== body && scrolls(element);
  const aroundPost = post && ancestorsOf(post).find(inner);
  if (aroundPost) return aroundPost;
  if (root && root.scrollHeight > innerHeight + 8) return undefined;
  const half = (innerWidth * innerHeight) / 2;
  return all('*')
    .filter((element) => areaOf(element) >= half && inner(element))
    .sort((a, b) => areaOf(b) - areaOf(a))[0];
};

/**
 * What holds the scroller, from its parent to the root: all of it must let go for the scroller to
 * grow.
 */
export const holdersOf = (scroller: Element): Element[] => ancestorsOf(scroller);
