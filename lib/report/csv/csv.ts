const FORMULA = /^[\s\p{Cc}]*[=+\-@|%–−＝＋－＠]/u;

/**
 * One field of a CSV file, quoted. What a spreadsheet would take for a formula gets an apostrophe
 * before it, and a line break becomes a space, so that each row is one line (OWASP, "CSV
 * Injection"; the word-for-word text is in the record).
 */
export const csvField = (value: string): string => {
  const text = value.toWellFormed();
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return `"${(FORMULA.test(text) ? `'${plain}` : plain).replaceAll('"', '""')}"`;
};

/** How a row of a CSV file is read from what it describes: the column's name, and its value. */
export type Column<Row> = readonly [string, (row: Row) => string | number | undefined];

/**
 * A row of names, then one row each; UTF-8 with a byte order mark and CRLF, as spreadsheets expect.
 */
export const buildCsv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const names = columns.map(([name]) => csvField(name));
  const fields = rows.map((row) => columns.map(([, read]) => csvField(String(read(row) ?? ''))));
  return `\uFEFF${[names, ...fields].map((line) => `${line.join(',')}\r\n`).join('')}`;
};
