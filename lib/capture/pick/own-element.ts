/**
 * A page can shadow an element's properties with named form fields (`<input name="parentNode">`).
 * The getters of the prototypes cannot be shadowed, so we read through them.
 */
const getter = <T>(prototype: object, name: string) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (of: Node): T => get?.call(of) as T;
};

const parentNode = getter<Node | null>(Node.prototype, 'parentNode');

/** An element's own properties, read so that a page cannot shadow them. */
export const firstChildOf = getter<Element | null>(Element.prototype, 'firstElementChild');
export const nextOf = getter<Element | null>(Element.prototype, 'nextElementSibling');
export const previousOf = getter<Element | null>(Element.prototype, 'previousElementSibling');
export const shadowRootOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const classesOf = getter<DOMTokenList>(Element.prototype, 'classList');
export const textContentOf = getter<string | null>(Node.prototype, 'textContent');

/** Whether an element matches a selector. */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** The box of an element in CSS pixels from the viewport's top left corner. */
export const boxOnScreen = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);

/** Whether an element takes up space on the screen. */
export const isShown = (element: Element): boolean => {
  const { width, height } = boxOnScreen(element);
  return width > 1 && height > 1;
};

/** The parent of an element, out of an open shadow root to its host; never the root element. */
export const parentOf = (element: Element): Element | undefined => {
  const parent = parentNode(element);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element && !matches(parent, ':root') ? parent : undefined;
};

/** An element and its ancestors up to the body, out of open shadow roots too. */
export const withAncestors = (element: Element): Element[] => {
  const chain = [element];
  for (let at = parentOf(element); at; at = parentOf(at)) chain.push(at);
  return chain;
};
