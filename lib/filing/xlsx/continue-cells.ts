import type { FilingLanguage } from '../model/filing-document.ts';
import type { SheetCell } from './sheet.ts';

/**
 * The most UTF-16 units that Excel keeps in a cell are 32,767
 * (https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d); the marks of
 * continuation need some of them.
 */
const LONGEST = 32_700;

const MARKS = {
  en: ['[continued from the row above] ', ' [continued in the next row]'],
  'zh-CN': ['【接上一行】', '【续下一行】'],
} as const;

/** The pieces of a text, each at most `longest` units; no surrogate pair is cut. */
export const splitText = (text: string, longest = LONGEST): readonly string[] => {
  const pieces: string[] = [];
  for (let from = 0; from < text.length || pieces.length === 0; ) {
    const until = from + longest;
    const isPairCut = /^[\uDC00-\uDFFF]/u.test(text.charAt(until)) && until < text.length;
    const end = isPairCut ? until - 1 : until;
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
};

const marked = (pieces: readonly string[], language: FilingLanguage): readonly string[] => {
  const [before, after] = MARKS[language];
  return pieces.map((piece, at) => {
    const [isFirst, isLast] = [at === 0, at === pieces.length - 1];
    return `${isFirst ? '' : before}${piece}${isLast ? '' : after}`;
  });
};

/**
 * A row whose texts are longer than a cell can hold goes on in the rows below it, and says so; any
 * other row stays as it is.
 */
export const continueCells = (
  cells: readonly SheetCell[],
  language: FilingLanguage,
): readonly (readonly SheetCell[])[] => {
  const pieces = cells.map(({ text }) =>
    text === undefined ? [] : marked(splitText(text), language),
  );
  const rows = Math.max(1, ...pieces.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) =>
    cells.map((cell, column): SheetCell => {
      const text = pieces[column]?.[row];
      if (row === 0) return text === undefined ? cell : { ...cell, text };
      return { style: 'text', ...(text !== undefined && { text }) };
    }),
  );
};
