import { elementAtPoint } from '../dom/element-at-point.ts';
import { ownDocument } from '../dom/own-document.ts';
import { pageLayout, scrollPosition } from '../dom/page-layout.ts';

/**
 * Something of the page near a seam, how far from the page's top it was when marked, and what it
 * showed: a list that recycles its rows uses the same element for another row.
 */
type Anchor = { readonly of: Element | Range; readonly y: number; readonly shows: string };

/**
 * Shares of the window's width and CSS pixels above its lower edge at which anchors are looked for.
 */
const ACROSS = [0.1, 0.3, 0.5, 0.7, 0.9];
const ABOVE = [2, 24, 80];

let anchors: readonly Anchor[] = [];

const topOf = (of: Anchor['of']): number | undefined => {
  const node = of instanceof Range ? of.startContainer : of;
  const { top, width, height } = of.getBoundingClientRect();
  return node.isConnected && width + height > 0 ? top + scrollY : undefined;
};

/** The words of an anchor and, where it is an image, its address. */
const contentOf = (of: Anchor['of']): string => {
  const node = of instanceof Range ? of.startContainer : of;
  return `${(node instanceof Element && node.getAttribute('src')) || ''} ${node.textContent}`;
};

/** The letter at a point. It stays with its text where an element is taller than the window. */
const letterAt = (document: Document, x: number, y: number): Range | undefined => {
  const at = Document.prototype.caretPositionFromPoint?.call(document, x, y);
  if (!(at?.offsetNode instanceof Text) || at.offset >= at.offsetNode.length) return undefined;
  const range = document.createRange();
  range.setStart(at.offsetNode, at.offset);
  range.setEnd(at.offsetNode, at.offset + 1);
  return range;
};

const anchorAt = (
  document: Document,
  x: number,
  y: number,
  isIgnored: (element: Element) => boolean,
): Anchor['of'] | undefined => {
  const element = elementAtPoint(document, x, y);
  if (!element || isIgnored(element)) return undefined;
  const isTall = element.getBoundingClientRect().height > innerHeight / 2;
  return (isTall ? letterAt(document, x, y) : undefined) ?? element;
};

/**
 * Marks what lies near the window's lower edge, where the next picture of the page begins. Elements
 * that are fixed to the window do not count.
 */
export const markSeam = (document: Document, isIgnored: (element: Element) => boolean): void => {
  const { viewport } = pageLayout(document);
  const { x: pageX, y: pageY } = scrollPosition();
  const [left, bottom] = [pageX - scrollX, pageY - scrollY + viewport.height];
  const found = ABOVE.flatMap((above) =>
    ACROSS.map((share) =>
      anchorAt(document, left + viewport.width * share, bottom - above, isIgnored),
    ),
  ).filter((of) => of !== undefined && of !== ownDocument(document).root);
  anchors = [...new Set(found)].flatMap((of) => {
    const y = of && topOf(of);
    return of && y !== undefined ? [{ of, y, shows: contentOf(of) }] : [];
  });
};

/**
 * How far down the marked things moved in the page, in CSS pixels: what most of them agree on, and
 * 0 where no half does. Things that left the page, or show something else now, do not count.
 */
export const movedSinceMark = (): number => {
  const moves = anchors.flatMap(({ of, y, shows }) => {
    const now = contentOf(of) === shows ? topOf(of) : undefined;
    return now === undefined ? [] : [Math.round((now - y) * 4) / 4];
  });
  const votes = Map.groupBy(moves, (move) => move);
  const [move, most] = [...votes]
    .sort(([one, a], [other, b]) => b.length - a.length || Math.abs(one) - Math.abs(other))
    .map(([value, all]) => [value, all.length] as const)[0] ?? [0, 0];
  return most * 2 >= moves.length ? move : 0;
};

/** Forgets the marked things. */
export const forgetSeam = (): void => {
  anchors = [];
};
