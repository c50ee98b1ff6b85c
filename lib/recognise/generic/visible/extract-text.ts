import Defuddle from 'defuddle';
import { documentElementOf, findAll, sourceText } from '../../page/document/dom.ts';

const MOST_ELEMENTS = 30_000;

/** Defuddle is not safe against DOM clobbering: a page that makes it throw has no content. */
const extract = (html: string, url: string): string | undefined => {
  try {
    return new Defuddle(new DOMParser().parseFromString(html, 'text/html'), {
      url,
      useAsync: false,
    }).parse().content;
  } catch {
    return undefined;
  }
};

/**
 * The main text as the Defuddle content extractor finds it, in a parsed copy of the page that runs
 * and loads nothing. Its asynchronous mode is not used because that sends requests. Undefined for
 * pages of more than 30,000 elements and for texts under 80 characters.
 */
export const extractText = (document: Document, url: string): string | undefined => {
  const root = documentElementOf(document);
  if (!root || findAll(document, '*', MOST_ELEMENTS + 1).length > MOST_ELEMENTS) return undefined;
  const content = extract(root.outerHTML, url);
  if (content === undefined) return undefined;
  const parsed = new DOMParser().parseFromString(content, 'text/html');
  const lines = findAll(parsed, 'p, li, h1, h2, h3, h4, blockquote, pre, td', 3000).map((part) =>
    sourceText(part).replace(/\s+/gu, ' ').trim(),
  );
  const text = lines.filter((line, index) => line !== '' && line !== lines[index - 1]).join('\n');
  return text.length >= 80 ? text : undefined;
};
