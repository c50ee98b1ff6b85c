import { buildCaptureNote } from './declarations/build-capture-note.ts';
import { buildCertification } from './declarations/build-certification.ts';
import { buildCustodySummary } from './declarations/build-custody-summary.ts';
import { buildDataStatement } from './declarations/build-data-statement.ts';
import { buildRedactionLog } from './declarations/build-redaction-log.ts';
import { buildWithheldLog } from './declarations/build-withheld-log.ts';
import type { FilingInput } from './filing-input.ts';
import { type BuildList, buildList, hasRows, LISTS, type ListName } from './lists/build-lists.ts';
import type { Block, FilingDocument } from './model/filing-document.ts';
import { wordsIn } from './model/filled-words.ts';

/** Files of documents that are read and changed by office programs, or only read. */
export type DocumentFormat = 'docx' | 'xlsx' | 'pdf';

/** A document as its builders make it: `sheets` for a workbook, `paper` for what is printed. */
type Built = { readonly sheets: FilingDocument; readonly paper: FilingDocument };

type Filed = {
  readonly build: (...args: Parameters<BuildList>) => Built;
  readonly formats: readonly DocumentFormat[];
};

const DECLARATIONS = {
  certification: buildCertification,
  'data-statement': buildDataStatement,
  'capture-procedure': buildCaptureNote,
  'custody-summary': buildCustodySummary,
  'withheld-log': buildWithheldLog,
  'redaction-log': buildRedactionLog,
} as const;

/**
 * Lists that are also printed as PDF: a court wants the exhibit list with its pages as filed, and
 * the timeline has a picture.
 */
const PRINTED: ReadonlySet<ListName> = new Set<ListName>(['exhibit-list', 'timeline']);

type TextName = ListName | keyof typeof DECLARATIONS;

/**
 * A list for counsel states notes of the case file. Like the sheets of exhibits for counsel it says
 * that it is no filing.
 */
const marked = (document: FilingDocument, { profile }: FilingInput): FilingDocument => {
  if (profile !== 'counsel') return document;
  const { privileged } = wordsIn(document.language).report;
  const mark: Block = { block: 'paragraph', runs: [{ text: privileged, strong: true }] };
  return { ...document, blocks: [mark, ...document.blocks] };
};

const filedList = (name: ListName): Filed => ({
  build: (input, ...args) => {
    const { sheets, paper } = buildList(name, input, ...args);
    return { sheets: marked(sheets, input), paper: marked(paper, input) };
  },
  formats: PRINTED.has(name) ? ['docx', 'xlsx', 'pdf'] : ['docx', 'xlsx'],
});

const filedDeclaration = (name: keyof typeof DECLARATIONS): Filed => ({
  build: (...args) => {
    const document = DECLARATIONS[name](...args);
    return { sheets: document, paper: document };
  },
  formats: ['docx'],
});

const listNames = Object.keys(LISTS) as ListName[];
const declarationNames = Object.keys(DECLARATIONS) as (keyof typeof DECLARATIONS)[];

/** The lists, schedules and statements, in the order in which they are offered. */
export const TEXT_NAMES: readonly TextName[] = [...listNames, ...declarationNames];

/** Everything that can be made for filing. */
export const FILED_NAMES = ['exhibits', ...TEXT_NAMES, 'loadfile'] as const;
export type FiledName = (typeof FILED_NAMES)[number];

/** How a list, a schedule or a statement is made. */
export const filedDocument = (name: TextName): Filed =>
  name in LISTS ? filedList(name as ListName) : filedDeclaration(name as keyof typeof DECLARATIONS);

/** Lists without a row, such as the alerts of a matter without alerts, are not filed. */
export const isWorthFiling = (name: TextName, { sheets }: Built): boolean =>
  !(name in LISTS) || hasRows(sheets);
