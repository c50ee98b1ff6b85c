import {
  AlignmentType,
  Document,
  FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Bytes } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import type {
  Block,
  FactsBlock,
  FilingDocument,
  FilingLanguage,
  Run,
  Runs,
  TableBlock,
} from '../model/filing-document.ts';
import { runText } from '../model/run-text.ts';
import { linesOf, visibleText } from '../model/visible-text.ts';
import type { PaperName } from '../pdf/kit/paper.ts';
import { coreProperties, fixZipTimes } from './docx-files.ts';
import { FIRST_LINE, LISTS, numbering, pageOf, stylesFor, TABLE_TEXT } from './docx-styles.ts';
import { factsXml, tableXml, type Xml } from './table-xml.ts';

const FRAME = {
  en: { draft: 'Draft for counsel', page: ['Page ', ' of ', ''] },
  'zh-CN': { draft: '供律师修改的草稿', page: ['第 ', ' 页，共 ', ' 页'] },
} as const;

/**
 * Plain text, never a field and never a link: what a page states cannot make the document fetch or
 * compute anything.
 */
const textRuns = (run: Run): TextRun[] => {
  const isBold = typeof run !== 'string' && 'strong' in run && run.strong === true;
  return linesOf(visibleText(runText(run))).map(
    (text, at) => new TextRun({ text, ...(isBold && { bold: true }), ...(at > 0 && { break: 1 }) }),
  );
};

const runsOf = (runs: Runs): TextRun[] => runs.flatMap(textRuns);

/** A paragraph of little height; of none to speak of at the end, where it would begin a sheet. */
const gap = (pageBreakBefore: boolean, isLast = false): Paragraph =>
  new Paragraph({
    pageBreakBefore,
    spacing: { after: 0, line: isLast ? 20 : 120, lineRule: 'exact' },
    run: { size: isLast ? 2 : 8 },
    children: [],
  });

/** A table that hands the library its XML when that is written, and not before. */
class PlainTable extends FileChild {
  readonly block: TableBlock | FactsBlock;
  readonly textWidth: number;

  constructor(block: TableBlock | FactsBlock, textWidth: number) {
    super('w:tbl');
    this.block = block;
    this.textWidth = textWidth;
  }

  override prepForXml(): Xml {
    const { block, textWidth } = this;
    return block.block === 'facts' ? factsXml(block, textWidth) : tableXml(block, textWidth);
  }
}

const LEVELS = [undefined, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/**
 * The block at this place. The place tells one ordered list from the next, which begins with 1
 * again. A page break is a property of what follows it.
 */
const blockAt = (
  { blocks, language }: FilingDocument,
  at: number,
  textWidth: number,
): FileChild[] => {
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
      const isLead = ['table', 'facts', 'list'].includes(blocks[at + 1]?.block ?? '');
      const keepNext = isLead || block.keepNext === true;
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
    case 'facts':
    case 'table':
      // Two tables that follow each other would be one.
      return [
        ...(pageBreakBefore ? [gap(true)] : []),
        new PlainTable(block, textWidth),
        gap(false, at === blocks.length - 1),
      ];
    case 'figure':
      return [new Paragraph({ children: runsOf([block.elsewhere]) })];
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
export const writeDocx = async (
  document: FilingDocument,
  at?: Instant,
  paper: PaperName = 'A4',
): Promise<Bytes> => {
  const { language, landscape, draft, blocks, title } = document;
  const { width, height, margin, textWidth } = pageOf(paper, landscape);
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
          ...blocks.flatMap((_, at) => blockAt(document, at, textWidth)),
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
