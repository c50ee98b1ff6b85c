import type { PostKind } from '../../../evidence/item.ts';
import { bodyElement, closest, contains, findAll } from '../../page/document/dom.ts';
import { visibleText } from '../../page/document/visible-text.ts';
import { comparable } from '../strings/comparable.ts';
import { extractText } from '../visible/extract-text.ts';
import type { PageClues } from './page-clues.ts';

const MOST_ELEMENTS = 60_000;
const LONGEST = 300_000;

/**
 * The element to cut the picture from: the whole marked-up post where there is one, else its text.
 */
export const readElement = ({ headline, body }: PageClues, kind: PostKind): Element | undefined => {
  const whole = closest(body, 'article, [role="article"], [itemscope], .h-entry, .hentry');
  return whole && (kind === 'post' || (headline && contains(whole, headline.element)))
    ? whole
    : body;
};

/**
 * The running text. The text of an article or a listing begins with its headline, as on the page.
 */
export const readText = (
  { page, body, headline }: PageClues,
  kind: PostKind,
): string | undefined => {
  const text = visibleText(body) ?? extractText(page.document, page.url.href);
  const hasTitle = kind === 'article' || kind === 'listing';
  const isThere =
    text && headline && comparable(text.slice(0, 600)).includes(comparable(headline.text));
  return hasTitle && text && headline && !isThere ? `${headline.text}\n${text}` : text;
};

/**
 * All text of a page. Undefined for a very large page, whose layout would take too long; its text
 * is captured as an artifact anyway.
 */
export const readWholeText = (document: Document): string | undefined => {
  const isLarge = findAll(document, '*', MOST_ELEMENTS).length >= MOST_ELEMENTS;
  const text = isLarge ? undefined : visibleText(bodyElement(document));
  return text && text.length <= LONGEST ? text : undefined;
};
