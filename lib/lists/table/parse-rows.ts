/** A row of a table or text: its number in the source, from 1, and its cells. */
export type Row = { readonly row: number; readonly cells: readonly string[] };

type Separator = '\t' | ',' | ';';

/**
 * Splits a text at a separator into rows of cells (RFC 4180): a cell in quotes may hold separators,
 * line breaks and doubled quotes. A row's number is that of its first line.
 */
const splitCells = (text: string, separator: Separator): Row[] => {
  const rows: Row[] = [];
  let [cells, cell, line, first]: [string[], string, number, number] = [[], '', 1, 1];
  let isQuoted = false;
  const endRow = () => {
    rows.push({ row: first, cells: [...cells, cell] });
    [cells, cell, first] = [[], '', line + 1];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      [isQuoted, cell] = [true, ''];
    } else if (sign === separator) {
      [cells, cell] = [[...cells, cell], ''];
    } else if (sign === '\n') endRow();
    else cell += sign;
    if (sign === '\n') line += 1;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
};

/** How many lines are looked at to find out what a text is. */
const LOOKED_AT = 50;

/** An address may hold a comma itself: a table has a head, quotes, or cells with spaces. */
const isTable = (lines: readonly string[], separator: Separator): boolean => {
  const [head = ''] = lines;
  if (!lines.some((line) => line.includes(separator))) return false;
  if (separator === '\t' || lines.some((line) => /^\s*"|[,;]\s*"/u.test(line))) return true;
  if (head.includes(separator) && !/:\/\//u.test(head)) return true;
  const counts = new Set(lines.map((line) => line.split(separator).length));
  const hasWords = (line: string) => line.split(separator).some((cell) => /\S\s+\S/u.test(cell));
  return counts.size === 1 && lines.some(hasWords);
};

/** Reads CSV (with commas or semicolons), tab-separated values, or plain lines. */
export const parseRows = (source: string): readonly Row[] => {
  const text = source.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const looked = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT);
  const separator = (['\t', ',', ';'] as const).find((one) => isTable(looked, one));
  const rows = separator
    ? splitCells(text, separator)
    : text.split('\n').map((line, at) => ({ row: at + 1, cells: [line] }));
  return rows
    .map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
};
