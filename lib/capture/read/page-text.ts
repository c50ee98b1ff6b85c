import { renderedText } from '../../recognise/page/document/rendered-text.ts';
import { MOST_FRAMES_DEEP, ownDocument, sameOriginDocument } from '../dom/own-document.ts';
import { shadowRootOf } from '../dom/shadow-roots.ts';

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

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** The words of a text node, its white space as one blank; empty for any other node. */
const looseText = (node: Node): string =>
  node.nodeType === Node.TEXT_NODE ? (node as Text).data.replace(/\s+/gu, ' ').toWellFormed() : '';

/**
 * The texts of a shadow root's own elements; one text where words stand between them, outside of
 * any element.
 */
const ownTexts = (shadow: ShadowRoot): string[] => {
  const nodes = [...shadow.childNodes].filter(({ nodeName }) => nodeName !== 'STYLE');
  const isLoose = nodes.some((node) => looseText(node).trim() !== '');
  const texts = nodes.map((node) => (isElement(node) ? elementText(node) : looseText(node)));
  return isLoose ? [texts.join('').trim()] : texts;
};

const shadowTexts = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    const shadow = shadowRootOf(element);
    if (!shadow) return [];
    return [...ownTexts(shadow), ...shadowTexts([...shadow.querySelectorAll('*')])];
  });

/**
 * The text of a page: its body's, then that of shadow roots, then that of frames of the same
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
