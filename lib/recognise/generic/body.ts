import { closest, contains, find, findAll, parentOf, sourceText } from '../page/dom.ts';

const KNOWN = [
  '[itemprop~="articleBody"]',
  '.e-content',
  '#js_content',
  '#artibody',
  '#article_content',
  '#mp-editor',
  '#endText',
  '.post_body',
  '#Main_Content_Val',
  '#ArticleContent',
  '#articleContent',
  '.article-content',
  '.article__body',
  '.article-body',
  '.entry-content',
  '.post-content',
  '.post-body',
  '.story-body',
];
const ELSEWHERE =
  'nav, aside, footer, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="recommend" i], [class*="sidebar" i], [class*="cookie" i]';
const ENOUGH = 80;

const weightOf = (element: Element): number => {
  const text = sourceText(element).replace(/\s+/gu, '');
  const stops = text.match(/[,.;!?，。；！？、：“”]/gu)?.length ?? 0;
  return stops === 0 ? 0 : Math.min(text.length, 1500);
};

const known = (document: Document): Element | undefined => {
  for (const selector of KNOWN) {
    const found = findAll(document, selector, 6).filter((element) => weightOf(element) >= ENOUGH);
    if (
      found.length === 1 ||
      (found[0] && found.every((other) => found[0] === other || contains(found[0] as Element, other)))
    )
      return found[0];
  }
  return undefined;
};

/** Where most running text stands: each paragraph speaks for its parent and, by half, for its grandparent. */
const densest = (document: Document): Element | undefined => {
  const scores = new Map<Element, number>();
  for (const paragraph of findAll(document, 'p, pre, blockquote > div', 3000)) {
    const weight = closest(paragraph, ELSEWHERE) ? 0 : weightOf(paragraph);
    const parent = weight >= 25 ? parentOf(paragraph) : null;
    const grand = parent && parentOf(parent);
    if (parent) scores.set(parent, (scores.get(parent) ?? 0) + weight);
    if (grand) scores.set(grand, (scores.get(grand) ?? 0) + weight / 2);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (!best || best[1] < 200) return undefined;
  const holdsBest = ranked.find(
    ([element, score]) => score >= best[1] * 0.9 && element !== best[0] && contains(element, best[0]),
  );
  return holdsBest && second && holdsBest[1] > best[1] * 1.1 ? holdsBest[0] : best[0];
};

/** The element that holds the page's own running text; undefined where none stands out. */
export const findBody = (document: Document): Element | undefined => {
  const only = findAll(document, 'article', 3);
  const article = only.length === 1 && weightOf(only[0] as Element) >= 400 ? only[0] : undefined;
  return known(document) ?? densest(document) ?? article;
};

/** The document's body, found as an element: `document.body` can be clobbered. */
export const bodyElement = (document: Document): Element | undefined => find(document, 'html > body');
