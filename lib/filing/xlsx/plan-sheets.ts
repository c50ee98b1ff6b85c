import type { Block, Cell, FilingDocument, Runs, TableBlock } from '../model/filing-document.ts';
import { runText } from '../model/run-text.ts';
import { linesOf, visibleText } from '../model/visible-text.ts';
import { continueCells } from './continue-cells.ts';
import { HIGHEST_ROW, longestWord, rowHeight } from './row-height.ts';
import type { CellStyle, Sheet, SheetCell } from './sheet.ts';

const COVER = { en: 'Cover', 'zh-CN': '首页' } as const;
const DRAFT = { en: 'Draft for counsel', 'zh-CN': '供律师修改的草稿' } as const;

const TOO_HIGH = {
  en:
    'Some rows hold more lines than a row of a spreadsheet can show or print. The cells hold all ' +
    'of the words; the DOCX of this list prints them.',
  'zh-CN':
    '部分行的内容超出电子表格单行所能显示、打印的高度；单元格中文字完整，打印请用本表的 DOCX 文件。',
} as const;

/** Characters over all columns of a sheet, which is printed one page wide. */
const WIDTH = { narrow: 110, wide: 190 };
/** The cover's one column: LibreOffice makes no column smaller to fit it on a page of A4. */
const COVER_WIDTH = { narrow: 76, wide: 112 };
const LEAST_WIDTH = 5;
/** How much wider than others bold letters are. */
const BOLD = 1.15;
const LONGEST_NAME = 31;

const textOf = (runs: Runs): string => linesOf(visibleText(runs.map(runText).join(''))).join('\n');

const cellText = ({ paragraphs }: Cell): string => paragraphs.map(textOf).join('\n');

const sheetCell = (cell: Cell): SheetCell =>
  cell.number === undefined
    ? { style: 'text', text: cellText(cell) }
    : { style: 'number', number: cell.number };

/** A cell over several columns stands in the first of them. */
const spread = (cells: readonly Cell[]): SheetCell[] =>
  cells.flatMap((cell) => [
    sheetCell(cell),
    ...Array.from({ length: (cell.span ?? 1) - 1 }, (): SheetCell => ({ style: 'text' })),
  ]);

/**
 * A name that Excel takes: at most 31 units, none of its forbidden characters, no apostrophe at an
 * end, and unlike the names before it, whatever their case.
 */
const nameSheet = (wanted: string, taken: readonly string[]): string => {
  const plain = visibleText(wanted)
    .replace(/[[\]:*?/\\]/gu, ' ')
    .replace(/^['\s]+|['\s]+$/gu, '');
  const used = new Set([...taken, 'history'].map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : ` ${count}`;
    const start = [...(plain || '-')].slice(0, LONGEST_NAME - end.length);
    while (start.join('').length + end.length > LONGEST_NAME) start.pop();
    // A name that is cut may end with what no name may end with.
    const name = `${start.join('').replace(/['\s]+$/u, '')}${end}`;
    if (!used.has(name.toLowerCase())) return name;
  }
};

/** The width of a head's longest word, which is bold and stands between the edges of its cell. */
const headWidth = (head: string): number => Math.ceil(longestWord(head) * BOLD) + 1;

/** A column is as wide as its share, and no narrower than a word of its head, which would break. */
const widthsOf = ({ columns }: TableBlock, landscape: boolean): readonly number[] => {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const whole = landscape ? WIDTH.wide : WIDTH.narrow;
  return columns.map(({ width, head }) =>
    Math.max(LEAST_WIDTH, headWidth(visibleText(head)), Math.round((width / sum) * whole)),
  );
};

const tableSheet = (block: TableBlock, name: string, document: FilingDocument): Sheet => ({
  name,
  widths: widthsOf(block, document.landscape),
  headRows: 1,
  landscape: document.landscape,
  rows: [
    block.columns.map(({ head }): SheetCell => ({ style: 'head', text: visibleText(head) })),
    ...block.rows.flatMap((cells) => continueCells(spread(cells), document.language)),
  ],
});

const lines = (style: CellStyle, texts: readonly string[]): SheetCell[][] =>
  texts.map((text) => [{ style, text }]);

/** What is no table, a row a paragraph; a table is named where it stands in the document. */
const coverRows = (block: Block, sheetName: (table: TableBlock) => string): SheetCell[][] => {
  switch (block.block) {
    case 'heading':
      return lines('heading', [visibleText(block.text)]);
    case 'facts':
      return lines('words', block.items.map(textOf));
    case 'paragraph':
      return lines('words', [textOf(block.runs)]);
    case 'list':
      return lines(
        'words',
        block.items.map((runs, at) => `${block.ordered ? `${at + 1}.` : '•'} ${textOf(runs)}`),
      );
    case 'table':
      return lines('words', [`→ ${sheetName(block)}`]);
    case 'figure':
      return lines('words', [block.elsewhere]);
    case 'page-break':
      return [];
  }
};

const isTooHigh = ({ rows, widths }: Sheet): boolean =>
  rows.some((cells) => rowHeight(cells, widths) > HIGHEST_ROW);

/**
 * The sheets of a document: first its title and all that is no table, then one sheet a table. Texts
 * are as they stand, but for characters that no reader would see, which are named.
 */
export const planSheets = (document: FilingDocument): readonly Sheet[] => {
  const { title, language, draft, landscape, blocks } = document;
  const tables = blocks.filter((block) => block.block === 'table');
  const names: string[] = [COVER[language]];
  for (const { name } of tables) names.push(nameSheet(name, names));
  const sheetName = (table: TableBlock): string => names[tables.indexOf(table) + 1] ?? '';
  const cover: SheetCell[][] = [
    ...(draft ? lines('heading', [DRAFT[language]]) : []),
    ...lines('title', [visibleText(title)]),
    ...blocks.flatMap((block) => coverRows(block, sheetName)),
  ];
  const sheets = tables.map((table) => tableSheet(table, sheetName(table), document));
  if (sheets.some(isTooHigh)) cover.push(...lines('words', [TOO_HIGH[language]]));
  return [
    {
      name: COVER[language],
      widths: [landscape ? COVER_WIDTH.wide : COVER_WIDTH.narrow],
      headRows: 0,
      landscape,
      rows: cover.flatMap((cells) => continueCells(cells, language)),
    },
    ...sheets,
  ];
};
