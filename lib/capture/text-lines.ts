import type { PageLayout } from '../evidence/captured-page.ts';
import type { TextLine } from '../evidence/text-line.ts';
import { scopesOf } from './scopes.ts';

/** The lines hold up the pictures: a page of more has those of its beginning. */
const MOST_LINES = 6_000;
const MOST_MS = 150;
/** How far ahead the end of a line is looked for at first, in UTF-16 units. */
const AHEAD = 64;

const boxOf = (range: Range, node: Text, start: number, end: number): DOMRect => {
  range.setStart(node, start);
  range.setEnd(node, end);
  return range.getBoundingClientRect();
};

/** Where the line ends that a text node's characters from `start` stand in. */
const lineEnd = (range: Range, node: Text, start: number): number => {
  const first = boxOf(range, node, start, start + 1);
  const isWithin = (end: number) =>
    boxOf(range, node, start, end).bottom <= first.bottom + first.height / 2;
  let within = start + 1;
  let beyond = within;
  for (let step = AHEAD; beyond === within && within < node.length; step *= 2) {
    const end = Math.min(node.length, within + step);
    if (isWithin(end)) within = beyond = end;
    else beyond = end;
  }
  while (beyond - within > 1) {
    const middle = (within + beyond) >> 1;
    if (isWithin(middle)) within = middle;
    else beyond = middle;
  }
  return within;
};

const linesOf = function* (range: Range, node: Text): Generator<{ text: string; box: DOMRect }> {
  range.selectNodeContents(node);
  if (range.getClientRects().length === 1)
    return yield { text: node.data, box: range.getBoundingClientRect() };
  for (let start = 0; start < node.length; ) {
    const end = lineEnd(range, node, start);
    yield { text: node.data.slice(start, end), box: boxOf(range, node, start, end) };
    start = end;
  }
};

const textNodes = function* (document: Document): Generator<Text> {
  for (const scope of scopesOf(document)) {
    const walker = Document.prototype.createTreeWalker.call(document, scope, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) yield walker.currentNode as Text;
  }
};

const isShown = (node: Text): boolean =>
  /\S/.test(node.data) &&
  node.parentElement?.checkVisibility({ visibilityProperty: true }) !== false;

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** The lines of text that a page shows, in the document's order, as many as can be had at once. */
export const textLines = (document: Document, { left, width }: PageLayout): TextLine[] => {
  const until = performance.now() + MOST_MS;
  const range = document.createRange();
  const lines: TextLine[] = [];
  for (const node of textNodes(document)) {
    if (performance.now() > until) break;
    if (!isShown(node)) continue;
    for (const { text, box } of linesOf(range, node)) {
      if (lines.length >= MOST_LINES || performance.now() > until) return lines;
      const [x, y] = [box.x + scrollX - left, box.y + scrollY];
      const words = text.replace(/\s+/g, ' ').trim().toWellFormed();
      if (!words || box.width < 1 || box.height < 1 || x < 0 || y < 0 || x >= width) continue;
      lines.push({
        text: words,
        x: tenths(x),
        y: tenths(y),
        width: tenths(box.width),
        height: tenths(box.height),
      });
    }
  }
  return lines;
};
