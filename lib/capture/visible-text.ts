const innerText = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'innerText')?.get;
const textContent = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get;

/**
 * The text that an element shows, in reading order, as the browser renders it (HTML, "innerText").
 * Lone surrogates become U+FFFD, since UTF-8 cannot hold them.
 */
export const visibleText = (element: Element | null): string => {
  if (!element) return '';
  const text: unknown =
    element instanceof HTMLElement ? innerText?.call(element) : textContent?.call(element);
  return typeof text === 'string' ? text.toWellFormed() : '';
};
