const PLAIN = /^[A-Za-z][\w-]{0,39}$/;

/**
 * Names an element for people who read the record, much like a selector: its tag with its id, or
 * else its first class, where these are plain. No words of the page.
 */
export const describeElement = (element: Element): string => {
  const { localName } = element;
  const id = Element.prototype.getAttribute.call(element, 'id') ?? '';
  if (PLAIN.test(id)) return `${localName}#${id}`;
  const first = [...element.classList].find((name) => PLAIN.test(name));
  return first ? `${localName}.${first}` : localName;
};

/** The name of what scrolls: for the window of a frame, the frame itself. */
export const describeScroller = (element: Element): string => {
  const { ownerDocument } = element;
  const frame = ownerDocument === document ? null : ownerDocument.defaultView?.frameElement;
  if (!frame) return describeElement(element);
  const isWindow = element === (ownerDocument.scrollingElement ?? ownerDocument.documentElement);
  return isWindow
    ? describeElement(frame)
    : `${describeElement(frame)} ${describeElement(element)}`;
};
