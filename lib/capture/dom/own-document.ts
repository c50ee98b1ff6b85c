/**
 * A page can shadow a document's properties with named elements (`<form name="body">`), in every
 * script world. The getters of the prototypes cannot be shadowed, so we read through them.
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
const read = <T>(prototype: object, owner: object, name: string): T =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(owner) as T;

const ofDocument = <T>(document: Document, name: string): T =>
  read<T>(Document.prototype, document, name);

/**
 * The document's real root element, body, title and so on, whatever names the page gave to its
 * forms and images. `inert` makes an empty document that has no window.
 */
export const ownDocument = (document: Document) => ({
  root: ofDocument<HTMLElement | null>(document, 'documentElement'),
  body: ofDocument<HTMLElement | null>(document, 'body'),
  scroller: ofDocument<HTMLElement | null>(document, 'scrollingElement'),
  title: ofDocument<string>(document, 'title'),
  referrer: ofDocument<string>(document, 'referrer'),
  characterSet: ofDocument<string>(document, 'characterSet'),
  compatMode: ofDocument<string>(document, 'compatMode'),
  doctype: ofDocument<DocumentType | null>(document, 'doctype'),
  inert: (): Document =>
    ofDocument<DOMImplementation>(document, 'implementation').createHTMLDocument(''),
  all: (selector: string): Element[] => [
    ...Document.prototype.querySelectorAll.call(document, selector),
  ],
  walk: (node: Node): TreeWalker =>
    Document.prototype.createTreeWalker.call(document, node, NodeFilter.SHOW_ELEMENT),
});

/** Frames in frames are read to this depth. */
export const MOST_FRAMES_DEEP = 4;

/** The document in a frame of the page's own origin; undefined for a frame of another origin. */
export const sameOriginDocument = (frame: HTMLIFrameElement): Document | undefined => {
  try {
    return frame.contentDocument ?? undefined;
  } catch {
    return undefined;
  }
};
