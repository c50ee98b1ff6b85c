import type { Box } from '../../evidence/page/box.ts';
import { ancestorsOf } from '../dom/flat-tree.ts';
import { pageLayout } from '../dom/page-layout.ts';
import { addMark, type Mark, removeMark } from '../hold/marks.ts';
import { areaOf, intersect } from './find/boxes.ts';
import { countContent } from './find/hidden-content.ts';
import { findMoved } from './find/moved-content.ts';
import { TOLERANCE } from './find/scroll-root.ts';

/** Overlaps are looked for among this many siblings of each element. */
const MOST_SIBLINGS = 200;
/** A list that ends this much above its own end, in viewports, draws its rows while it scrolls. */
const BLANK_END = 0.5;

const isInFlow = (element: Element): boolean =>
  !/fixed|absolute/.test(getComputedStyle(element).position);

/** The siblings of a scroller and of its ancestors, on the way up. */
const siblingsOf = (path: readonly Element[]): Element[] =>
  path.flatMap((element) =>
    [...(element.parentElement?.children ?? [])]
      .slice(0, MOST_SIBLINGS)
      .filter((sibling) => sibling !== element),
  );

/** Those of them that lie over the content of the scroller. */
const overlapping = (siblings: readonly Element[], content: Box): Set<Element> =>
  new Set(
    siblings.filter((sibling) => {
      const box = sibling.getBoundingClientRect();
      return areaOf(intersect(box, content)) > TOLERANCE && isInFlow(sibling);
    }),
  );

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

const contentBox = (scroller: Element): Box => {
  const { x, y, width, height } = scroller.getBoundingClientRect();
  return { x, y, width, height: Math.max(height, scroller.scrollHeight) };
};

/** Whether the page is now so tall that the window shows the content's end. */
const isReached = (document: Document, content: Box, contentHeight: number): boolean => {
  const { height } = pageLayout(document);
  const bottom = content.y + scrollY + content.height;
  return height >= contentHeight - TOLERANCE && height >= bottom - TOLERANCE;
};

const isBlankAtEnd = (scroller: Element, content: Box): boolean => {
  const { lowest, isCut } = countContent(scroller);
  if (lowest === undefined || isCut) return false;
  return lowest < content.y + content.height - innerHeight * BLANK_END;
};

/** The marks that lay a scroller out whole: on itself, its ancestors, and content moved in it. */
const marksFor = (path: readonly Element[], moved: readonly Element[]) => [
  ...path.flatMap((element): [Element, Mark][] =>
    getComputedStyle(element).position === 'fixed'
      ? [
          [element, 'open'],
          [element, 'open-fixed'],
        ]
      : [[element, 'open']],
  ),
  ...moved.map((element): [Element, Mark] => [element, 'open-fixed']),
];

/**
 * Lays the content of a scroller out whole, so that it lies in the page and the window scrolls
 * instead. Its ancestors must grow with it, so they are marked too. Returns false, and takes the
 * marks back, where that does not show all of it: the page did not become tall enough, something
 * beside it collapsed, the content came to lie over what stands below it, or it ends in a blank, as
 * lists do that draw their rows while they scroll.
 */
export const layOutWhole = (document: Document, scroller: Element): boolean => {
  const contentHeight = scroller.scrollHeight;
  const path = [scroller, ...ancestorsOf(scroller)];
  const siblings = siblingsOf(path);
  const heights = siblings.map(heightOf);
  const before = overlapping(siblings, scroller.getBoundingClientRect());
  const added = marksFor(path, findMoved(scroller)).filter((mark) => addMark(...mark));
  const content = contentBox(scroller);
  const isWhole =
    isReached(document, content, contentHeight) &&
    siblings.every((sibling, index) => heightOf(sibling) >= (heights[index] ?? 0) - TOLERANCE) &&
    overlapping(siblings, content).difference(before).size === 0 &&
    !isBlankAtEnd(scroller, content);
  if (!isWhole) for (const mark of added) removeMark(...mark);
  return isWhole;
};
