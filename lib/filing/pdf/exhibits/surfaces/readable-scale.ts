import type { TextLine } from '../../../../evidence/page/text-line.ts';

/** The smallest that text of a page may be on paper, in points. */
const SMALLEST = 9;
/** The font size of small print on pages, in CSS pixels, where it was not measured. */
const USUAL = 12;
/** Sizes beyond these are no running text, or come from a broken page. */
const RANGE = { least: 9, most: 16 };

/** A line box at a font size of 1: fonts of Han leave more room, but it may be another font's. */
const LINE_BOX = { of: 1.2, ofHan: 1.45, least: 1.15 };
/** About as wide as a letter that is not Han is at a font size of 1; few are wider on average. */
const NARROW = 0.6;

/**
 * The font size of a line by its box. A character of Han is as wide as the font is large, and so
 * tells its size better than a box whose height may be that of a font without Han.
 */
const fontSizeOf = ({ text, width, height }: TextLine): number => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return height / LINE_BOX.of;
  const ems = han + ([...text].length - han) * NARROW;
  return Math.min(height / LINE_BOX.least, Math.max(height / LINE_BOX.ofHan, width / ems));
};

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
