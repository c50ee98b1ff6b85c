import { spendTime } from '../time-budget.ts';

/**
 * Safe reads of a hostile document. Every property and method is taken from the browser's own
 * prototypes, because `<form name="querySelector">` or `<input name="textContent">` would otherwise
 * replace it (DOM clobbering).
 */
const getter = <T>(prototype: object, name: string): ((node: Node) => T) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => get?.call(node) as T;
};

const selectAllInDocument = Document.prototype.querySelectorAll;
const selectAllInElement = Element.prototype.querySelectorAll;
const selectInDocument = Document.prototype.querySelector;
const selectInElement = Element.prototype.querySelector;
const selectAllInFragment = DocumentFragment.prototype.querySelectorAll;
const selectInFragment = DocumentFragment.prototype.querySelector;
const readAttribute = Element.prototype.getAttribute;
const readClosest = Element.prototype.closest;
const readMatches = Element.prototype.matches;
const readContains = Node.prototype.contains;
const readPosition = Node.prototype.compareDocumentPosition;

export const nodeTypeOf = getter<number>(Node.prototype, 'nodeType');
const readParent = getter<Element | null>(Node.prototype, 'parentElement');

export const parentOf = (node: Node | undefined): Element | undefined =>
  (node && readParent(node)) ?? undefined;
const readNext = getter<Element | null>(Element.prototype, 'nextElementSibling');
const readPrevious = getter<Element | null>(Element.prototype, 'previousElementSibling');

export const nextOf = (element: Element | undefined): Element | undefined =>
  (element && readNext(element)) ?? undefined;
export const previousOf = (element: Element): Element | undefined =>
  readPrevious(element) ?? undefined;

export const childNodesOf = getter<NodeListOf<ChildNode>>(Node.prototype, 'childNodes');
export const documentElementOf = getter<Element | null>(Document.prototype, 'documentElement');
export const titleOf = getter<string>(Document.prototype, 'title');
/** An element's markup as the browser serialises it. */
export const outerHtmlOf = getter<string>(Element.prototype, 'outerHTML');
const rawTextOf = getter<string | null>(Node.prototype, 'textContent');
const localNameOf = getter<string>(Element.prototype, 'localName');

const namespaceOf = getter<string | null>(Element.prototype, 'namespaceURI');

/**
 * Whether an element is in the HTML namespace. `instanceof` would fail for elements of other
 * documents.
 */
export const isHtml = (element: Element): boolean =>
  namespaceOf(element) === 'http://www.w3.org/1999/xhtml';

/** The lower-case tag name. */
export const tagOf = (element: Element): string => localNameOf(element) ?? '';

const readShadowRoot = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');

/** The open shadow root of an element. */
export const shadowOf = (element: Element | undefined): ShadowRoot | undefined =>
  (element && readShadowRoot(element)) ?? undefined;

const ELEMENT = 1;
const FRAGMENT = 11;

/**
 * The first match of a selector in a document, element or shadow root. Throws a `SyntaxError` for
 * an invalid selector.
 */
export const find = (root: ParentNode, selector: string): Element | undefined => {
  spendTime();
  const type = nodeTypeOf(root);
  const select =
    type === ELEMENT ? selectInElement : type === FRAGMENT ? selectInFragment : selectInDocument;
  return (select.call(root, selector) as Element | null) ?? undefined;
};

/** At most `limit` matches in document order. */
export const findAll = (root: ParentNode, selector: string, limit = 200): Element[] => {
  spendTime();
  const type = nodeTypeOf(root);
  const select =
    type === ELEMENT
      ? selectAllInElement
      : type === FRAGMENT
        ? selectAllInFragment
        : selectAllInDocument;
  return Array.prototype.slice.call(select.call(root, selector), 0, limit);
};

/** An attribute's value without outer white space; undefined where it is absent or empty. */
export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element ? readAttribute.call(element, name)?.trim() || undefined : undefined;

export const closest = (element: Element | undefined, selector: string): Element | undefined =>
  (element && readClosest.call(element, selector)) ?? undefined;

export const matches = (element: Element, selector: string): boolean =>
  readMatches.call(element, selector);

export const contains = (outer: Element, inner: Element): boolean =>
  readContains.call(outer, inner);

/** Whether `later` comes after `earlier` in the document. */
export const follows = (earlier: Element, later: Element): boolean =>
  (readPosition.call(earlier, later) & 4) !== 0;

/**
 * All text in an element, hidden text too, without any change to white space; at most 8 million
 * characters.
 */
export const sourceText = (element: Element | undefined): string => {
  spendTime();
  return element ? (rawTextOf(element) ?? '').slice(0, 8e6) : '';
};

/** The document's body, found as an element, because `document.body` can be clobbered. */
export const bodyElement = (document: Document): Element | undefined =>
  find(document, 'html > body');
