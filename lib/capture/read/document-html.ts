import { ownDocument, sameOriginDocument } from '../dom/own-document.ts';
import { copyCanvas, copyFormState, disableRefresh, isA } from './element-state.ts';

/**
 * Put before the saved document, so that opening the file runs no script and makes no network
 * request. The document itself follows exactly as serialised.
 */
export const INERT_PREFIX =
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ` +
  `style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; ` +
  `base-uri 'none'">`;

const MOST_FRAMES_DEEP = 4;

/** What a copy is made in and from, and how many frames deep it is. */
type Copying = { readonly document: Document; readonly inert: Document; readonly depth: number };

const elementsOf = (document: Document, root: Node): Element[] => {
  if (root.nodeType !== Node.ELEMENT_NODE) return [];
  const walker = ownDocument(document).walk(root);
  const elements: Element[] = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode())
    elements.push(node as Element);
  return elements;
};

/**
 * The document of a frame of the same origin goes into the copy's `srcdoc`; a frame of another
 * origin keeps only its address.
 */
const copyFrame = (live: Element, copy: Element, { depth }: Copying): void => {
  if (!isA(live, 'iframe') || depth >= MOST_FRAMES_DEEP) return;
  const inside = sameOriginDocument(live);
  if (inside) Element.prototype.setAttribute.call(copy, 'srcdoc', documentHtml(inside, depth + 1));
};

/**
 * An open shadow root goes into the copy as declarative shadow DOM (HTML, "template",
 * shadowrootmode).
 */
const copyShadowRoot = (live: Element, copy: Element, copying: Copying): void => {
  const shadow = live.shadowRoot;
  if (!shadow) return;
  const template = copying.inert.createElement('template');
  template.setAttribute('shadowrootmode', 'open');
  for (const child of shadow.childNodes) template.content.append(copyNode(child, copying));
  copy.prepend(template);
};

/**
 * The copy belongs to a document without a window: its scripts do not run, its images do not load
 * and its custom elements are not upgraded.
 */
const copyNode = (node: Node, copying: Copying): Node => {
  const copy = copying.inert.importNode(node, true);
  const copies = elementsOf(copying.document, copy);
  elementsOf(copying.document, node).forEach((live, index) => {
    const twin = copies[index];
    if (!twin) return;
    copyFormState(live, twin);
    copyCanvas(live, twin);
    copyFrame(live, twin, copying);
    disableRefresh(twin);
    copyShadowRoot(live, twin, copying);
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
 * The live document as HTML, with its doctype, its open shadow roots, its frames of the same
 * origin, and the present values of its forms and canvases. The result is inert when opened.
 */
export const documentHtml = (document: Document, depth = 0): string => {
  const { root, doctype, inert } = ownDocument(document);
  if (!root) return '';
  const copy = copyNode(root, { document, inert: inert(), depth });
  const html = (copy as Element).outerHTML;
  return `${doctypeOf(doctype)}${INERT_PREFIX}\n${html}`.toWellFormed();
};
