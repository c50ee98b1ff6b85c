import type { Cell, Column, TableBlock } from '../../model/filing-document.ts';
import { runText } from '../../model/run-text.ts';
import { linesOf } from '../../model/visible-text.ts';
import { widthInEms } from '../../model/width-in-ems.ts';

// All widths are in shares of the font's size, as `widthInEms` gives them.

/** The text of a landscape sheet of Letter, the narrower one, at the size of tables. */
const LANDSCAPE = 82;
const UPRIGHT = 55;
/** What the margins of a cell take. */
const BESIDE = 1.2;
/** What a line leaves free at its end, since words are not broken. */
const UNUSED = 1;
/** A word that is longer, as a digest, may be broken: no column is made for it. */
const LONGEST_WORD = 10;
const LONGEST_LABEL = 15;
/** A narrower column of sentences is hard to read. */
const LEAST = 5;
const STEP = 0.5;
/** The rows of a long list resemble each other: so many of them, evenly spread, are measured. */
const MOST_MEASURED = 150;

/** Where a line may end: at a space or hyphen, before and after Chinese characters and marks. */
const BREAKS = /[-\s\u{2000}-\u{10ffff}]+/u;
/** A label of an exhibit that stands alone is not broken: it has no space and ends in a digit. */
const LABEL = /^[^\s/:+]*\d$/u;
/** What a capital letter is wider than `widthInEms` takes it for. */
const CAPITAL = 0.24;
/** Addresses and times of day in the notation of ISO 8601 may be broken anywhere. */
const ADDRESS = /[/:+]/u;

const textsOf = ({ paragraphs }: Cell): readonly string[] =>
  paragraphs.flatMap((runs) => linesOf(runs.map(runText).join('')));

const labelWidth = (label: string): number =>
  widthInEms(label) + CAPITAL * (label.match(/[A-Z]/gu)?.length ?? 0);

/** The largest width up to `most`. There may be more widths than one call takes arguments. */
const widest = (widths: readonly number[], most = Number.POSITIVE_INFINITY): number =>
  widths.reduce((so, width) => (width > so && width <= most ? width : so), 0);

/** The least width of a column in which its words stand unbroken. */
const leastWidth = (texts: readonly string[]): number => {
  const labels = texts.filter((text) => LABEL.test(text));
  const words = texts.flatMap((text) => text.split(BREAKS)).filter((one) => !ADDRESS.test(one));
  const longest = Math.max(
    widest(words.map(widthInEms), LONGEST_WORD),
    widest(labels.map(labelWidth), LONGEST_LABEL),
  );
  const sentence = Math.min(LEAST, widest(texts.map(widthInEms)));
  return Math.max(longest, sentence) + BESIDE;
};

/** The lines of a cell, given the widths of its paragraphs. */
const countLines = (paragraphs: readonly number[], column: number): number =>
  paragraphs.reduce((sum, one) => {
    const room = column - BESIDE;
    return sum + (one <= room ? 1 : Math.max(1, one / (room - UNUSED)));
  }, 0);

const evenlySpread = <T>(all: readonly T[]): readonly T[] => {
  const every = Math.ceil(all.length / MOST_MEASURED);
  return every > 1 ? all.filter((_, at) => at % every === 0) : all;
};

/** Rows of cells, each the widths of its paragraphs. */
type Measured = readonly (readonly (readonly number[])[])[];

/**
 * The column that makes the most of the table's height; undefined where no column can make a row
 * lower, since each paragraph of the tallest cells has one line.
 */
const tallest = (rows: Measured, widths: readonly number[]): number | undefined => {
  const heights = new Array<number>(widths.length).fill(0);
  for (const row of rows) {
    const lines = row.map((cell, at) => countLines(cell, widths[at] ?? LEAST));
    const most = Math.max(...lines);
    const at = lines.indexOf(most);
    if (most > (row[at]?.length ?? 0)) heights[at] = (heights[at] ?? 0) + most;
  }
  const most = Math.max(...heights);
  return most > 0 ? heights.indexOf(most) : undefined;
};

/**
 * Columns whose widths suit what the rows hold: no label is broken, and what is left of the sheet
 * goes, a little at a time, to the column that makes its rows tall. Thereby as many rows as can be
 * stand on a sheet. What no row needs is shared out in proportion to the widths that the columns
 * had. A table without rows keeps those.
 */
export const fitColumns = (
  { columns, rows }: Pick<TableBlock, 'columns' | 'rows'>,
  landscape: boolean,
): readonly Column[] => {
  const kept = evenlySpread(rows.filter((row) => row.length === columns.length));
  if (kept.length === 0) return columns;
  const texts = kept.map((row) => row.map(textsOf));
  const measured = texts.map((row) => row.map((lines) => lines.map(widthInEms)));
  const widths = columns.map(({ head }, at) =>
    leastWidth([head, ...texts.flatMap((row) => row[at] ?? [])]),
  );
  let left = (landscape ? LANDSCAPE : UPRIGHT) - widths.reduce((sum, one) => sum + one, 0);
  for (; left >= STEP; left -= STEP) {
    const at = tallest(measured, widths);
    if (at === undefined) break;
    widths[at] = (widths[at] ?? 0) + STEP;
  }
  const declared = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const share = Math.max(left, 0) / declared;
  return columns.map((column, at) => ({
    ...column,
    width: (widths[at] ?? 0) + share * column.width,
  }));
};
