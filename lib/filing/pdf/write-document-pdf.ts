import type { Instant } from '../../evidence/matter.ts';
import type { FileSink } from '../filing-file.ts';
import type { FilingFonts } from '../filing-fonts.ts';
import type {
  Block,
  Cell,
  FactsBlock,
  FilingDocument,
  Run,
  Runs,
} from '../model/filing-document.ts';
import { pairFacts } from '../model/pair-facts.ts';
import type { DrawGlyph } from '../pictures/picture-codec.ts';
import { addFigure } from './kit/draw-figure.ts';
import { GREY } from './kit/draw-text.ts';
import { addParagraph, drawLines, type Flow, openFlow, type Span, setSpans } from './kit/flow.ts';
import { openPdf, type PdfFile } from './kit/open-pdf.ts';
import { type PaperName, sheetOf } from './kit/paper.ts';
import { addTable, type TableCell } from './kit/table.ts';
import { openTypeface } from './kit/typeface.ts';

export type DocumentPdfOptions = {
  readonly fonts: FilingFonts;
  readonly sink: FileSink;
  readonly paper: PaperName;
  /** When the document is made, and the software that makes it, for its metadata. */
  readonly at: Instant;
  readonly software: string;
  readonly drawGlyph?: DrawGlyph | undefined;
};

/** A blank that a person fills in, as it is drawn. */
const BLANK_LINE = '＿＿＿＿';

const FRAME = {
  en: { draft: 'Draft for counsel', page: (at: number, of: number) => `Page ${at} of ${of}` },
  'zh-CN': {
    draft: '供律师修改的草稿',
    page: (at: number, of: number) => `第 ${at} 页，共 ${of} 页`,
  },
} as const;

const BODY = { size: 10.5, after: 5 };
const TABLE_TEXT = { size: 8.5, leading: 1.4 };
const FACT_TEXT = { size: 10, leading: 1.35 };
const TITLE = { size: 17, after: 12, align: 'center' } as const;
const HEADINGS = {
  1: { size: 13.5, before: 12, after: 5, keep: 40 },
  2: { size: 11.5, before: 9, after: 4, keep: 36 },
  3: { size: 10.5, before: 6, after: 3, keep: 32 },
} as const;
const FRAME_TEXT = { size: 8.5, colour: GREY, align: 'center' } as const;

/** The words of a run; an address that the words do not show stands behind them. */
const spanOf = (run: Run): Span => {
  if (typeof run === 'string') return { text: run };
  if ('blank' in run) return { text: BLANK_LINE };
  const { text, url, strong } = run;
  const shown = url === undefined || url === text ? text : `${text} (${url})`;
  return { text: shown, ...(strong && { strong }) };
};
const spansOf = (runs: Runs): readonly Span[] => runs.map(spanOf);

const cellOf = ({ paragraphs, span }: Cell): TableCell => ({
  paragraphs: paragraphs.map(spansOf),
  ...(span !== undefined && { span }),
});

const addList = async (
  flow: Flow,
  { ordered, items }: Extract<Block, { block: 'list' }>,
): Promise<void> => {
  for (const [at, runs] of items.entries()) {
    const mark = ordered ? `${at + 1}. ` : '· ';
    const spans = [{ text: mark }, ...spansOf(runs)];
    await addParagraph(flow, spans, { ...BODY, indent: 14, after: 3 });
  }
};

const addTableBlock = async (
  flow: Flow,
  { columns, rows }: Extract<Block, { block: 'table' }>,
): Promise<void> => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const widths = columns.map(({ width }) => (width / whole) * flow.sheet.content.width);
  const head = columns.map((column) => ({ paragraphs: [[{ text: column.head, strong: true }]] }));
  await addTable(
    flow,
    rows.map((row) => row.map(cellOf)),
    { widths, text: TABLE_TEXT, head },
  );
  flow.take(8);
};

/** Facts two beside each other, without lines. */
const addFacts = async (flow: Flow, block: FactsBlock): Promise<void> => {
  const half = flow.sheet.content.width / 2;
  const rows = pairFacts(block).map((row) => row.map(cellOf));
  await addTable(flow, rows, { widths: [half, half], text: FACT_TEXT, lines: false });
  flow.take(6);
};

const addBlock = async (flow: Flow, block: Block): Promise<void> => {
  if (block.block === 'page-break') flow.turn();
  else if (block.block === 'list') await addList(flow, block);
  else if (block.block === 'facts') await addFacts(flow, block);
  else if (block.block === 'table') await addTableBlock(flow, block);
  else if (block.block === 'figure') await addFigure(flow, block);
  else if (block.block === 'heading') {
    await addParagraph(flow, [{ text: block.text, strong: true }], HEADINGS[block.level]);
    flow.pdf.bookmarks.add(block.text);
  } else {
    const align = block.align ?? 'left';
    await addParagraph(flow, spansOf(block.runs), { ...BODY, align });
  }
};

/** Writes head and foot of every page, once their number is known. */
const addFrames = async (
  pdf: PdfFile,
  { face, sheet, pages }: Flow,
  { draft, language }: FilingDocument,
): Promise<void> => {
  const words = FRAME[language];
  const { x, width, y, height } = sheet.content;
  for (const [at, page] of pages.entries()) {
    pdf.turnTo(page);
    const foot = await setSpans(face, [{ text: words.page(at + 1, pages.length) }], 8.5, width);
    drawLines(pdf, foot, { x, y: y + height + 14, width }, FRAME_TEXT);
    if (!draft) continue;
    const head = await setSpans(face, [{ text: words.draft, strong: true }], 8.5, width);
    drawLines(pdf, head, { x, y: y - 26, width }, FRAME_TEXT);
  }
};

/** Writes a filed document as PDF, and returns its number of pages. The sink stays open. */
export const writeDocumentPdf = async (
  document: FilingDocument,
  { fonts, sink, paper, at, software, drawGlyph }: DocumentPdfOptions,
): Promise<{ readonly pages: number }> => {
  const { title, language, landscape, blocks } = document;
  const pdf = openPdf({ fonts, sink, title, language, software, at });
  const flow = openFlow(pdf, openTypeface(pdf, drawGlyph), sheetOf(paper, landscape));
  await addParagraph(flow, [{ text: title, strong: true }], TITLE);
  for (const block of blocks) await addBlock(flow, block);
  await addFrames(pdf, flow, document);
  await pdf.close();
  return { pages: flow.pages.length };
};
