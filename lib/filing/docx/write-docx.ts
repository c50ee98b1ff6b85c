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
import { LISTS, numbering, PAGE, stylesFor, TABLE_TEXT, textWidth } from './docx-styles.ts';

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

const rowOf = (cells: readonly Cell[], widths: readonly number[]): TableRow => {
  let column = 0;
  const children = cells.map((cell) => {
    const start = column;
    column += cell.span ?? 1;
    const width = widths.slice(start, column).reduce((sum, one) => sum + one, 0);
    return cellOf(cell, width);
  });
  return new TableRow({ children });
};

const tableOf = (block: TableBlock, landscape: boolean): (Paragraph | Table)[] => {
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
  return [table, new Paragraph({ spacing: { after: 0 }, children: [] })];
};

const LEVELS = [undefined, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** `instance` tells one ordered list from the next, which begins with 1 again. */
const blockOf = (
  block: Block,
  instance: number,
  { landscape }: FilingDocument,
): (Paragraph | Table)[] => {
  switch (block.block) {
    case 'heading': {
      const heading = LEVELS[block.level] ?? HeadingLevel.HEADING_3;
      return [new Paragraph({ heading, children: runsOf([block.text]) })];
    }
    case 'paragraph': {
      const alignment = block.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT;
      return [new Paragraph({ alignment, children: runsOf(block.runs) })];
    }
    case 'list': {
      const reference = block.ordered ? LISTS.ordered : LISTS.unordered;
      return block.items.map(
        (runs) =>
          new Paragraph({ numbering: { reference, level: 0, instance }, children: runsOf(runs) }),
      );
    }
    case 'table':
      return tableOf(block, landscape);
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 }, children: [] })];
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
          ...blocks.flatMap((block, instance) => blockOf(block, instance, document)),
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
