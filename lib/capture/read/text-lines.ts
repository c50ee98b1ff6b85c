import type { PageLayout } from '../../evidence/page/captured-page.ts';
import type { TextLine } from '../../evidence/page/text-line.ts';
import type { LinePlace, PlaceLine } from '../areas/place-lines.ts';
import { withShadowRoots } from '../dom/shadow-roots.ts';

/** Measuring delays the pictures: of a longer page only the first lines are measured. */
const MOST_LINES = 6_000;
const MOST_MS = 150;
/** How far ahead the end of a line is first searched, in UTF-16 units. */
const FIRST_STEP = 64;

const measure = (range: Range, node: Text, start: number, end: number): DOMRect => {
  range.setStart(node, start);
  range.setEnd(node, end);
  return range.getBoundingClientRect();
};

/**
 * The offset at which the line that begins at `start` ends. Steps of doubling length find an offset
 * beyond the end, then a binary search finds the end.
 */
const lineEnd = (range: Range, node: Text, start: number): number => {
  const first = measure(range, node, start, start + 1);
  const isWithin = (end: number) =>
    measure(range, node, start, end).bottom <= first.bottom + first.height / 2;
  let within = start + 1;
  let beyond = within;
  for (let step = FIRST_STEP; beyond === within && within < node.length; step *= 2) {
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

type MeasuredText = { readonly text: string; readonly box: DOMRect };

const linesOf = function* (range: Range, node: Text): Generator<MeasuredText> {
  range.selectNodeContents(node);
  if (range.getClientRects().length === 1)
    return yield { text: node.data, box: range.getBoundingClientRect() };
  for (let start = 0; start < node.length; ) {
    const end = lineEnd(range, node, start);
    yield { text: node.data.slice(start, end), box: measure(range, node, start, end) };
    start = end;
  }
};

const textNodes = function* (document: Document): Generator<Text> {
  for (const root of withShadowRoots(document)) {
    const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) yield walker.currentNode as Text;
  }
};

const isShown = (node: Text): boolean =>
  /\S/.test(node.data) &&
  node.parentElement?.checkVisibility({ visibilityProperty: true }) !== false;

const toTenths = (value: number): number => Math.round(value * 10) / 10;

/** Undefined for a line that is empty or lies outside the page. */
const buildLine = (
  { text, box }: MeasuredText,
  place: LinePlace | undefined,
  pageWidth: number,
): TextLine | undefined => {
  const words = text.replace(/\s+/g, ' ').trim().toWellFormed();
  if (!place || !words || box.width < 1 || box.height < 1) return undefined;
  const { x, y, area } = place;
  if (x < 0 || y < 0 || (area === undefined && x >= pageWidth)) return undefined;
  return {
    ...(area === undefined ? {} : { area }),
    text: words,
    x: toTenths(x),
    y: toTenths(y),
    width: toTenths(box.width),
    height: toTenths(box.height),
  };
};

const onPage =
  ({ left }: PageLayout): PlaceLine =>
  (_, { x, y }) => ({ x: x + scrollX - left, y: y + scrollY });

/**
 * The lines of text that a page shows, in document order: at most 6,000, and no more than can be
 * measured in 150 ms. `place` says where a line lies, `frames` are documents in its frames.
 */
export const textLines = (
  document: Document,
  layout: PageLayout,
  place = onPage(layout),
  frames: readonly Document[] = [],
): TextLine[] => {
  const until = performance.now() + MOST_MS;
  const lines: TextLine[] = [];
  for (const one of [document, ...frames]) {
    const range = one.createRange();
    for (const node of textNodes(one)) {
      if (performance.now() > until) return lines;
      const parent = node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
      if (!isShown(node) || !parent) continue;
      for (const measured of linesOf(range, node)) {
        if (lines.length >= MOST_LINES || performance.now() > until) return lines;
        const line = buildLine(measured, place(parent, measured.box), layout.width);
        if (line) lines.push(line);
      }
    }
  }
  return lines;
};
