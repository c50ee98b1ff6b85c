import { contains, find, findAll, follows, parentOf, sourceText, tagOf } from '../page/dom.ts';
import { comparable } from './comparable.ts';
import { scoreText, weightOf } from './text-score.ts';

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

/**
 * What a search for the running text may go by. `said` is the text the page's structured data
 * states.
 */
export type BodyHints = {
  readonly headline?: Element | undefined;
  readonly said?: string | undefined;
};

const isWholePage = (element: Element): boolean => /^(?:body|html|main)$/u.test(tagOf(element));

/**
 * A text in several boxes: their common holder, as long as going up still adds text and does not
 * reach the headline.
 */
const climb = (
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
 * The densest part, unless the first text after the headline stands in another that has enough:
 * then that one.
 */
const densest = (document: Document, headline: Element | undefined): Element | undefined => {
  const { direct, total, first } = scoreText(document, headline);
  const best = [...direct].sort((a, b) => b[1] - a[1])[0];
  if (!best || best[1] < (headline ? 40 : 200) || /^(?:body|html)$/u.test(tagOf(best[0])))
    return undefined;
  const weight = (element: Element): number => total.get(element) ?? 0;
  const dense = climb(best[0], total, headline);
  const near =
    headline && first && !contains(dense, first) && !isWholePage(first)
      ? climb(first, total, headline)
      : dense;
  const chosen = weight(near) * 3 >= weight(dense) ? near : dense;
  const articles = findAll(document, 'article', 3);
  const whole = articles.length === 1 ? articles[0] : undefined;
  return whole && contains(whole, chosen) && weight(whole) > weight(chosen) * 1.35 ? whole : chosen;
};

const known = (document: Document, headline: Element | undefined): Element | undefined => {
  for (const selector of KNOWN) {
    const found = findAll(document, selector, 6).filter(
      (element) => weightOf(sourceText(element).trim()) >= 60,
    );
    const first = found[0];
    const isOne = first && found.every((other) => contains(first, other));
    if (isOne && !(headline && follows(first, headline) && !contains(first, headline)))
      return first;
  }
  return undefined;
};

/** The smallest element that shows a text the page's data states, by its first and last words. */
const stated = (document: Document, said: string | undefined): Element | undefined => {
  const key = comparable(said ?? '');
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

/** The element that holds the page's own running text; undefined where none stands out. */
export const findBody = (document: Document, { headline, said }: BodyHints): Element | undefined =>
  stated(document, said) ?? known(document, headline) ?? densest(document, headline);

/** The document's body, found as an element: `document.body` can be clobbered. */
export const bodyElement = (document: Document): Element | undefined =>
  find(document, 'html > body');
