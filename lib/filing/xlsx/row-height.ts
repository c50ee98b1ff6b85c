import type { SheetCell } from './sheet.ts';

/** Points of a line of the default font of 10 points, and of a row's edges. */
const LINE = 13.5;
const EDGES = 3;
/** The highest row of a spreadsheet, in points (Excel's specifications and limits). */
export const HIGHEST_ROW = 409;

/** What takes two of the characters that columns are measured in. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u;

const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += WIDE.test(character) || character.length > 1 ? 2 : 1;
  return width;
};

/** The length of the longest word that no line breaks; Chinese breaks behind any character. */
export const longestWord = (text: string): number =>
  Math.max(...text.split(/[\s-]+/u).flatMap((word) => word.split(WIDE).map(widthOf)));

const linesOf = (text: string, columnWidth: number): number =>
  text
    .split('\n')
    // Words that do not fit at the end of a line leave room in it.
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.12) / columnWidth)), 0);

/**
 * How high a row must be to show its texts, in points, estimated: readers do not agree on whether
 * to find it out by themselves. Higher than `HIGHEST_ROW` where no row can show them all.
 */
export const rowHeight = (cells: readonly SheetCell[], widths: readonly number[]): number => {
  const most = cells.reduce((lines, { text, style }, column) => {
    const isLarge = style === 'title' || style === 'heading';
    return Math.max(lines, linesOf(text ?? '', widths[column] ?? 10) * (isLarge ? 1.6 : 1));
  }, 1);
  return Math.ceil(most * LINE + EDGES);
};
