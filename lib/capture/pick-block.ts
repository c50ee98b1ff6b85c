import { visibleText } from './visible-text.ts';

/**
 * A page can shadow an element's properties with named form fields; the prototypes' own getters it
 * cannot.
 */
const reader = <T>(prototype: object, name: string) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (of: Node): T => get?.call(of) as T;
};
const parentNode = reader<Node | null>(Node.prototype, 'parentNode');
const firstChild = reader<Element | null>(Element.prototype, 'firstElementChild');
const next = reader<Element | null>(Element.prototype, 'nextElementSibling');
const previous = reader<Element | null>(Element.prototype, 'previousElementSibling');
const shadowRoot = reader<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const classes = reader<DOMTokenList>(Element.prototype, 'classList');
const textOf = reader<string | null>(Node.prototype, 'textContent');
const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** Where an element lies on the screen, in CSS pixels. */
export const boxOnScreen = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);

const POST_LIKE = 'article, [role="article"], [role="comment"], [itemprop="comment"]';
const BLOCK = 'li, section, div, blockquote, td, tr, dd, main, figure';

const isShown = (element: Element): boolean => {
  const { width, height } = boxOnScreen(element);
  return width > 1 && height > 1;
};

/** What is narrower, lower or emptier than a post is a part of one. */
const holdsPost = (element: Element): boolean => {
  const { width, height } = boxOnScreen(element);
  return width >= 200 && height >= 64 && (textOf(element)?.trim().length ?? 0) >= 10;
};

/** What is taller than three screens holds several posts more often than it is one. */
const isPostSized = (element: Element): boolean => boxOnScreen(element).height <= 3 * innerHeight;

const areTwins = (one: Element, other: Element | null): boolean =>
  other !== null &&
  one.tagName === other.tagName &&
  classes(one)[0] === classes(other)[0] &&
  isShown(other);
const isRepeated = (element: Element): boolean =>
  areTwins(element, next(element)) || areTwins(element, previous(element));

const parentOf = (element: Element): Element | undefined => {
  const parent = parentNode(element);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element && !matches(parent, ':root') ? parent : undefined;
};

/** An element and all that hold it, up to the body, out of open shadow roots. */
export const upFrom = (element: Element): Element[] => {
  const chain = [element];
  for (let at = parentOf(element); at; at = parentOf(at)) chain.push(at);
  return chain;
};

/**
 * The element of the page that shows at a point of the screen, open shadow roots looked into,
 * `overlay` looked through.
 */
export const elementAt = (x: number, y: number, overlay: Element): Element | undefined => {
  const [top] = Document.prototype.elementsFromPoint
    .call(document, x, y)
    .filter((one) => one !== overlay);
  let found = top;
  for (let root = found && shadowRoot(found); root; root = found ? shadowRoot(found) : null) {
    const scope: Node = root;
    const inner = root.elementsFromPoint(x, y).find((one) => one.getRootNode() === scope);
    if (!inner) break;
    found = inner;
  }
  return found;
};

/**
 * The block around an element that a person most likely means: the recognised post or what the page
 * marks as one, else the nearest block of a post's size, one of several alike before one alone.
 */
export const blockAround = (element: Element, recognised?: Element): Element => {
  const chain = upFrom(element);
  const large = chain.filter((one) => matches(one, BLOCK) && holdsPost(one));
  const blocks = large.filter(isPostSized);
  return (
    chain.find((one) => one === recognised || (matches(one, POST_LIKE) && isShown(one))) ??
    blocks.find(isRepeated) ??
    blocks[0] ??
    large[0] ??
    element
  );
};

const firstShown = (from: Element | null, step: typeof next): Element | undefined => {
  let at = from;
  while (at && !isShown(at)) at = step(at);
  return at ?? undefined;
};

const sameBox = (one: Element, other: Element): boolean => {
  const [a, b] = [boxOnScreen(one), boxOnScreen(other)];
  return Math.abs(a.width - b.width) < 1 && Math.abs(a.height - b.height) < 1;
};

/** Steps over wrappers of the very same size, which would look as if the key had done nothing. */
const untilDifferent = (
  from: Element,
  step: (at: Element) => Element | undefined,
): Element | undefined => {
  let at = step(from);
  while (at && sameBox(at, from)) at = step(at) ?? undefined;
  return at;
};

const STEPS: Record<string, (from: Element) => Element | undefined> = {
  ArrowUp: (from) => untilDifferent(from, parentOf),
  ArrowDown: (from) => untilDifferent(from, (at) => firstShown(firstChild(at), next)),
  ArrowRight: (from) => firstShown(next(from), next),
  ArrowLeft: (from) => firstShown(previous(from), previous) ?? parentOf(from),
};

/**
 * The element an arrow key leads to: up to the parent, down to the first child, right and left to
 * the siblings.
 */
export const stepFrom = (element: Element, key: string): Element | undefined =>
  STEPS[key]?.(element);

const MOST_WORDS = 90;

/** An element in a few words of its own, and its size in CSS pixels. */
export const describeBlock = (
  element: Element,
): { text: string; width: number; height: number } => {
  const { width, height } = boxOnScreen(element);
  const text = visibleText(element).replace(/\s+/gu, ' ').trim();
  return {
    text: text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS).toWellFormed()}…` : text,
    width: Math.round(width),
    height: Math.round(height),
  };
};
