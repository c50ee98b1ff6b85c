import { describeElement } from '../describe-element.ts';
import { areaOf, innerBox, visibleBox } from './boxes.ts';
import { isSeen } from './hidden-content.ts';

const [LEAST_WIDTH, LEAST_HEIGHT] = [100, 60];

/** Whether a frame shows something that a person could read. */
export const isShownFrame = (frame: Element): boolean => {
  const { width, height } = innerBox(frame);
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && isSeen(frame);
};

/** The origin that a frame was given; its own document may have gone elsewhere since. */
const originOf = (frame: Element): string => {
  const source = Element.prototype.getAttribute.call(frame, 'src') ?? '';
  return URL.parse(source, document.baseURI)?.origin ?? 'an origin of its own';
};

/** A frame of another origin: its name, where it lies in the window, and whether it fills that. */
export type ForeignFrame = {
  readonly element: Element;
  readonly name: string;
  readonly isPage: boolean;
};

/**
 * Describes the frames of another origin that show something. Their own window cannot be scrolled
 * from the page, and nobody outside can tell how much they hide.
 */
export const describeForeignFrames = (frames: readonly Element[]): readonly ForeignFrame[] =>
  frames.filter(isShownFrame).map((element) => ({
    element,
    name: `${describeElement(element)} of ${originOf(element)}`,
    isPage: areaOf(visibleBox(element)) >= (innerWidth * innerHeight) / 2,
  }));
