import {
  childNodesOf,
  contains,
  find,
  findAll,
  follows,
  nodeTypeOf,
  parentOf,
  sourceText,
  tagOf,
} from '../page/dom.ts';
import { isElsewhere } from './elsewhere.ts';
import { comparable } from './headline.ts';

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
const BLOCKS = 'p, pre, li, blockquote, dd, td, div, section, article, main, span, font';
const PARAGRAPHS = new Set(['p', 'pre', 'li', 'blockquote', 'dd', 'span', 'font']);
const MOST_BLOCKS = 30_000;
const HEIGHT = 8;

/** What a search for the running text may go by. `said` is the text the page's structured data states. */
export type BodyHints = { readonly headline?: Element | undefined; readonly said?: string | undefined };

const ownText = (element: Element): string => {
  let text = '';
  for (const node of childNodesOf(element)) {
    const isInline =
      nodeTypeOf(node) === 1 &&
      /^(?:a|b|i|em|strong|u|q|code|small|sup|sub|mark|abbr|cite|font|span)$/u.test(tagOf(node as Element));
    if (nodeTypeOf(node) === 3) text += (node as Text).data;
    else if (isInline) text += sourceText(node as Element).slice(0, 2000);
  }
  return text.replace(/\s+/gu, ' ').trim();
};

/** Running text has stops; menus and lists of links have none. */
const weightOf = (text: string): number =>
  text.length >= 20 && /[,.;!?，。；！？、：“”‘’…।]/u.test(text) ? Math.min(text.length, 1500) : 0;

type Scores = { readonly direct: Map<Element, number>; readonly total: Map<Element, number> };

const add = (scores: Map<Element, number>, element: Element, weight: number): void =>
  void scores.set(element, (scores.get(element) ?? 0) + weight);

/** Each block of text speaks for what holds it: directly for its parent, in sum for its ancestors. */
const score = (document: Document, hints: BodyHints): Scores => {
  const scores: Scores = { direct: new Map(), total: new Map() };
  const size = sourceText(bodyElement(document)).length;
  for (const block of findAll(document, BLOCKS, MOST_BLOCKS)) {
    const weight = weightOf(ownText(block));
    const isBefore = hints.headline && !follows(hints.headline, block);
    if (weight === 0 || isBefore || isElsewhere(block, { ...hints, size })) continue;
    const holder = PARAGRAPHS.has(tagOf(block)) ? parentOf(block) : block;
    if (holder) add(scores.direct, holder, weight);
    const outer = holder && parentOf(holder);
    if (outer) add(scores.direct, outer, weight / 2);
    for (let at = holder, height = 0; at && height < HEIGHT; at = parentOf(at), height += 1)
      add(scores.total, at, weight);
  }
  return scores;
};

/** A text in several boxes: their common holder, as long as going up still adds text and does not reach the headline. */
const climb = (start: Element, { total }: Scores, headline: Element | undefined): Element => {
  let chosen = start;
  let at = parentOf(start);
  for (let height = 0; at && height < 4; at = parentOf(at), height += 1) {
    if (/^(?:body|html|main)$/u.test(tagOf(at)) || (headline && contains(at, headline))) break;
    if ((total.get(at) ?? 0) > (total.get(chosen) ?? 0) * 1.12) chosen = at;
  }
  return chosen;
};

const densest = (document: Document, hints: BodyHints): Element | undefined => {
  const scores = score(document, hints);
  const ranked = [...scores.direct].sort((a, b) => b[1] - a[1])[0];
  const isEnough = ranked && ranked[1] >= (hints.headline ? 40 : 200);
  return isEnough && !/^(?:body|html)$/u.test(tagOf(ranked[0]))
    ? climb(ranked[0], scores, hints.headline)
    : undefined;
};

const known = (document: Document, hints: BodyHints): Element | undefined => {
  for (const selector of KNOWN) {
    const found = findAll(document, selector, 6).filter(
      (element) => weightOf(sourceText(element).trim()) >= 60,
    );
    const first = found[0];
    const isOne = first && found.every((other) => contains(first, other));
    if (isOne && !(hints.headline && follows(first, hints.headline) && !contains(first, hints.headline)))
      return first;
  }
  return undefined;
};

/** The smallest element that shows a text the page's data states, by its first and last words. */
const stated = (document: Document, said: string | undefined): Element | undefined => {
  const key = comparable(said ?? '');
  if (key.length < 12) return undefined;
  const [start, end] = [key.slice(0, 24), key.slice(-12)];
  const holders = findAll(document, 'p, div, section, article, span, td', MOST_BLOCKS).filter((element) => {
    const length = sourceText(element).length;
    if (length < key.length || length > key.length * 6 + 600) return false;
    const text = comparable(sourceText(element));
    return text.includes(start) && text.includes(end);
  });
  return holders.at(-1);
};

/** The element that holds the page's own running text; undefined where none stands out. */
export const findBody = (document: Document, hints: BodyHints): Element | undefined =>
  stated(document, hints.said) ?? known(document, hints) ?? densest(document, hints);

/** The document's body, found as an element: `document.body` can be clobbered. */
export const bodyElement = (document: Document): Element | undefined => find(document, 'html > body');
