import type { Box } from '../evidence/page/box.ts';

/** CSS pixels. Narrower boxes are rounding of fractional sizes, or less than a row of pixels. */
const LEAST_SIDE = 1;
/** CSS pixels. Sums of fractional sizes differ by this much. */
const ROUNDING = 0.01;

const isNotable = ({ width, height }: Box): boolean => width >= LEAST_SIDE && height >= LEAST_SIDE;

/** What is left of a box without another: up to four boxes that do not overlap. */
const without = (box: Box, cut: Box): readonly Box[] => {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const [left, top] = [Math.max(box.x, cut.x), Math.max(box.y, cut.y)];
  const [cutRight, cutBottom] = [
    Math.min(right, cut.x + cut.width),
    Math.min(bottom, cut.y + cut.height),
  ];
  if (cutRight <= left || cutBottom <= top) return [box];
  return [
    { ...box, height: top - box.y },
    { x: box.x, y: top, width: left - box.x, height: cutBottom - top },
    { x: cutRight, y: top, width: right - cutRight, height: cutBottom - top },
    { ...box, y: cutBottom, height: bottom - cutBottom },
  ].filter(isNotable);
};

/** Joins boxes of one width that lie on top of each other. */
const joined = (boxes: readonly Box[]): Box[] => {
  const all: Box[] = [];
  const byColumn = (one: Box, other: Box) =>
    one.x - other.x || one.width - other.width || one.y - other.y;
  for (const box of boxes.toSorted(byColumn)) {
    const above = all.at(-1);
    const isBelow = above && Math.abs(above.y + above.height - box.y) < ROUNDING;
    if (isBelow && above.x === box.x && above.width === box.width)
      all[all.length - 1] = { ...above, height: box.y + box.height - above.y };
    else all.push(box);
  }
  return all;
};

/**
 * What is left of these boxes without the others, from the top down. What is narrower than one CSS
 * pixel does not count.
 */
export const subtractBoxes = (boxes: readonly Box[], cuts: readonly Box[]): Box[] =>
  joined(
    cuts.reduce<readonly Box[]>(
      (left, cut) => left.flatMap((box) => without(box, cut)),
      boxes.filter(isNotable),
    ),
  ).toSorted((one, other) => one.y - other.y || one.x - other.x);

/** The area of boxes that do not overlap. */
export const areaOf = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, { width, height }) => sum + width * height, 0);

/** The part that two boxes share; of no size where they share none. */
export const sharedBox = (one: Box, other: Box): Box => {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(0, Math.min(one.x + one.width, other.x + other.width) - x),
    height: Math.max(0, Math.min(one.y + one.height, other.y + other.height) - y),
  };
};
