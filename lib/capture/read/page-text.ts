import { renderedText } from '../../recognise/page/document/rendered-text.ts';
import { ownDocument, sameOriginDocument } from '../dom/own-document.ts';

const MOST_FRAMES_DEEP = 4;

const textContent = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get;

/**
 * The text of an element in reading order, as the browser renders it (HTML, "innerText"). It
 * includes parts that the browser skips because they are far from the viewport. Lone surrogates
 * become U+FFFD, since UTF-8 cannot encode them.
 */
export const elementText = (element: Element | null): string => {
  if (!element) return '';
  const text: unknown = renderedText(element) ?? textContent?.call(element);
  return typeof text === 'string' ? text.toWellFormed() : '';
};

const shadowTexts = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    if (!element.shadowRoot) return [];
    const inside = [...element.shadowRoot.querySelectorAll('*')];
    const own = [...element.shadowRoot.children].filter(({ localName }) => localName !== 'style');
    return [...own.map(elementText), ...shadowTexts(inside)];
  });

/**
 * The text of a page: its body's, then that of open shadow roots, then that of frames of the same
 * origin, each group in document order, with an empty line between them.
 */
export const pageText = (document: Document, depth = 0): string => {
  const { body, all } = ownDocument(document);
  const frames = depth < MOST_FRAMES_DEEP ? (all('iframe, frame') as HTMLIFrameElement[]) : [];
  const framed = frames.flatMap((frame) => {
    const inside = sameOriginDocument(frame);
    return inside ? [pageText(inside, depth + 1)] : [];
  });
  return [elementText(body), ...shadowTexts(all('*')), ...framed]
    .filter((text) => text.trim())
    .join('\n\n');
};
