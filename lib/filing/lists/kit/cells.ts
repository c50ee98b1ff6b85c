import { BLANK, cell } from '../../model/blank.ts';
import type {
  Block,
  Cell,
  Column,
  FilingLanguage,
  Run,
  Runs,
  TableBlock,
} from '../../model/filing-document.ts';
import { MARKS } from './punctuation.ts';

/** What may stand in a line of a cell; nothing and an empty text are left out. */
export type Line = Run | Runs | undefined | false;

const isRuns = (line: Run | Runs): line is Runs => Array.isArray(line);
const isThere = (line: Line): line is Run | Runs =>
  line !== undefined &&
  line !== false &&
  line !== '' &&
  !(Array.isArray(line) && line.length === 0);

/** A cell of several lines below each other; a visible blank where there is none. */
export const lines = (all: readonly Line[]): Cell => {
  const present = all.filter(isThere);
  if (present.length === 0) return { paragraphs: [[BLANK]] };
  return { paragraphs: present.map((line) => (isRuns(line) ? line : [line])) };
};

/** A figure that this program counted. */
export const count = (number: number): Cell => ({ ...cell(String(number)), number });

/** A cell with nothing in it, where nothing belongs. */
export const EMPTY: Cell = { paragraphs: [['']] };

/** A column of a list; `paper` is the head of the column that it shares on paper (`forPaper`). */
export const column = (key: string, head: string, width: number, paper?: string): Column => ({
  ...{ key, head, width },
  ...(paper !== undefined && { paper }),
});

export const table = (
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): TableBlock => ({ block: 'table', name, columns, rows });

export const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({
  ...{ block: 'heading', level, text },
});

export const paragraph = (...runs: readonly Run[]): Block => ({ block: 'paragraph', runs });

/** A label in bold and its value; a visible blank where the value is not known. */
const factRuns = (language: FilingLanguage, label: string, value: string | undefined): Runs => [
  { text: `${label}${MARKS[language].colon}`, strong: true },
  value ? value : BLANK,
];

export const fact = (language: FilingLanguage, label: string, value: string | undefined): Block =>
  paragraph(...factRuns(language, label, value));

/** Labels with their values, as facts that stand two beside each other. */
export const facts = (
  language: FilingLanguage,
  all: readonly (readonly [label: string, value: string | undefined])[],
): Block => ({
  block: 'facts',
  items: all.map(([label, value]) => factRuns(language, label, value)),
});
