import { MOST_FRAMES_DEEP, ownDocument, sameOriginDocument } from '../dom/own-document.ts';
import { shadowRootOf } from '../dom/shadow-roots.ts';
import { disarm, withoutHttpEquiv } from './disarm.ts';
import { copyCanvas, copyFormState, isA } from './element-state.ts';
import { knownDoctype } from './known-doctype.ts';

/**
 * Put before the saved document, so that opening the file runs no script and makes no network
 * request. The policy comes first; then the encoding of our file, which a page's own statement of
 * another would contradict, and what stops names from being looked up ahead.
 */
export const INERT_PREFIX =
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ` +
  `style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; ` +
  `base-uri 'none'"><meta charset="utf-8">` +
  `<meta http-equiv="x-dns-prefetch-control" content="off">`;

/**
 * What a copy is made in and from, how many frames deep it is, and how many password fields were
 * blanked in it so far.
 */
type Copying = {
  readonly document: Document;
  readonly inert: Document;
  readonly depth: number;
  readonly blanked: { count: number };
};

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
const copyFrame = (live: Element, copy: Element, { depth, blanked }: Copying): void => {
  if (!(isA(live, 'iframe') || live.localName === 'frame') || depth >= MOST_FRAMES_DEEP) return;
  const inside = sameOriginDocument(live as HTMLIFrameElement);
  if (!inside) return;
  Element.prototype.setAttribute.call(copy, 'srcdoc', serialise(inside, depth + 1, blanked));
};

/**
 * A shadow root goes into the copy as declarative shadow DOM (HTML, "template", shadowrootmode). A
 * closed one is opened there, so that a reader's tools find its words, and is marked.
 */
const copyShadowRoot = (live: Element, copy: Element, copying: Copying): void => {
  const shadow = shadowRootOf(live);
  if (!shadow) return;
  const template = copying.inert.createElement('template');
  template.setAttribute('shadowrootmode', 'open');
  if (shadow.mode === 'closed') template.setAttribute('data-matterproof-shadow', 'closed');
  for (const child of shadow.childNodes) template.content.append(copyNode(child, copying));
  copy.prepend(template);
};

/** Puts another element with the same attributes and children in the place of this one. */
const renameElement = (element: Element, name: string, { inert }: Copying): void => {
  const renamed = inert.createElement(name);
  for (const { name: key, value } of [...element.attributes]) renamed.setAttribute(key, value);
  renamed.setAttribute('data-matterproof-was', element.localName);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
};

/** A frame of a frameset cannot hold its document (HTML, "frame"), so it becomes an `iframe`. */
const openFramesets = (copies: readonly Element[], copying: Copying): void => {
  for (const copy of copies) if (copy.localName === 'frame') renameElement(copy, 'iframe', copying);
  for (const copy of copies) if (copy.localName === 'frameset') renameElement(copy, 'div', copying);
};

/** Takes what acts out of a copy, which it holds in a fragment meanwhile. */
const disarmCopy = (copy: Node, { inert }: Copying): void => {
  const fragment = inert.createDocumentFragment();
  fragment.append(copy);
  disarm(fragment);
};

/**
 * The copy belongs to a document without a window: its scripts do not run, its images do not load
 * and its custom elements are not upgraded. What acts is taken out before our own frames and shadow
 * roots are put in.
 */
const copyNode = (node: Node, copying: Copying): Node => {
  const copy = copying.inert.importNode(node, true);
  const copies = elementsOf(copying.document, copy);
  disarmCopy(copy, copying);
  elementsOf(copying.document, node).forEach((live, index) => {
    const twin = copies[index];
    if (!twin) return;
    if (copyFormState(live, twin)) copying.blanked.count += 1;
    copyCanvas(live, twin);
    copyFrame(live, twin, copying);
    copyShadowRoot(live, twin, copying);
  });
  openFramesets(copies, copying);
  return copy;
};

const doctypeOf = (document: Document): string => {
  const { doctype, compatMode } = ownDocument(document);
  if (!doctype) return '';
  const { publicId, systemId } = doctype;
  return knownDoctype({ publicId, systemId, mode: compatMode });
};

const serialise = (document: Document, depth: number, blanked: { count: number }): string => {
  const { root, inert } = ownDocument(document);
  if (!root) return '';
  const copy = copyNode(root, { document, inert: inert(), depth, blanked });
  const html = withoutHttpEquiv((copy as Element).outerHTML);
  return `${doctypeOf(document)}${INERT_PREFIX}\n${html}`.toWellFormed();
};

/**
 * The live document as HTML, with its shadow roots, its frames of the same origin, and the
 * present values of its forms and canvases, but for passwords: `blanked` counts the password fields
 * that were left without their values. The result is inert when opened.
 */
export const documentHtml = (document: Document, blanked = { count: 0 }): string =>
  serialise(document, 0, blanked);
