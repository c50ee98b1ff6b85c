import type { Cell, FactsBlock, Run, Runs, TableBlock } from '../model/filing-document.ts';
import { pairFacts } from '../model/pair-facts.ts';
import { runText } from '../model/run-text.ts';
import { linesOf, visibleText } from '../model/visible-text.ts';
import { widthInEms } from '../model/width-in-ems.ts';
import { TABLE_TEXT, TABLE_TEXT_STYLE } from './docx-styles.ts';

/** An XML element as the library serialises it: its name, and attributes or what it holds. */
export type Xml = { readonly [name: string]: readonly (Xml | Attributes | string)[] | Attributes };
type Attributes = { readonly _attr: { readonly [name: string]: string | number } };

const HEAD_FILL = 'EDEDED';

const element = (name: string, attributes: Attributes['_attr']): Xml => ({
  [name]: {
    _attr: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [`w:${key}`, value]),
    ),
  },
});

const textElement = (text: string): Xml => ({
  'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text],
});

const runElement = (run: Run, isHead: boolean): Xml => {
  const isBold = isHead || (typeof run !== 'string' && 'strong' in run && run.strong === true);
  const lines = linesOf(visibleText(runText(run)));
  return {
    'w:r': [
      ...(isBold ? [{ 'w:rPr': [{ 'w:b': [] }, { 'w:bCs': [] }] }] : []),
      ...lines.flatMap((line, at) => [...(at > 0 ? [{ 'w:br': [] }] : []), textElement(line)]),
    ],
  };
};

const paragraphElement = (runs: Runs, isHead: boolean): Xml => ({
  'w:p': [
    { 'w:pPr': [element('w:pStyle', { val: TABLE_TEXT_STYLE })] },
    ...runs.map((run) => runElement(run, isHead)),
  ],
});

const cellElement = (cell: Cell, width: number, isHead: boolean): Xml => ({
  'w:tc': [
    {
      'w:tcPr': [
        element('w:tcW', { w: width, type: 'dxa' }),
        ...(cell.span === undefined ? [] : [element('w:gridSpan', { val: cell.span })]),
        ...(isHead ? [element('w:shd', { val: 'clear', color: 'auto', fill: HEAD_FILL })] : []),
      ],
    },
    // A cell must hold a paragraph.
    ...(cell.paragraphs.length > 0 ? cell.paragraphs : [[]]).map((runs) =>
      paragraphElement(runs, isHead),
    ),
  ],
});

/**
 * A row of up to as many lines is not cut at the end of a page: two thirds of an upright sheet, and
 * a third of one on its side, of which a tall row would leave more than half empty.
 */
const MOST_LINES = { upright: 30, lying: 14 };
/** Twentieths of a point: the text of an upright sheet is narrower, that of a lying one wider. */
const UPRIGHT_TEXT = 12_000;
/** Twentieths of a point: the font size of a table, and what the margins of a cell take. */
const LETTER = TABLE_TEXT * 10;
const BESIDE = 160;

/** How many lines a cell of this width has, about. */
const countLines = ({ paragraphs }: Cell, width: number): number => {
  const most = Math.max(1, (width - BESIDE) / LETTER);
  return paragraphs
    .flatMap((runs) => linesOf(runs.map(runText).join('')))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthInEms(line) / most)), 0);
};

const mostLines = (widths: readonly number[]): number =>
  widths.reduce((sum, one) => sum + one, 0) > UPRIGHT_TEXT ? MOST_LINES.lying : MOST_LINES.upright;

const rowElement = (cells: readonly Cell[], widths: readonly number[], isHead: boolean): Xml => {
  let column = 0;
  const own = cells.map((cell) => {
    const start = column;
    column += cell.span ?? 1;
    return widths.slice(start, column).reduce((sum, one) => sum + one, 0);
  });
  const children = cells.map((cell, at) => cellElement(cell, own[at] ?? 0, isHead));
  const lines = Math.max(...cells.map((cell, at) => countLines(cell, own[at] ?? 0)));
  const properties = [
    ...(isHead || lines <= mostLines(widths) ? [{ 'w:cantSplit': [] }] : []),
    ...(isHead ? [{ 'w:tblHeader': [] }] : []),
  ];
  return { 'w:tr': [...(properties.length > 0 ? [{ 'w:trPr': properties }] : []), ...children] };
};

/** Widths of the columns in twentieths of a point, whose sum is the width of the text. */
const columnWidths = ({ columns }: TableBlock, textWidth: number): number[] => {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  return columns.map(({ width }) => Math.floor((width / sum) * textWidth));
};

const SIDES = ['top', 'left', 'bottom', 'right'];
const BORDER = { val: 'single', sz: 4, space: 0, color: '000000' };
const MARGINS: { readonly [side: string]: number } = { top: 40, left: 80, bottom: 40, right: 80 };

const propertiesElement = (widths: readonly number[], hasLines: boolean): Xml => {
  const whole = widths.reduce((sum, one) => sum + one, 0);
  return {
    'w:tblPr': [
      element('w:tblW', { w: whole, type: 'dxa' }),
      ...(hasLines
        ? [
            {
              'w:tblBorders': [...SIDES, 'insideH', 'insideV'].map((side) =>
                element(`w:${side}`, BORDER),
              ),
            },
          ]
        : []),
      element('w:tblLayout', { type: 'fixed' }),
      {
        'w:tblCellMar': SIDES.map((side) =>
          element(`w:${side}`, { w: MARGINS[side] ?? 0, type: 'dxa' }),
        ),
      },
    ],
  };
};

/**
 * A table (ECMA-376 part 1, section 17.4) as plain objects, as wide as the text of its page. The
 * library's own classes take ten times the memory and time, and a schedule of files has thousands
 * of rows.
 */
export const tableXml = (block: TableBlock, textWidth: number): Xml => {
  const widths = columnWidths(block, textWidth);
  const head = block.columns.map((column): Cell => ({ paragraphs: [[column.head]] }));
  return {
    'w:tbl': [
      propertiesElement(widths, true),
      { 'w:tblGrid': widths.map((w) => element('w:gridCol', { w })) },
      rowElement(head, widths, true),
      ...block.rows.map((cells) => rowElement(cells, widths, false)),
    ],
  };
};

/** Facts as a table of two columns without lines and without a head. */
export const factsXml = (block: FactsBlock, textWidth: number): Xml => {
  const half = Math.floor(textWidth / 2);
  const widths = [half, half];
  return {
    'w:tbl': [
      propertiesElement(widths, false),
      { 'w:tblGrid': widths.map((w) => element('w:gridCol', { w })) },
      ...pairFacts(block).map((cells) => rowElement(cells, widths, false)),
    ],
  };
};
