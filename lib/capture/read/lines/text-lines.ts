import type { PageLayout } from '../../../evidence/page/captured-page.ts';
import type { TextLine } from '../../../evidence/page/text-line.ts';
import type { LinePlace, PlaceLine } from '../../areas/place-lines.ts';
import { ownDocument } from '../../dom/own-document.ts';
import { withShadowRoots } from '../../dom/shadow-roots.ts';
import { LineMeasure, type MeasuredText } from './measure-lines.ts';

const MOST_LINES = 6_000;
/**
 * Measuring delays the pictures. A number of measurements, which take about ten microseconds each,
 * bounds it rather than a time, so that a busy computer measures the same lines as an idle one.
 */
const MOST_MEASUREMENTS = 40_000;
/**
 * Where measurements take far longer, as in one text of a hundred thousand characters, these times
 * bound them: of the post, of the main content and of all others.
 */
const MOST_MS = [2_000, 2_000, 1_000];
/** How much of a page's text is looked at, in text nodes. */
const MOST_TEXTS = 100_000;
/** What holds the words for whose sake a page is captured, where no post was found. */
const MAIN = 'main, article, [role="main"], [role="article"]';

/** A text node with the place of its words among what is measured: 0 first. */
type RankedText = { readonly node: Text; readonly rank: number };

/** The elements whose words are measured first: the post, and then the main content. */
type First = readonly (readonly Element[])[];

const holdsOneOf =
  (nodes: readonly Node[]) =>
  (elements: readonly Element[]): boolean =>
    elements.some((element) => nodes.some((node) => Node.prototype.contains.call(element, node)));

/** The elements in which a shadow root stands, from the inside out; none for a document. */
const hostsOf = (root: Node): readonly Element[] =>
  root instanceof ShadowRoot ? [root.host, ...hostsOf(root.host.getRootNode())] : [];

/** A shadow root's texts rank as its host does. */
const rankedTexts = function* (document: Document, first: First): Generator<RankedText> {
  for (const root of withShadowRoots(document)) {
    const hosts = hostsOf(root);
    const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const rank = first.findIndex(holdsOneOf([node, ...hosts]));
      yield { node, rank: rank < 0 ? first.length : rank };
    }
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

type Budget = { until: number; lines: number; measurements: number };

const isSpent = ({ until, lines, measurements }: Budget): boolean =>
  lines >= MOST_LINES || measurements >= MOST_MEASUREMENTS || performance.now() > until;

/** The lines of one text node, as far as the budget goes. */
const linesOfText = (
  node: Text,
  measure: LineMeasure,
  budget: Budget,
  toLine: (parent: Element, measured: MeasuredText) => TextLine | undefined,
): readonly TextLine[] => {
  const parent = node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
  if (!parent || !isShown(node)) return [];
  const lines: TextLine[] = [];
  for (const measured of measure.linesOf(node)) {
    if (isSpent(budget)) break;
    const line = toLine(parent, measured);
    if (!line) continue;
    lines.push(line);
    budget.lines += 1;
  }
  return lines;
};

const firstToMeasure = (document: Document, post: Element | undefined): First => [
  post?.ownerDocument === document ? [post] : [],
  ownDocument(document).all(MAIN),
];

/**
 * The lines of text that a page shows, in document order. At most 6,000 are measured, by at most
 * 40,000 measurements and in five seconds: those of the post first, then those of the main content,
 * then all others. `place` says where a line lies, `frames` are documents in its frames.
 */
export const textLines = (
  document: Document,
  layout: PageLayout,
  place = onPage(layout),
  frames: readonly Document[] = [],
  post?: Element,
): TextLine[] => {
  const budget: Budget = { until: 0, lines: 0, measurements: 0 };
  const texts = [document, ...frames].flatMap((one) => {
    const measure = new LineMeasure(one, () => {
      budget.measurements += 1;
    });
    return [...rankedTexts(one, firstToMeasure(one, post)).take(MOST_TEXTS)].map((text) => ({
      ...text,
      measure,
    }));
  });
  const found: (readonly TextLine[])[] = texts.map(() => []);
  for (const [rank, ms] of MOST_MS.entries()) {
    budget.until = performance.now() + ms;
    for (const [at, { node, measure, ...text }] of texts.entries()) {
      if (isSpent(budget)) break;
      if (text.rank === rank)
        found[at] = linesOfText(node, measure, budget, (parent, measured) =>
          buildLine(measured, place(parent, measured.box), layout.width),
        );
    }
  }
  return found.flat();
};
