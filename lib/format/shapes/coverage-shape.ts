import { list, object, optional, type Shape, text, whole } from '../shape.ts';

/** Any number that JSON can state. */
export const number: Shape<number> = (value): value is number => Number.isFinite(value);

/** A width and a height, in CSS pixels or in pixels of a picture. */
export const size = object({ width: number, height: number });

/** A box on the page, or in a picture. */
export const box = object({ x: number, y: number, width: number, height: number });

/** `conditions.coverage` of a record (package-format.md). */
export const coverageShape = object({
  page: size,
  asked: optional(box),
  askedPixels: number,
  coveredPixels: number,
  gaps: list(box),
  blank: optional(list(box)),
  post: optional(object({ box, gaps: list(box) })),
  areas: list(
    object({
      name: text,
      box,
      content: size,
      coveredPixels: number,
      gaps: list(box),
      hiddenCharacters: optional(whole),
    }),
  ),
});
