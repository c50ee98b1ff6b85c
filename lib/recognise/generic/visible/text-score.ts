import {
  childNodesOf,
  closest,
  contains,
  findAll,
  follows,
  nodeTypeOf,
  parentOf,
  sourceText,
  tagOf,
} from '../../page/document/dom.ts';
import { boilerplateTest } from './boilerplate.ts';

const BLOCKS = 'p, pre, li, blockquote, dd, td, div, section, article, main, span, font';
const PARAGRAPHS = new Set(['p', 'pre', 'li', 'blockquote', 'dd', 'span', 'font']);
const INLINE = /^(?:a|b|i|em|strong|u|q|code|small|sup|sub|mark|abbr|cite|font|span)$/u;
const MOST_BLOCKS = 30_000;
const HEIGHT = 20;

const ownText = (element: Element): string => {
  let text = '';
  for (const node of childNodesOf(element)) {
    if (nodeTypeOf(node) === 3) text += (node as Text).data;
    else if (nodeTypeOf(node) === 1 && INLINE.test(tagOf(node as Element)))
      text += sourceText(node as Element).slice(0, 2000);
  }
  return text.replace(/\s+/gu, ' ').trim();
};

/**
 * A block's length where it has punctuation, which menus and lists of links lack, else 0. Capped,
 * so that one long paragraph does not outweigh many.
 */
export const textWeight = (text: string): number =>
  text.length >= 20 && /[,.;!?，。；！？、：“”‘’…।]/u.test(text) ? Math.min(text.length, 1500) : 0;

const linkedLength = (element: Element): number =>
  findAll(element, 'a', 40).reduce((sum, link) => sum + sourceText(link).length, 0);

/**
 * The weight of running text that each element holds: `direct` in its own blocks, `total` in all
 * of them. `first` holds the first block of 60 characters or more.
 */
export type TextScores = {
  readonly direct: Map<Element, number>;
  readonly total: Map<Element, number>;
  readonly first: Element | undefined;
};

const add = (scores: Map<Element, number>, element: Element, weight: number): void =>
  void scores.set(element, (scores.get(element) ?? 0) + weight);

const credit = (
  scores: Pick<TextScores, 'direct' | 'total'>,
  block: Element,
  weight: number,
  headline: Element | undefined,
): void => {
  const holder = PARAGRAPHS.has(tagOf(block)) ? parentOf(block) : block;
  const outer = holder && parentOf(holder);
  if (holder) add(scores.direct, holder, weight);
  if (outer && !(headline && contains(outer, headline))) add(scores.direct, outer, weight / 2);
  for (let at = holder, height = 0; at && height < HEIGHT; at = parentOf(at), height += 1)
    add(scores.total, at, weight);
};

/**
 * Scores the elements that hold blocks of running text after the headline. Later blocks count
 * less, because the main text follows the headline and teasers of other texts follow it.
 */
export const scoreText = (document: Document, headline: Element | undefined): TextScores => {
  const scores = { direct: new Map<Element, number>(), total: new Map<Element, number>() };
  let first: Element | undefined;
  const isBoilerplate = boilerplateTest(headline ? [headline] : []);
  let read = 0;
  for (const block of findAll(document, BLOCKS, MOST_BLOCKS)) {
    const text = ownText(block);
    const weight = textWeight(text);
    if (
      weight === 0 ||
      (headline && !follows(headline, block)) ||
      closest(block, 'a, button, figure, figcaption, dl[class*="pic"], [class*="caption"]')
    )
      continue;
    if (linkedLength(block) * 2 > text.length || isBoilerplate(block)) continue;
    credit(scores, block, headline ? weight / (1 + read / 4000) : weight, headline);
    if (text.length >= 60)
      first ??= PARAGRAPHS.has(tagOf(block)) ? (parentOf(block) ?? block) : block;
    read += text.length;
  }
  return { ...scores, first };
};
