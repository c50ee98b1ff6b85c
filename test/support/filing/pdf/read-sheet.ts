import { execFileSync } from 'node:child_process';
import { decodePng, type Picture } from '../../browser/png.ts';

/** Pixels a point at which sheets are drawn. */
const SCALE = 2;

/** A box on a sheet, in points from its upper left corner. */
type Place = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"' }));

/** The words of a page of a PDF as `pdftotext` finds them, each with its place on the sheet. */
export const placedWords = (path: string, page: number) => {
  const args = ['-bbox', '-f', String(page), '-l', String(page), path, '-'];
  const html = execFileSync('pdftotext', args, { encoding: 'utf8', maxBuffer: 1e9 });
  const words =
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gsu;
  return [...html.matchAll(words)].map(([, left, top, right, bottom, text = '']) => ({
    text: text.replaceAll(/&(\w+);/gu, (whole, name: string) => ENTITIES.get(name) ?? whole),
    ...{ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
  }));
};

/** A page of a PDF as `pdftoppm` draws it. */
export const drawSheet = (path: string, page: number) => {
  const args = ['-png', '-r', String(72 * SCALE), '-f', String(page), '-l', String(page), path];
  const picture = decodePng(execFileSync('pdftoppm', args, { maxBuffer: 1e9 }));
  return { picture, at: pixelsOf(picture) };
};

/** Colour of the pixel at a place in points. */
const pixelsOf =
  ({ width, height, rgba }: Picture) =>
  (x: number, y: number): readonly [number, number, number] => {
    const [column, row] = [Math.round(x * SCALE), Math.round(y * SCALE)];
    if (column < 0 || row < 0 || column >= width || row >= height) return [255, 255, 255];
    const from = (row * width + column) * 4;
    return [rgba[from] ?? 255, rgba[from + 1] ?? 255, rgba[from + 2] ?? 255];
  };

type At = ReturnType<typeof pixelsOf>;
const STEP = 1 / SCALE;
const isRed = ([red, green, blue]: readonly number[]): boolean =>
  (red ?? 0) > 120 && (green ?? 0) < (red ?? 0) / 2 && (blue ?? 0) < (red ?? 0) / 2;

/** Whether a line of red, not farther off than a point, leads from one place to the other. */
const isRule = (
  at: At,
  from: readonly [number, number],
  to: readonly [number, number],
): boolean => {
  const length = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
  const isUpright = from[0] === to[0];
  for (let gone = 0; gone <= length; gone += STEP) {
    const near = [-1, -STEP, 0, STEP, 1].some((off) =>
      isRed(isUpright ? at(from[0] + off, from[1] + gone) : at(from[0] + gone, from[1] + off)),
    );
    if (!near) return false;
  }
  return true;
};

/** The end of the line of red from a place on, to the right or downward. */
const endOf = (at: At, x: number, y: number, step: readonly [number, number]): number => {
  let gone = 0;
  while (isRed(at(x + step[0] * (gone + STEP), y + step[1] * (gone + STEP)))) gone += STEP;
  return gone;
};

/**
 * The red box that is drawn to the right of a number in the margin, whose foot is at that of the
 * number; absent where there is no closed one.
 */
export const outlineBeside = (at: At, number: Place): Place | undefined => {
  for (let bottom = number.bottom + 4; bottom > number.top; bottom -= STEP)
    for (let left = number.right; left < number.right + 600; left += STEP) {
      if (!isRed(at(left, bottom))) continue;
      const width = endOf(at, left, bottom, [1, 0]);
      if (width < 12) continue;
      for (let top = bottom - 6; top > bottom - 60; top -= STEP) {
        const [right, y] = [left + width, top];
        const isClosed =
          isRule(at, [left, y], [right, y]) &&
          isRule(at, [left, y], [left, bottom]) &&
          isRule(at, [right, y], [right, bottom]);
        if (isClosed) return { left, top, right, bottom };
      }
    }
  return undefined;
};

/** The share of a place's pixels that are dark. */
export const inkIn = (at: At, { left, top, right, bottom }: Place): number => {
  let [dark, all] = [0, 0];
  for (let y = top; y < bottom; y += STEP)
    for (let x = left; x < right; x += STEP) {
      const [red, green, blue] = at(x, y);
      all += 1;
      if (red + green + blue < 384) dark += 1;
    }
  return all === 0 ? 0 : dark / all;
};
