import { mayBeConverted } from './spreadsheet-reading.ts';

const FORMULA = /^[\s\p{Cc}]*[=+\-@|%–−＝＋－＠]/u;

/**
 * One quoted field of a CSV file. A value that a spreadsheet would read as a formula (OWASP, "CSV
 * Injection"), or turn into a date or a number, quoted or not, is prefixed with an apostrophe. Line
 * breaks become spaces, so that each row is one line; the exact text is in the record.
 */
export const csvField = (value: string): string => {
  const text = value.toWellFormed();
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const isGuarded = FORMULA.test(text) || mayBeConverted(plain);
  return `"${(isGuarded ? `'${plain}` : plain).replaceAll('"', '""')}"`;
};

/** A column of a CSV file: its name, and how its value is read from the row's object. */
export type Column<Row> = readonly [string, (row: Row) => string | number | undefined];

/**
 * A header row, then one row per object; UTF-8 with a byte order mark and CRLF for spreadsheets.
 */
export const buildCsv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const names = columns.map(([name]) => csvField(name));
  const fields = rows.map((row) => columns.map(([, read]) => csvField(String(read(row) ?? ''))));
  return `\uFEFF${[names, ...fields].map((line) => `${line.join(',')}\r\n`).join('')}`;
};
