import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from 'docx';
import type { Bytes } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import type {
  Block,
  Cell,
  FilingDocument,
  FilingLanguage,
  Run,
  Runs,
  TableBlock,
} from '../model/filing-document.ts';
import { BLANK_LINE, runText } from '../model/run-text.ts';
import { linesOf, visibleText } from '../model/visible-text.ts';
import { coreProperties, fixZipTimes } from './docx-files.ts';
import {
  FIRST_LINE,
  LISTS,
  numbering,
  PAGE,
  stylesFor,
  TABLE_TEXT,
  textWidth,
} from './docx-styles.ts';

const FRAME = {
  en: { draft: 'Draft for counsel', page: ['Page ', ' of ', ''] },
  'zh-CN': { draft: '供律师修改的草稿', page: ['第 ', ' 页，共 ', ' 页'] },
} as const;

type Look = { readonly bold?: boolean; readonly size?: number };

/**
 * Plain text, never a field and never a link: what a page states cannot make the document fetch or
 * compute anything.
 */
const textRuns = (run: Run, look: Look): TextRun[] => {
  if (typeof run !== 'string' && 'blank' in run)
    return [new TextRun({ ...look, text: BLANK_LINE })];
  const isBold = typeof run !== 'string' && run.strong === true;
  const style = { ...look, ...(isBold && { bold: true }) };
  return linesOf(visibleText(runText(run))).map(
    (text, at) => new TextRun({ ...style, text, ...(at > 0 && { break: 1 }) }),
  );
};

const runsOf = (runs: Runs, look: Look = {}): TextRun[] =>
  runs.flatMap((run) => textRuns(run, look));

const cellOf = (cell: Cell, width: number, look: Look = {}): TableCell =>
  new TableCell({
    width: { size: width, type: 'dxa' },
    ...(cell.span !== undefined && { columnSpan: cell.span }),
    ...(look.bold && { shading: { fill: 'EDEDED' } }),
    children: (cell.paragraphs.length > 0 ? cell.paragraphs : [[]]).map(
      (runs) =>
        new Paragraph({
          spacing: { after: 20, line: 240 },
          children: runsOf(runs, { size: TABLE_TEXT, ...look }),
        }),
    ),
  });

/** Widths of the columns in twentieths of a point, whose sum is the width of the text. */
const columnWidths = ({ columns }: TableBlock, landscape: boolean): number[] => {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  return columns.map(({ width }) => Math.floor((width / sum) * textWidth(landscape)));
};

/** A row of fewer characters fits on a page, so that it need not be cut at the end of one. */
const SHORT_ROW = 600;

const isShort = (cells: readonly Cell[]): boolean =>
  cells
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .reduce((sum, run) => sum + runText(run).length, 0) < SHORT_ROW;

const rowOf = (cells: readonly Cell[], widths: readonly number[]): TableRow => {
  let column = 0;
  const children = cells.map((cell) => {
    const start = column;
    column += cell.span ?? 1;
    const width = widths.slice(start, column).reduce((sum, one) => sum + one, 0);
    return cellOf(cell, width);
  });
  return new TableRow({ cantSplit: isShort(cells), children });
};

/** A paragraph of little height. */
const gap = (pageBreakBefore: boolean): Paragraph =>
  new Paragraph({
    pageBreakBefore,
    spacing: { after: 0, line: 120, lineRule: 'exact' },
    run: { size: 8 },
    children: [],
  });

const tableOf = (
  block: TableBlock,
  landscape: boolean,
  breaksBefore: boolean,
): (Paragraph | Table)[] => {
  const widths = columnWidths(block, landscape);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(({ head: text }, at) =>
      cellOf({ paragraphs: [[text]] }, widths[at] ?? 0, { bold: true }),
    ),
  });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: 'dxa' },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [head, ...block.rows.map((cells) => rowOf(cells, widths))],
  });
  // Two tables that follow each other would be one.
  return [...(breaksBefore ? [gap(true)] : []), table, gap(false)];
};

const LEVELS = [undefined, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/**
 * The block at this place. The place tells one ordered list from the next, which begins with 1
 * again. A page break is a property of what follows it.
 */
const blockAt = (
  { blocks, landscape, language }: FilingDocument,
  at: number,
): (Paragraph | Table)[] => {
  const block: Block | undefined = blocks[at];
  const pageBreakBefore = blocks[at - 1]?.block === 'page-break';
  switch (block?.block) {
    case 'heading': {
      const heading = LEVELS[block.level] ?? HeadingLevel.HEADING_3;
      return [new Paragraph({ heading, pageBreakBefore, children: runsOf([block.text]) })];
    }
    case 'paragraph': {
      const alignment = block.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT;
      const indent = { firstLine: language === 'zh-CN' && !block.align ? FIRST_LINE : 0 };
      // The line above a table or a list belongs to it.
      const keepNext = ['table', 'list'].includes(blocks[at + 1]?.block ?? '');
      const children = runsOf(block.runs);
      return [new Paragraph({ alignment, indent, pageBreakBefore, keepNext, children })];
    }
    case 'list': {
      const reference = block.ordered ? LISTS.ordered : LISTS.unordered;
      return block.items.map(
        (runs, place) =>
          new Paragraph({
            numbering: { reference, level: 0, instance: at },
            pageBreakBefore: pageBreakBefore && place === 0,
            children: runsOf(runs),
          }),
      );
    }
    case 'table':
      return tableOf(block, landscape, pageBreakBefore);
    default:
      return [];
  }
};

const footerOf = (language: FilingLanguage): Footer => {
  const [before, between, after] = FRAME[language].page;
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  const run = new TextRun({ size: TABLE_TEXT, children });
  return new Footer({ children: [new Paragraph({ alignment: 'center', children: [run] })] });
};

const draftHeader = (language: FilingLanguage): Header => {
  const run = new TextRun({ size: TABLE_TEXT, bold: true, text: FRAME[language].draft });
  return new Header({ children: [new Paragraph({ alignment: 'right', children: [run] })] });
};

/**
 * Writes a document as WordprocessingML (ECMA-376). Its title heads the first page. `at` is the
 * time that the file states as that of its making; the same document and time make the same bytes.
 */
export const writeDocx = async (document: FilingDocument, at?: Instant): Promise<Bytes> => {
  const { language, landscape, draft, blocks, title } = document;
  const { width, height, margin } = PAGE;
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const file = new Document({
    styles: stylesFor(language) ?? {},
    numbering: numbering ?? { config: [] },
    sections: [
      {
        properties: { page: { size: { width, height, orientation }, margin } },
        ...(draft && { headers: { default: draftHeader(language) } }),
        footers: { default: footerOf(language) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf([title]) }),
          ...blocks.flatMap((_, at) => blockAt(document, at)),
        ],
      },
    ],
  });
  const core = coreProperties(visibleText(title), language, at);
  const packed = await Packer.toArrayBuffer(file, false, [
    { path: 'docProps/core.xml', data: core },
  ]);
  return fixZipTimes(new Uint8Array(packed));
};
