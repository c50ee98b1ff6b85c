/** Where an element was scrolled to before the capture. */
export type ScrollPosition = {
  readonly element: Element;
  readonly left: number;
  readonly top: number;
};

/** CSS pixels. A browser may round the scroll position that it returns to. */
const TOLERANCE = 2;

export const positionOf = (element: Element): ScrollPosition => ({
  element,
  left: element.scrollLeft,
  top: element.scrollTop,
});

const isThere = ({ element, left, top }: ScrollPosition): boolean =>
  Math.abs(element.scrollLeft - left) < TOLERANCE && Math.abs(element.scrollTop - top) < TOLERANCE;

/** Scrolls elements back. Returns whether each that is still there is where it was. */
export const restorePositions = (positions: readonly ScrollPosition[]): boolean => {
  for (const position of positions) {
    const { element, left, top } = position;
    if (!isThere(position)) element.scrollTo({ left, top, behavior: 'instant' });
  }
  return positions.every((position) => !position.element.isConnected || isThere(position));
};
