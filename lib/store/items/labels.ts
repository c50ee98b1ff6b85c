import {
  EVIDENCE_KINDS,
  FILING_TEXTS,
  type FilingChange,
  type FilingText,
  FORMS,
  isPlace,
} from '../../evidence/filing-labels.ts';
import type { Labels } from '../../evidence/matter.ts';
import { ProblemError } from '../../evidence/problem.ts';

/**
 * The most characters a tag may have; a longer one is refused, since cutting it would change what
 * someone wrote.
 */
export const LONGEST_TAG = 100;
const LONGEST_NOTE = 10_000;
const LONGEST_EXHIBIT = 60;

/** The most characters of each text of a filed list; each is a cell of a table on paper. */
export const LONGEST_FILING = {
  purpose: 4_000,
  source: 1_000,
  group: 60,
  externalNumber: 500,
} as const satisfies Record<FilingText, number>;

const FILING_NAMES = {
  purpose: 'A purpose',
  source: 'A source',
  group: 'A group',
  externalNumber: 'A number',
} as const satisfies Record<FilingText, string>;

/** New labels of an item. Of its filing labels, '' removes one, and what is not named stays. */
export type NewLabels = Partial<Omit<Labels, 'filing'>> & { readonly filing?: FilingChange };

/** Text on one line, well-formed, without control characters. */
export const onOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

const within = (what: string, text: string, most: number): string => {
  if (text.length <= most) return text;
  throw new ProblemError(
    'BAD_LABEL',
    `${what} may have at most ${most} characters, this one has ${text.length}`,
  );
};

/** Tags as they are kept: on one line each, none empty, none twice. Throws `BAD_LABEL`. */
export const tidyTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.map((tag) => within('A tag', onOneLine(tag), LONGEST_TAG)).filter(Boolean)),
];

/** A note as it is kept. Throws `BAD_LABEL`. */
export const tidyNote = (note: string): string =>
  within('A note', note.toWellFormed().trim(), LONGEST_NOTE);

/** Text of several lines, well-formed, without control characters but line breaks. */
const onLines = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();

const tidyFilingText = (field: FilingText, text: string): string => {
  const tidied = field === 'purpose' || field === 'source' ? onLines(text) : onOneLine(text);
  return within(FILING_NAMES[field], tidied, LONGEST_FILING[field]);
};

const known = <T extends string>(value: T | '', list: readonly T[]): T | '' => {
  if (value === '' || list.includes(value)) return value;
  throw new ProblemError('BAD_LABEL', `There is no choice ${JSON.stringify(value)}`);
};

/** Labels of a filed list as they are kept. Throws `BAD_LABEL`. */
const tidyFiling = (change: FilingChange): FilingChange => {
  const { evidenceKind, formIn, place } = change;
  if (place && !isPlace(place)) throw new ProblemError('BAD_LABEL', `${place} is no place`);
  const texts = FILING_TEXTS.flatMap((field) => {
    const text = change[field];
    return text === undefined ? [] : [[field, tidyFilingText(field, text)] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...(evidenceKind !== undefined && { evidenceKind: known(evidenceKind, EVIDENCE_KINDS) }),
    ...(formIn !== undefined && { formIn: known(formIn, FORMS) }),
    ...(place !== undefined && { place }),
  };
};

/** Labels as they are kept. Throws `BAD_LABEL`. */
export const tidyLabels = (labels: NewLabels): NewLabels => ({
  ...(labels.tags ? { tags: tidyTags(labels.tags) } : {}),
  ...(labels.note === undefined ? {} : { note: tidyNote(labels.note) }),
  ...(labels.exhibit === undefined
    ? {}
    : { exhibit: within('An exhibit label', onOneLine(labels.exhibit), LONGEST_EXHIBIT) }),
  ...(labels.role === undefined ? {} : { role: labels.role }),
  ...(labels.filing ? { filing: tidyFiling(labels.filing) } : {}),
});
