import { closest, contains, findAll, follows, parentOf, sourceText } from '../page/dom.ts';
import { lineOf } from '../page/visible-text.ts';
import { bodyElement } from './body.ts';
import type { Headline } from './headline.ts';

const PLACES =
  'time, a, span, p, div, li, em, i, b, strong, address, cite, small, td, dd, dt, section, ul, h2, h3, h4, h5, h6, label, font';
const ELSEWHERE =
  'nav, aside, footer, [class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="share" i], [class*="breadcrumb" i]';
const MOST_LINES = 90;
const BEFORE = 12;

/** A short line of text near the headline, with its element. */
export type Line = { readonly text: string; readonly element: Element };

const asLine = (element: Element, headline: Element): Line[] => {
  const text =
    contains(element, headline) || closest(element, ELSEWHERE) ? undefined : lineOf(element);
  return text && text.length <= 160 ? [{ text, element }] : [];
};

/**
 * The block the headline heads: at most three steps up, and not more than a heading's worth of
 * text.
 */
const header = (headline: Element): Element => {
  let block = headline;
  for (let step = 0; step < 3; step += 1) {
    const outer = parentOf(block);
    if (!outer || sourceText(outer).length > 500) break;
    block = outer;
  }
  return block;
};

/**
 * The short lines where pages state who wrote and when: from the headline to where the text begins,
 * then those of the headline's own block that stand before it. Innermost elements come along with
 * those around them.
 */
export const headZone = (
  document: Document,
  headline: Headline | undefined,
  body: Element | undefined,
): readonly Line[] => {
  const root = headline && bodyElement(document);
  if (!root || !headline) return [];
  const heading = headline.element;
  const all = findAll(root, PLACES, 30_000);
  const start = all.findIndex(
    (element) => follows(heading, element) && !contains(heading, element),
  );
  const end =
    body && !contains(body, heading)
      ? all.findIndex((element) => element === body || contains(body, element))
      : -1;
  const after =
    start < 0
      ? []
      : all.slice(start, end > start ? Math.min(end, start + 400) : start + (body ? 60 : 40));
  const block = header(heading);
  const before = all
    .slice(Math.max(0, start - 60), Math.max(0, start))
    .filter((element) => contains(block, element) && !contains(heading, element));
  return [...after, ...before.slice(-BEFORE)]
    .flatMap((element) => asLine(element, heading))
    .slice(0, MOST_LINES);
};
