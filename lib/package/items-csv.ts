import type { IndexItem } from './manifest-json.ts';

const COLUMNS: readonly [string, (item: IndexItem) => string | number | undefined][] = [
  ['number', (item) => item.number],
  ['exhibit', (item) => item.exhibit],
  ['status', (item) => item.status],
  ['kind', (item) => item.kind],
  ['title', (item) => item.title],
  ['author', (item) => item.author?.name ?? item.author?.handle],
  ['published', (item) => item.published?.raw],
  ['published_utc', (item) => item.published?.at],
  ['captured_utc', (item) => item.capturedAt],
  ['url', (item) => item.url],
  ['tags', (item) => item.tags.join('; ')],
  ['note', (item) => item.note],
  ['id', (item) => item.id],
  ['folder', (item) => item.folder],
  ['record_digest', (item) => item.digest],
];

const FORMULA = /^[\s\p{Cc}]*[=+\-@|%–−＝＋－＠]/u;

/**
 * One field of a CSV file, quoted. What a spreadsheet would take for a formula gets an apostrophe before it, and a line
 * break becomes a space, so that each item is one line (OWASP, "CSV Injection"; the word-for-word text is in the record).
 */
export const csvField = (value: string): string => {
  const text = value.toWellFormed();
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return `"${(FORMULA.test(text) ? `'${plain}` : plain).replaceAll('"', '""')}"`;
};

/** `items.csv`: a row of names, then one row an item; UTF-8 with a byte order mark and CRLF, as spreadsheets expect. */
export const buildItemsCsv = (items: readonly IndexItem[]): string => {
  const names = COLUMNS.map(([name]) => csvField(name));
  const rows = items.map((item) => COLUMNS.map(([, read]) => csvField(String(read(item) ?? ''))));
  return `\uFEFF${[names, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
};
