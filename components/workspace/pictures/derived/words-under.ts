import type { Mark } from '../../../../lib/evidence/derived.ts';
import type { TextLine } from '../../../../lib/evidence/page/text-line.ts';
import { type Drawable, placeOf } from './cover-everywhere.ts';

/** A picture and what is drawn on it, in its pixels. */
export type DrawnPicture = { readonly picture: Drawable; readonly marks: readonly Mark[] };

/** Letters without a space between words, each as wide as two of others. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const LETTER = /[\p{L}\p{N}]/u;

const isInWord = (letter: string | undefined): boolean =>
  letter !== undefined && LETTER.test(letter) && !WIDE.test(letter);

/** A piece of a line between two shares of its width, with words that it cuts in full. */
const pieceOf = (text: string, from: number, to: number): string => {
  const letters = [...text];
  const widths = letters.map((letter) => (WIDE.test(letter) ? 2 : 1));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let passed = 0;
  const middles = widths.map((width) => {
    passed += width;
    return (passed - width / 2) / whole;
  });
  let start = middles.findIndex((middle) => middle >= from);
  let end = middles.findLastIndex((middle) => middle <= to) + 1;
  if (start < 0 || end <= start) return '';
  while (isInWord(letters[start]) && isInWord(letters[start - 1])) start -= 1;
  while (isInWord(letters[end - 1]) && isInWord(letters[end])) end += 1;
  return letters.slice(start, end).join('').trim();
};

const underBox = (
  { text, x, y, width, height }: TextLine,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string => {
  const shared = Math.min(y + height, box.y + box.height) - Math.max(y, box.y);
  const [left, right] = [Math.max(x, box.x), Math.min(x + width, box.x + box.width)];
  if (shared < height / 4 || right <= left || width === 0) return '';
  return pieceOf(text, (left - x) / width, (right - x) / width);
};

/**
 * The words of the page under the black boxes, one entry a line of the page, as far as its lines
 * were measured at capture. Where a line is covered in part, letters are assumed to be equally
 * wide, so that a person has to check the result. `scale` is the pictures' pixels a CSS pixel.
 */
export const wordsUnder = (
  drawn: readonly DrawnPicture[],
  pictures: readonly Drawable[],
  lines: readonly TextLine[],
  scale: number,
): readonly string[] => {
  const found = drawn.flatMap(({ picture, marks }) => {
    const place = placeOf(picture, pictures, scale);
    if (!place) return [];
    return marks
      .filter(({ shape }) => shape === 'box')
      .map((box) => ({
        x: (box.x + place.x) / scale,
        y: (box.y + place.y) / scale,
        width: box.width / scale,
        height: box.height / scale,
      }))
      .flatMap((box) => lines.map((line) => underBox(line, box)));
  });
  return [...new Set(found)].filter((words) => words !== '');
};
