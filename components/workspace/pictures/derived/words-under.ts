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

/** A piece of a line between two shares of its width; `isWhole`: with cut words in full. */
const pieceOf = (text: string, from: number, to: number, isWhole: boolean): string => {
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
  if (!isWhole) return letters.slice(start, end).join('');
  while (isInWord(letters[start]) && isInWord(letters[start - 1])) start -= 1;
  while (isInWord(letters[end - 1]) && isInWord(letters[end])) end += 1;
  return letters.slice(start, end).join('').trim();
};

type Box = Pick<TextLine, 'x' | 'y' | 'width' | 'height'>;

/** A box on the page, or in the content of the part `area` that scrolls by itself. */
type PlacedBox = Box & { readonly area: number | undefined };

const underBox = (line: TextLine, box: PlacedBox, isWhole: boolean): string => {
  const { text, x, y, width, height } = line;
  if (line.area !== box.area) return '';
  const shared = Math.min(y + height, box.y + box.height) - Math.max(y, box.y);
  const [left, right] = [Math.max(x, box.x), Math.min(x + width, box.x + box.width)];
  if (shared < height / 4 || right <= left || width === 0) return '';
  return pieceOf(text, (left - x) / width, (right - x) / width, isWhole);
};

/** The black boxes in CSS pixels of the page, as far as it is known where their pictures lie. */
const boxesOnPage = (
  drawn: readonly DrawnPicture[],
  pictures: readonly Drawable[],
  scale: number,
): readonly PlacedBox[] =>
  drawn.flatMap(({ picture, marks }) => {
    const place = placeOf(picture, pictures, scale);
    if (!place) return [];
    return marks
      .filter(({ shape }) => shape === 'box')
      .map((box) => ({
        x: (box.x + place.x) / scale,
        y: (box.y + place.y) / scale,
        width: box.width / scale,
        height: box.height / scale,
        area: picture.area,
      }));
  });

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
  const found = boxesOnPage(drawn, pictures, scale).flatMap((box) =>
    lines.map((line) => underBox(line, box, true)),
  );
  return [...new Set(found)].filter((words) => words !== '');
};

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/**
 * The words, of those that a person named as covered, that also stand in a measured line of the
 * page where no black box covers them: a copy would show them. Words that run over the end of a
 * line are not found.
 */
export const wordsOutside = (
  words: readonly string[],
  drawn: readonly DrawnPicture[],
  pictures: readonly Drawable[],
  lines: readonly TextLine[],
  scale: number,
): readonly string[] => {
  const boxes = boxesOnPage(drawn, pictures, scale);
  return words.filter((word) => {
    const wanted = fold(word);
    if (wanted === '') return false;
    return lines
      .filter(({ text }) => fold(text).includes(wanted))
      .some((line) => !boxes.some((box) => fold(underBox(line, box, false)).includes(wanted)));
  });
};
