import type { Mark } from '../../../../lib/evidence/derived.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { type DrawnMark, fitMark, type Size } from './move-mark.ts';

/** A captured picture whose size is known. */
export type Drawable = ArtifactRow & { readonly pixels: Size };

/** A mark on the picture of this path. */
export type PlacedMark = DrawnMark & { readonly path: string };

/**
 * Where a picture lies on the page, in its own pixels; the screen's lies at the top where it is the
 * first segment as well. Its scroll bars lie outside the part that `offset` is of.
 */
export const placeOf = (
  picture: Drawable,
  pictures: readonly Drawable[],
  scale: number,
): { x: number; y: number } | undefined => {
  const isSame = ({ path, digest }: Drawable) => path !== picture.path && digest === picture.digest;
  const placed = picture.offset ? picture : pictures.find(isSame);
  const { offset, usable } = placed ?? {};
  if (!offset) return undefined;
  const [x, y] = [Math.round(offset.x * scale), Math.round(offset.y * scale)];
  return { x: x - (usable?.x ?? 0), y: y - (usable?.y ?? 0) };
};

/** The part of a box that two pictures both show, on the second. */
const onOther = (
  mark: Mark,
  from: { x: number; y: number },
  to: { x: number; y: number },
  { width, height }: Size,
): Mark | undefined => {
  const [left, top] = [mark.x + from.x - to.x, mark.y + from.y - to.y];
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  const [right, bottom] = [Math.min(width, left + mark.width), Math.min(height, top + mark.height)];
  return right > x && bottom > y
    ? { ...mark, x, y, width: right - x, height: bottom - y }
    : undefined;
};

/**
 * The boxes drawn on other pictures of the same page, where this one shows what they cover: a
 * redaction that goes on in the next picture, or in the whole page, is one. `scale` is the
 * pictures' pixels a CSS pixel of the page.
 */
export const coveredOn = (
  picture: Drawable,
  marks: readonly PlacedMark[],
  pictures: readonly Drawable[],
  scale: number,
): readonly DrawnMark[] => {
  const to = placeOf(picture, pictures, scale);
  if (!to) return [];
  return marks.flatMap(({ path, ...mark }) => {
    const drawnOn = pictures.find((one) => one.path === path);
    const from = drawnOn && placeOf(drawnOn, pictures, scale);
    const isApart = drawnOn?.area !== picture.area;
    if (mark.shape !== 'box' || path === picture.path || !from || isApart) return [];
    const shown = onOther(mark, from, to, picture.pixels);
    return shown ? [{ ...fitMark(shown, picture.pixels), id: mark.id }] : [];
  });
};
