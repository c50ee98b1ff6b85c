import Defuddle from 'defuddle';
import { documentElementOf, findAll, sourceText } from '../page/dom.ts';

const MOST_ELEMENTS = 30_000;

/**
 * The extractor reads clobbered names as any code does, so a hostile page can make it fail: then it
 * has found nothing.
 */
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
 * The words the content extractor takes for the page's own, from a parsed copy in a document that
 * can run and load nothing. Synchronous: its asynchronous way would ask the network. Undefined for
 * huge pages and when it finds little.
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
