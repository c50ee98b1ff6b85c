import { renderedText } from '../recognise/page/rendered-text.ts';
import { ownDocument, sameOriginDocument } from './own-document.ts';

const textContent = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get;

/**
 * The text that an element shows, in reading order, as the browser renders it (HTML, "innerText"),
 * and would render of what is far from the screen if it were scrolled to. Lone surrogates become
 * U+FFFD, since UTF-8 cannot hold them.
 */
export const visibleText = (element: Element | null): string => {
  if (!element) return '';
  const text: unknown = renderedText(element) ?? textContent?.call(element);
  return typeof text === 'string' ? text.toWellFormed() : '';
};

const shadowTexts = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    if (!element.shadowRoot) return [];
    const inside = [...element.shadowRoot.querySelectorAll('*')];
    const own = [...element.shadowRoot.children].filter(({ localName }) => localName !== 'style');
    return [...own.map(visibleText), ...shadowTexts(inside)];
  });

const MOST_FRAMES_DEEP = 4;

/**
 * The visible text of a page: its body's, then that of open shadow roots and of frames of its own
 * origin, in their order.
 */
export const pageText = (document: Document, depth = 0): string => {
  const { body, all } = ownDocument(document);
  const frames = depth < MOST_FRAMES_DEEP ? (all('iframe, frame') as HTMLIFrameElement[]) : [];
  const framed = frames.flatMap((frame) => {
    const inside = sameOriginDocument(frame);
    return inside ? [pageText(inside, depth + 1)] : [];
  });
  return [visibleText(body), ...shadowTexts(all('*')), ...framed]
    .filter((text) => text.trim())
    .join('\n\n');
};
