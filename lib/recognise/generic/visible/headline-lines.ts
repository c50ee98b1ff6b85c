import {
  bodyElement,
  closest,
  contains,
  findAll,
  follows,
  parentOf,
  sourceText,
} from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';
import type { Headline } from './headline.ts';

const CANDIDATES =
  'time, a, span, p, div, li, em, i, b, strong, address, cite, small, td, dd, dt, section, ul, ' +
  'h2, h3, h4, h5, h6, label, font';
const BOILERPLATE =
  'nav, aside, footer, [class*="comment" i], [class*="related" i], [class*="recommend" i], ' +
  '[class*="share" i], [class*="breadcrumb" i]';
const MOST_LINES = 90;
const MOST_LINES_BEFORE = 12;

/** A short line of text near the headline, with its element. */
export type Line = { readonly text: string; readonly element: Element };

const toLine = (element: Element, headline: Element): Line[] => {
  const text =
    contains(element, headline) || closest(element, BOILERPLATE) ? undefined : lineOf(element);
  return text && text.length <= 160 ? [{ text, element }] : [];
};

/** The block around the headline: at most three levels up and at most 500 characters of text. */
const headerBlock = (headline: Element): Element => {
  let block = headline;
  for (let level = 0; level < 3; level += 1) {
    const outer = parentOf(block);
    if (!outer || sourceText(outer).length > 500) break;
    block = outer;
  }
  return block;
};

/**
 * From the headline to the beginning of the text, or a fixed number where there is none after it.
 */
const linesAfter = (
  all: readonly Element[],
  start: number,
  heading: Element,
  body: Element | undefined,
): readonly Element[] => {
  if (start < 0) return [];
  const end =
    body && !contains(body, heading)
      ? all.findIndex((element) => element === body || contains(body, element))
      : -1;
  if (end > start) return all.slice(start, Math.min(end, start + 400));
  return all.slice(start, start + (body ? 60 : 40));
};

/**
 * The short lines in which pages state their author and date: those from the headline to the
 * beginning of the text, then those before the headline in its own block. Nested elements come
 * along with those around them.
 */
export const headlineLines = (
  document: Document,
  headline: Headline | undefined,
  body: Element | undefined,
): readonly Line[] => {
  const root = headline && bodyElement(document);
  if (!root || !headline) return [];
  const heading = headline.element;
  const all = findAll(root, CANDIDATES, 30_000);
  const start = all.findIndex(
    (element) => follows(heading, element) && !contains(heading, element),
  );
  const block = headerBlock(heading);
  const before = all
    .slice(Math.max(0, start - 60), Math.max(0, start))
    .filter((element) => contains(block, element) && !contains(heading, element));
  return [...linesAfter(all, start, heading, body), ...before.slice(-MOST_LINES_BEFORE)]
    .flatMap((element) => toLine(element, heading))
    .slice(0, MOST_LINES);
};
