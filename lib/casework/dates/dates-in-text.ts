import type { CaseTime } from '../../evidence/casework.ts';
import { parseCaseTime } from './parse-case-time.ts';

/** A day that a text states, and the words beside it in its line, which say what it is of. */
export type DateInText = { readonly time: CaseTime; readonly of: string };

/** `2014-06-30`, `2014/6/30`, `2014.06.30` and `2014年6月30日`, not inside a longer number. */
const DAY =
  /(?<![\d.\-/])(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})(?:\s*日)?(?![\d\-/])/gu;
/** Characters. What is longer is no name of a date. */
const LONGEST_NAME = 24;

const BETWEEN_NAMES = /[。.;；,，)）\t\u3000]/u;
/** The head of a column of dates, or a cell that names the date in the cell after it. */
const DATE_NAME = /日期|时间|日$|\b(?:date|time)\b|(?:\bat|\bon)$/iu;

const nameBefore = (line: string): string => {
  const words = line.replace(/[\s:：,，;；(（]+$/u, '');
  const last = words.split(BETWEEN_NAMES).at(-1)?.trim() ?? '';
  return [...last].slice(-LONGEST_NAME).join('');
};

const nameAfter = (line: string): string =>
  [...(line.split(BETWEEN_NAMES)[0]?.trim() ?? '')].slice(0, LONGEST_NAME).join('');

/**
 * Words before a date that hold another date are of that one: then those after it name it, unless a
 * colon says that the last of them do.
 */
const nameInLine = (line: string, start: number, end: number): string => {
  const before = nameBefore(line.slice(0, start));
  const other = [...before.matchAll(DAY)].at(-1);
  if (!other) return before;
  const own = before.slice(other.index + other[0].length).trim();
  const isNamed = own !== '' && /[:：]\s*$/u.test(line.slice(0, start));
  return (isNamed ? own : nameAfter(line.slice(end))) || before;
};

/**
 * The name of a date in a cell of a table, by the first of its row and the head of its column; in
 * a table of names and values, by the cell before it. `head` is the first line of the table.
 */
const nameInTable = (line: string, start: number, head: string): string => {
  const cells = line.split('\t').map((cell) => cell.trim());
  const column = line.slice(0, start).split('\t').length - 1;
  const before = cells[column - 1] ?? '';
  const of = head.split('\t')[column]?.trim() ?? '';
  if (DATE_NAME.test(before) || !DATE_NAME.test(of) || of.search(DAY) >= 0) return '';
  const row = column > 0 ? (cells[0] ?? '') : '';
  return [row, of].filter(Boolean).join(' · ');
};

/**
 * The days that a text states, in the order of the text, each once, at most `most`. They are days
 * of `timeZone`. A cell of a table can stand on a line of its own: then the line before names it.
 * Where tabs part the cells, the lines that have as many of them are one table.
 */
export const datesInText = (
  text: string,
  timeZone: string,
  most: number,
): readonly DateInText[] => {
  const found = new Map<string, DateInText>();
  let lineBefore = '';
  let head = '';
  for (const line of text.split('\n')) {
    if (line.split('\t').length !== head.split('\t').length) head = line;
    for (const { index, 0: all, 1: year, 2: month = '', 3: day = '' } of line.matchAll(DAY)) {
      const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      const time = parseCaseTime({ date, time: '', timeZone });
      if (typeof time !== 'object' || found.has(date)) continue;
      const of =
        nameInTable(line, index, head) ||
        nameInLine(line, index, index + all.length) ||
        nameBefore(lineBefore);
      found.set(date, { time, of });
      if (found.size === most) return [...found.values()];
    }
    if (line.trim() !== '') lineBefore = line;
  }
  return [...found.values()];
};
