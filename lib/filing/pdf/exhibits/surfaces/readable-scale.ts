import type { TextLine } from '../../../../evidence/page/text-line.ts';

/** The smallest that text of a page may be on paper, in points. */
const SMALLEST = 9;
/** The font size of small print on pages, in CSS pixels, where it was not measured. */
const USUAL = 12;
/** Sizes beyond these are no running text, or come from a broken page. */
const RANGE = { least: 9, most: 16 };

/** The share of a line box that its font size takes: fonts of Han leave more room. */
const fontSizeOf = ({ text, height }: TextLine): number =>
  height / (/\p{Script=Han}/u.test(text) ? 1.45 : 1.2);

/**
 * The points a CSS pixel at which the text of these lines is 9 points or more: 99 characters of a
 * hundred decide, so that a mark of a few tiny letters does not blow up the page.
 */
export const readableScale = (lines: readonly TextLine[]): number => {
  const sizes = lines
    .map((line) => ({ size: fontSizeOf(line), letters: line.text.length }))
    .sort((one, other) => one.size - other.size);
  const whole = sizes.reduce((sum, { letters }) => sum + letters, 0);
  let passed = 0;
  const decisive = sizes.find(({ letters }) => {
    passed += letters;
    return passed * 100 > whole;
  });
  const size = decisive?.size ?? USUAL;
  return SMALLEST / Math.min(RANGE.most, Math.max(RANGE.least, size));
};
