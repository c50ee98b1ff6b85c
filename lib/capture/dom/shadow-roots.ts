import { MOST_FRAMES_DEEP, ownDocument, sameOriginDocument } from './own-document.ts';

/** The elements besides custom ones that can have a shadow root (DOM, §4.8, "attachShadow"). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

const isPossibleHost = ({ localName }: Element): boolean =>
  HOSTS.has(localName) || localName.includes('-');

/** What browsers offer to extensions alone: Chromium's `chrome.dom`, Firefox's own property. */
type Openers = {
  readonly chrome?: {
    readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  };
};

/** The closed shadow roots found so far. A search of a large page takes a while, so it is kept. */
const closedRoots = new WeakMap<Element, ShadowRoot>();

/**
 * The shadow root of an element: an open one, or a closed one that `findClosedRoots` has found.
 */
export const shadowRootOf = (element: Element): ShadowRoot | null =>
  isPossibleHost(element) ? (element.shadowRoot ?? closedRoots.get(element) ?? null) : null;

const askBrowser = (element: Element): ShadowRoot | null => {
  try {
    return (
      (globalThis as Openers).chrome?.dom?.openOrClosedShadowRoot(element) ??
      (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
      null
    );
  } catch {
    return null; // Chromium throws for what is no HTML element.
  }
};

/** All elements of a document or of one shadow root, without those of shadow roots inside it. */
export const elementsIn = (document: Document, root: ParentNode): Element[] =>
  root === document ? ownDocument(document).all('*') : [...root.querySelectorAll('*')];

/** A document and all shadow roots in it, also those inside other shadow roots. */
export const withShadowRoots = (document: Document): ParentNode[] => {
  const roots: ParentNode[] = [document];
  for (const root of roots)
    for (const element of elementsIn(document, root)) {
      const shadow = shadowRootOf(element);
      if (shadow) roots.push(shadow);
    }
  return roots;
};

/** Finds the closed shadow roots of one document. Returns how many there are. */
const findClosedRoots = (document: Document): number => {
  let count = 0;
  const roots: ParentNode[] = [document];
  for (const root of roots)
    for (const element of elementsIn(document, root).filter(isPossibleHost)) {
      const closed = element.shadowRoot ? null : askBrowser(element);
      const shadow = element.shadowRoot ?? closed;
      if (shadow) roots.push(shadow);
      if (!closed) continue;
      closedRoots.set(element, closed);
      count += 1;
    }
  return count;
};

/**
 * Finds the closed shadow roots of a document and of its frames of the same origin, which only
 * extensions can read, so that `shadowRootOf` knows them. Returns how many there are.
 * https://developer.chrome.com/docs/extensions/reference/api/dom
 * https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot
 */
export const countClosedRoots = (document: Document, depth = 0): number => {
  const own = findClosedRoots(document);
  if (depth >= MOST_FRAMES_DEEP) return own;
  const frames = ownDocument(document).all('iframe, frame') as HTMLIFrameElement[];
  return frames.reduce((sum, frame) => {
    const inside = sameOriginDocument(frame);
    return inside ? sum + countClosedRoots(inside, depth + 1) : sum;
  }, own);
};
