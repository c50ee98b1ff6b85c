import { ownDocument, sameOriginDocument } from './own-document.ts';

/**
 * Put before the saved document, so that opening the file runs nothing and asks the network for
 * nothing. The document itself follows, byte for byte as serialised.
 */
export const INERT_PREFIX = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'">`;

const elementsOf = (document: Document, root: Node): Element[] => {
  if (root.nodeType !== Node.ELEMENT_NODE) return [];
  const walker = ownDocument(document).walk(root);
  const elements: Element[] = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode())
    elements.push(node as Element);
  return elements;
};

const setAttribute = (copy: Element, name: string, value: string): void =>
  Element.prototype.setAttribute.call(copy, name, value);

/** By name, not `instanceof`: the elements of a frame are of the frame's own classes. */
const isA = <Name extends keyof HTMLElementTagNameMap>(
  element: Element,
  name: Name,
): element is HTMLElementTagNameMap[Name] => element.localName === name;

/**
 * What a person typed or chose lives in properties, which a serialisation leaves out. Pass-words
 * stay out.
 */
const copyFormState = (live: Element, copy: Element): void => {
  if (isA(live, 'input')) {
    if (live.type === 'password' || live.type === 'file') return;
    if (live.type === 'checkbox' || live.type === 'radio')
      copy.toggleAttribute('checked', live.checked);
    else if (live.value !== live.defaultValue) setAttribute(copy, 'value', live.value);
  } else if (isA(live, 'textarea')) {
    if (live.value !== live.defaultValue) copy.textContent = live.value;
  } else if (isA(live, 'option')) copy.toggleAttribute('selected', live.selected);
};

/** A canvas of more pixels than this is left to the pictures of the page. */
const MOST_CANVAS_PIXELS = 4_000_000;

/**
 * What a canvas shows, where the browser lets it be read, beside the element in an attribute of
 * ours.
 */
const copyCanvas = (live: Element, copy: Element): void => {
  if (!isA(live, 'canvas') || live.width * live.height > MOST_CANVAS_PIXELS) return;
  try {
    setAttribute(copy, 'data-matterproof-canvas', live.toDataURL());
  } catch {
    // drawn on with another site's pictures: the browser does not let anyone read it
  }
};

const MOST_FRAMES_DEEP = 4;

/**
 * A frame of the same origin goes into the copy whole, as `srcdoc`; another origin's stays an
 * address.
 */
const copyFrame = (live: Element, copy: Element, depth: number): void => {
  if (!isA(live, 'iframe') || depth >= MOST_FRAMES_DEEP) return;
  const inside = sameOriginDocument(live);
  if (inside) setAttribute(copy, 'srcdoc', documentHtml(inside, depth + 1));
};

/**
 * A content policy does not stop `<meta http-equiv=refresh>`, so the copy carries it under another
 * name.
 */
const stopRefresh = (copy: Element): void => {
  if (!isA(copy, 'meta') || !/refresh/i.test(copy.httpEquiv)) return;
  setAttribute(copy, 'data-matterproof-http-equiv', copy.httpEquiv);
  Element.prototype.removeAttribute.call(copy, 'http-equiv');
};

/**
 * An open shadow root goes into the copy as declarative shadow DOM (HTML, "template",
 * shadowrootmode).
 */
const copyShadow = (
  document: Document,
  live: Element,
  copy: Element,
  inert: Document,
  depth: number,
): void => {
  const shadow = live.shadowRoot;
  if (!shadow) return;
  const template = inert.createElement('template');
  template.setAttribute('shadowrootmode', 'open');
  for (const child of shadow.childNodes)
    template.content.append(copyNode(document, child, inert, depth));
  copy.prepend(template);
};

/**
 * A copy in a document without a window: no script runs, no image loads, no custom element wakes.
 */
const copyNode = (document: Document, node: Node, inert: Document, depth: number): Node => {
  const copy = inert.importNode(node, true);
  const copies = elementsOf(document, copy);
  elementsOf(document, node).forEach((live, index) => {
    const twin = copies[index];
    if (!twin) return;
    copyFormState(live, twin);
    copyCanvas(live, twin);
    copyFrame(live, twin, depth);
    stopRefresh(twin);
    copyShadow(document, live, twin, inert, depth);
  });
  return copy;
};

const doctypeOf = (doctype: DocumentType | null): string => {
  if (!doctype) return '';
  const publicId = doctype.publicId ? ` PUBLIC "${doctype.publicId}"` : '';
  const systemId = doctype.systemId ? `${publicId ? '' : ' SYSTEM'} "${doctype.systemId}"` : '';
  return `<!DOCTYPE ${doctype.name}${publicId}${systemId}>`;
};

/**
 * The live document as HTML: doctype, open shadow roots, frames of its origin, what forms and
 * canvases hold now; inert when opened.
 */
export const documentHtml = (document: Document, depth = 0): string => {
  const { root, doctype, inert } = ownDocument(document);
  if (!root) return '';
  const copy = copyNode(document, root, inert(), depth);
  const html = (copy as Element).outerHTML;
  return `${doctypeOf(doctype)}${INERT_PREFIX}\n${html}`.toWellFormed();
};
