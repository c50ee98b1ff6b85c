import type { Artifact } from '../../../lib/evidence/item.ts';
import { decodePng } from './png.ts';

/** Rows of a test page: row i has the background rgb(i, 255 − i, 128) and this height. */
export const ROW_HEIGHT = 40;

/** The rows from `from` to before `to`, each with words of its own. */
export const rowsHtml = (
  from: number,
  to: number,
  words = 'they sell copies of our loom',
): string =>
  Array.from({ length: to - from }, (_, index) => {
    const row = from + index;
    const colour = `rgb(${row},${255 - row},128)`;
    return (
      `<p style="height:${ROW_HEIGHT}px;margin:0;font:16px/${ROW_HEIGHT}px sans-serif;` +
      `background:${colour}">Row ${row}: ${words}</p>`
    );
  }).join('');

type Picture = Pick<Artifact, 'offset' | 'usable' | 'area'> & { readonly base64: string };

/** Fractions of the width at which a line of pixels is looked at. */
const COLUMNS = Array.from({ length: 24 }, (_, index) => (index + 1) / 25);
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 2;

/** The rows that a line of pixels shows. */
const rowsAt = (rgba: Uint8Array, width: number, y: number): Set<number> => {
  const found = new Set<number>();
  for (const column of COLUMNS) {
    const at = (y * width + Math.floor(width * column)) * 4;
    const [red = 0, green = 0, blue = 0] = rgba.subarray(at, at + 3);
    if (isNear(blue, 128) && isNear(red + green, 255)) found.add(red);
  }
  return found;
};

/**
 * The rows that are not whole in the union of these pictures, of `count`; `ratio` is pixels a CSS
 * pixel.
 * Lines of pixels count only in the usable part of a picture, at their place in the page or in the
 * content of a part that scrolls by itself.
 */
export const rowsMissing = (pictures: readonly Picture[], count: number, ratio = 1): number[] => {
  const seen = Array.from({ length: count }, () => new Set<string>());
  for (const { base64, offset, usable, area } of pictures) {
    const { width, height, rgba } = decodePng(Buffer.from(base64, 'base64'));
    const top = usable?.y ?? 0;
    for (let y = top; y < top + (usable?.height ?? height); y += 1) {
      const place = y - top + Math.round((offset?.y ?? 0) * ratio);
      for (const row of rowsAt(rgba, width, y)) seen[row]?.add(`${area} ${place}`);
    }
  }
  return seen.flatMap((lines, row) => (lines.size >= ROW_HEIGHT * ratio - 1 ? [] : [row]));
};
