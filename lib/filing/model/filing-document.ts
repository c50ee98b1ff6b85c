import type { Drawn } from '../../casework/timeline/drawn.ts';
import type { PackageLanguage } from '../../format/profile.ts';

/** The language of one document; where a person wants both, there is a document of each. */
export type FilingLanguage = Exclude<PackageLanguage, 'both'>;

/**
 * A run of text. `blank` is a visible blank that a person fills in by hand, drawn as `＿＿`; `strong`
 * is bold. Text is verbatim: no writer changes a character of it.
 */
export type Run =
  | string
  | { readonly text: string; readonly strong?: boolean; readonly url?: string }
  | { readonly blank: true };

/** What a cell or a paragraph holds. */
export type Runs = readonly Run[];

/**
 * One cell; more than one paragraph stand below each other. `number` is a figure that this program
 * counted, which a spreadsheet gets as a number; every other cell is text.
 */
export type Cell = {
  readonly paragraphs: readonly Runs[];
  readonly span?: number;
  readonly number?: number;
};

/**
 * A column: its head and its share of the width, in parts of the sum of all columns. On paper, the
 * columns of the same `paper` share one column of that head (`forPaper`).
 */
export type Column = {
  readonly head: string;
  readonly width: number;
  readonly key: string;
  readonly paper?: string;
};

/** A table whose head repeats on each page. */
export type TableBlock = {
  readonly block: 'table';
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

/**
 * Short facts, each a label and its value: two beside each other on paper, each a row of its own in
 * a workbook.
 */
export type FactsBlock = { readonly block: 'facts'; readonly items: readonly Runs[] };

/**
 * A picture of lines and words, in pixels, which only the PDF draws: `elsewhere` says in the other
 * formats where it is.
 */
export type FigureBlock = {
  readonly block: 'figure';
  readonly width: number;
  readonly height: number;
  readonly drawn: readonly Drawn[];
  readonly caption: string;
  readonly elsewhere: string;
};

/** What a document consists of, from its beginning to its end. */
export type Block =
  | { readonly block: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly block: 'paragraph';
      readonly runs: Runs;
      readonly align?: 'left' | 'center';
      /** Whether DOCX keeps it on the page of the block after it. */
      readonly keepNext?: boolean;
    }
  | { readonly block: 'list'; readonly ordered: boolean; readonly items: readonly Runs[] }
  | FactsBlock
  | TableBlock
  | FigureBlock
  | { readonly block: 'page-break' };

/**
 * A filed document before it has a file format: the writers for PDF, DOCX and XLSX all take it.
 * `draft` puts "Draft for counsel" at the head of each page. Writers draw `title` once, above the
 * blocks; the name of a table block is that of its sheet, and PDF and DOCX do not draw it.
 */
export type FilingDocument = {
  /** The name of the file without language and extension: `exhibit-list`. */
  readonly name: string;
  readonly title: string;
  readonly language: FilingLanguage;
  readonly landscape: boolean;
  readonly draft: boolean;
  readonly blocks: readonly Block[];
};
