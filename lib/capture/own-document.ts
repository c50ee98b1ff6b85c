/**
 * A page can shadow a document's properties with named elements (`<form name="body">`), in every
 * script world. The getters of the prototypes cannot be shadowed: read through them.
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
const read = <T>(prototype: object, owner: object, name: string): T =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(owner) as T;

const ofDocument = <T>(document: Document, name: string): T =>
  read<T>(Document.prototype, document, name);

/**
 * The document's own root element, body, title and so on, whatever the page named its forms and
 * images.
 */
export const ownDocument = (document: Document) => ({
  root: ofDocument<HTMLElement | null>(document, 'documentElement'),
  body: ofDocument<HTMLElement | null>(document, 'body'),
  scroller: ofDocument<HTMLElement | null>(document, 'scrollingElement'),
  title: ofDocument<string>(document, 'title'),
  referrer: ofDocument<string>(document, 'referrer'),
  characterSet: ofDocument<string>(document, 'characterSet'),
  doctype: ofDocument<DocumentType | null>(document, 'doctype'),
  inert: (): Document =>
    ofDocument<DOMImplementation>(document, 'implementation').createHTMLDocument(''),
  all: (selector: string): Element[] => [
    ...Document.prototype.querySelectorAll.call(document, selector),
  ],
  walk: (node: Node): TreeWalker =>
    Document.prototype.createTreeWalker.call(document, node, NodeFilter.SHOW_ELEMENT),
});

/** The document in a frame, where it is of the page's own origin; undefined for any other. */
export const sameOriginDocument = (frame: HTMLIFrameElement): Document | undefined => {
  try {
    return frame.contentDocument ?? undefined;
  } catch {
    return undefined;
  }
};
