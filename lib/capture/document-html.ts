import { ownDocument } from './own-document.ts';

/**
 * Put before the saved document, so that opening the file runs nothing and asks the network for nothing.
 * The document itself follows, byte for byte as serialised.
 */
export const INERT_PREFIX = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'">`;

const elementsOf = (document: Document, root: Node): Element[] => {
  const walker = ownDocument(document).walk(root);
  const elements: Element[] = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode())
    if (node instanceof Element) elements.push(node);
  return elements;
};

const setAttribute = (copy: Element, name: string, value: string): void =>
  Element.prototype.setAttribute.call(copy, name, value);

/** What a person typed or chose lives in properties, which a serialisation leaves out. Pass-words stay out. */
const copyFormState = (live: Element, copy: Element): void => {
  if (live instanceof HTMLInputElement) {
    if (live.type === 'password' || live.type === 'file') return;
    if (live.type === 'checkbox' || live.type === 'radio') copy.toggleAttribute('checked', live.checked);
    else if (live.value !== live.defaultValue) setAttribute(copy, 'value', live.value);
  } else if (live instanceof HTMLTextAreaElement) {
    if (live.value !== live.defaultValue) copy.textContent = live.value;
  } else if (live instanceof HTMLOptionElement) copy.toggleAttribute('selected', live.selected);
};

/** A content policy does not stop `<meta http-equiv=refresh>`, so the copy carries it under another name. */
const stopRefresh = (copy: Element): void => {
  if (!(copy instanceof HTMLMetaElement) || !/refresh/i.test(copy.httpEquiv)) return;
  setAttribute(copy, 'data-matterproof-http-equiv', copy.httpEquiv);
  Element.prototype.removeAttribute.call(copy, 'http-equiv');
};

/** An open shadow root goes into the copy as declarative shadow DOM (HTML, "template", shadowrootmode). */
const copyShadow = (document: Document, live: Element, copy: Element, inert: Document): void => {
  const shadow = live.shadowRoot;
  if (!shadow) return;
  const template = inert.createElement('template');
  template.setAttribute('shadowrootmode', 'open');
  for (const child of shadow.childNodes) template.content.append(copyNode(document, child, inert));
  copy.prepend(template);
};

/** A copy in a document without a window: no script runs, no image loads, no custom element wakes. */
const copyNode = (document: Document, node: Node, inert: Document): Node => {
  const copy = inert.importNode(node, true);
  const copies = elementsOf(document, copy);
  elementsOf(document, node).forEach((live, index) => {
    const twin = copies[index];
    if (!twin) return;
    copyFormState(live, twin);
    stopRefresh(twin);
    if (live.shadowRoot) copyShadow(document, live, twin, inert);
  });
  return copy;
};

const doctypeOf = (doctype: DocumentType | null): string => {
  if (!doctype) return '';
  const publicId = doctype.publicId ? ` PUBLIC "${doctype.publicId}"` : '';
  const systemId = doctype.systemId ? `${publicId ? '' : ' SYSTEM'} "${doctype.systemId}"` : '';
  return `<!DOCTYPE ${doctype.name}${publicId}${systemId}>`;
};

/** The live document as HTML: doctype, open shadow roots, what forms hold now; inert when opened. */
export const documentHtml = (document: Document): string => {
  const { root, doctype, inert } = ownDocument(document);
  if (!root) return '';
  const copy = copyNode(document, root, inert());
  const html = copy instanceof Element ? copy.outerHTML : '';
  return `${doctypeOf(doctype)}${INERT_PREFIX}\n${html}`.toWellFormed();
};
