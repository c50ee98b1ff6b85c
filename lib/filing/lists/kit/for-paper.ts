import { BLANK } from '../../model/blank.ts';
import type {
  Block,
  Cell,
  Column,
  FilingDocument,
  TableBlock,
} from '../../model/filing-document.ts';
import { fitColumns } from './fit-columns.ts';
import { MARKS, type Marks } from './punctuation.ts';

/** Columns that stand next to each other and share a column on paper, as one. */
const sharedColumns = (columns: readonly Column[]): readonly (readonly number[])[] => {
  const groups: number[][] = [];
  columns.forEach(({ paper }, at) => {
    const group = groups.at(-1);
    const isShared = paper !== undefined && columns[at - 1]?.paper === paper;
    if (group && isShared) group.push(at);
    else groups.push([at]);
  });
  return groups;
};

const headOf = (columns: readonly Column[], group: readonly number[]): Column | undefined => {
  const shared = group.flatMap((at) => columns[at] ?? []);
  const [first] = shared;
  if (!first) return undefined;
  const width = Math.max(...shared.map((column) => column.width));
  return { key: first.key, width, head: first.paper ?? first.head };
};

/** A head as a label: without what stands in brackets at its end. */
const labelOf = (head: string): string => head.replace(/\s*[（(][^）)]*[）)]$/u, '');

/** Each cell's lines, under the head of its column where several share one. */
const joinCells = (cells: readonly Cell[], columns: readonly Column[], { colon }: Marks): Cell => {
  const [first] = cells;
  if (cells.length === 1 && first) return first;
  const paragraphs = cells.flatMap((cell, at) => {
    const head = columns[at]?.head ?? '';
    const [start, ...rest] = cell.paragraphs;
    if (!start || (start.length === 1 && start[0] === '')) return [];
    // A blank has its own line: in a narrow column it would be broken where it begins.
    const isBlank = start.length === 1 && start[0] === BLANK;
    if (isBlank) return [[{ text: `${labelOf(head)}${colon}`, strong: true }], start, ...rest];
    return [[{ text: `${labelOf(head)}${colon}`, strong: true }, ...start], ...rest];
  });
  return { paragraphs };
};

const narrowTable = (block: TableBlock, marks: Marks, landscape: boolean): TableBlock => {
  const groups = sharedColumns(block.columns);
  const pick = <T>(all: readonly T[], group: readonly number[]): T[] =>
    group.flatMap((at) => all[at] ?? []);
  const columns = groups.flatMap((group) => headOf(block.columns, group) ?? []);
  const rows = block.rows.map((cells) =>
    groups.map((group) => joinCells(pick(cells, group), pick(block.columns, group), marks)),
  );
  return { ...block, columns: fitColumns({ columns, rows }, landscape), rows };
};

/**
 * A document for DOCX and PDF, whose sheets are narrow: columns that share a column on paper stand
 * in one, each under its head, and each column is as wide as its rows need. A workbook keeps every
 * column. Nothing is left out.
 */
export const forPaper = (document: FilingDocument): FilingDocument => ({
  ...document,
  blocks: document.blocks.map(
    (block): Block =>
      block.block === 'table'
        ? narrowTable(block, MARKS[document.language], document.landscape)
        : block,
  ),
});
