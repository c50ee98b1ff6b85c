import {
  contains,
  findAll,
  follows,
  parentOf,
  sourceText,
  tagOf,
} from '../../page/document/dom.ts';
import { comparable } from '../strings/comparable.ts';
import { scoreText, textWeight } from './text-score.ts';

/** Selectors of the main text on widespread sites and publishing systems. */
const KNOWN = [
  '[itemprop~="articleBody"]',
  '[itemprop~="reviewBody"]',
  '.e-content',
  '#js_content',
  '#artibody',
  '#article_content',
  '#mp-editor',
  '#endText',
  '.post_body',
  '.article-content',
  '.article__body',
  '.article-body',
  '.entry-content',
  '.post-content',
  '.post-body',
  '.story-body',
];
const MOST_BLOCKS = 30_000;

/** Where to look for the running text. `dataText` is the text in the page's structured data. */
export type BodyHints = {
  readonly headline?: Element | undefined;
  readonly dataText?: string | undefined;
};

const isWholePage = (element: Element): boolean => /^(?:body|html|main)$/u.test(tagOf(element));

/**
 * The common ancestor of a text that is split over several boxes: goes up while that adds text, at
 * most four levels, and never to an ancestor of the headline.
 */
const commonAncestor = (
  start: Element,
  total: ReadonlyMap<Element, number>,
  headline: Element | undefined,
): Element => {
  let chosen = start;
  let at = parentOf(start);
  for (let height = 0; at && height < 4; at = parentOf(at), height += 1) {
    if (isWholePage(at) || (headline && contains(at, headline))) break;
    if ((total.get(at) ?? 0) > (total.get(chosen) ?? 0) * 1.12) chosen = at;
  }
  return chosen;
};

/**
 * The element with the densest text; but where the first text after the headline stands elsewhere
 * and is at least a third of it, the element with that text.
 */
const densest = (document: Document, headline: Element | undefined): Element | undefined => {
  const { direct, total, first } = scoreText(document, headline);
  const best = [...direct].sort((a, b) => b[1] - a[1])[0];
  if (!best || best[1] < (headline ? 40 : 200) || /^(?:body|html)$/u.test(tagOf(best[0])))
    return undefined;
  const weight = (element: Element): number => total.get(element) ?? 0;
  const dense = commonAncestor(best[0], total, headline);
  const near =
    headline && first && !contains(dense, first) && !isWholePage(first)
      ? commonAncestor(first, total, headline)
      : dense;
  const chosen = weight(near) * 3 >= weight(dense) ? near : dense;
  const articles = findAll(document, 'article', 3);
  const whole = articles.length === 1 ? articles[0] : undefined;
  return whole && contains(whole, chosen) && weight(whole) > weight(chosen) * 1.35 ? whole : chosen;
};

const findKnown = (document: Document, headline: Element | undefined): Element | undefined => {
  for (const selector of KNOWN) {
    const found = findAll(document, selector, 6).filter(
      (element) => textWeight(sourceText(element).trim()) >= 60,
    );
    const first = found[0];
    const isOne = first && found.every((other) => contains(first, other));
    if (isOne && !(headline && follows(first, headline) && !contains(first, headline)))
      return first;
  }
  return undefined;
};

/** The smallest element that shows the text of the structured data, by its beginning and end. */
const findByDataText = (document: Document, dataText: string | undefined): Element | undefined => {
  const key = comparable(dataText ?? '');
  if (key.length < 12) return undefined;
  const [start, end] = [key.slice(0, 24), key.slice(-12)];
  const holders = findAll(document, 'p, div, section, article, span, td', MOST_BLOCKS).filter(
    (element) => {
      const { length } = sourceText(element);
      if (length < key.length || length > key.length * 6 + 600) return false;
      const text = comparable(sourceText(element));
      return text.includes(start) && text.includes(end);
    },
  );
  return holders.at(-1);
};

/** The element that holds the page's main text; undefined where no element stands out. */
export const findBody = (
  document: Document,
  { headline, dataText }: BodyHints,
): Element | undefined =>
  findByDataText(document, dataText) ??
  findKnown(document, headline) ??
  densest(document, headline);
