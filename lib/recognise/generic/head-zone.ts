import { closest, contains, findAll, follows } from '../page/dom.ts';
import { lineOf } from '../page/visible-text.ts';
import { bodyElement } from './body.ts';
import type { Headline } from './headline.ts';

const PLACES =
  'time, a, span, p, div, li, em, i, b, strong, address, cite, small, td, dd, section, h2, h3, h4, h5, h6, label, font';
const ELSEWHERE =
  'nav, aside, footer, [class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="sidebar" i], [class*="share" i]';
const MOST_LINES = 120;

/** A short line of text near the headline, with its element. */
export type Line = { readonly text: string; readonly element: Element };

/**
 * The short lines where pages state who wrote and when: from the headline to where the text begins, and the few
 * just before the headline. Innermost elements come along with those around them.
 */
export const headZone = (
  document: Document,
  headline: Headline | undefined,
  body: Element | undefined,
): readonly Line[] => {
  const root = headline && (closest(headline.element, 'article, main, [itemscope]') ?? bodyElement(document));
  if (!root || !headline) return [];
  const inBody = body !== undefined && !contains(body, headline.element);
  const all = findAll(root, PLACES, 20_000);
  const start = all.findIndex(
    (element) => follows(headline.element, element) && !contains(headline.element, element),
  );
  const after = start < 0 ? [] : all.slice(start, start + 400);
  const lines: Line[] = [];
  for (const element of after) {
    if (inBody && body && (element === body || contains(body, element))) break;
    const text =
      contains(element, headline.element) || closest(element, ELSEWHERE) ? undefined : lineOf(element);
    if (text && text.length <= 160) lines.push({ text, element });
    if (lines.length >= MOST_LINES) break;
  }
  return lines;
};
