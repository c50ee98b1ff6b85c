import type { Mark } from '../../../../lib/evidence/derived.ts';

/** The size of a picture in its own pixels. */
export type Size = { readonly width: number; readonly height: number };

/** A mark that is being drawn; `id` tells it from others. */
export type DrawnMark = Mark & { readonly id: number };

const LEAST = 4;
const within = (value: number, least: number, most: number): number =>
  Math.round(Math.min(Math.max(value, least), Math.max(least, most)));

/** A mark inside its picture, of whole pixels, never too small to be seen. */
export const fitMark = <M extends Mark>(mark: M, picture: Size): M => {
  const width = within(mark.width, LEAST, picture.width);
  const height = within(mark.height, LEAST, picture.height);
  const x = within(mark.x, 0, picture.width - width);
  const y = within(mark.y, 0, picture.height - height);
  return { ...mark, x, y, width, height };
};

/** A new mark in the middle of a picture, a quarter of it wide. */
export const newMark = (shape: Mark['shape'], picture: Size): Mark => {
  const [width, height] = [picture.width / 4, Math.min(picture.height / 8, picture.width / 8)];
  const [x, y] = [(picture.width - width) / 2, (picture.height - height) / 2];
  return fitMark({ shape, x, y, width, height }, picture);
};

/** A mark between two corners that were dragged. */
export const draggedMark = (
  shape: Mark['shape'],
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): Mark => ({
  shape,
  x: Math.min(fromX, toX),
  y: Math.min(fromY, toY),
  width: Math.abs(toX - fromX),
  height: Math.abs(toY - fromY),
});

const ARROWS: { readonly [key: string]: readonly [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * A mark after an arrow key: moved, or with Shift resized, by ten pixels, or with Alt by one;
 * undefined for any other key.
 */
export const pressedMark = <M extends Mark>(
  mark: M,
  picture: Size,
  {
    key,
    shiftKey,
    altKey,
  }: { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean },
): M | undefined => {
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  const [across, down] = arrow.map((step) => step * (altKey ? 1 : 10)) as [number, number];
  return fitMark(
    shiftKey
      ? { ...mark, width: mark.width + across, height: mark.height + down }
      : { ...mark, x: mark.x + across, y: mark.y + down },
    picture,
  );
};
