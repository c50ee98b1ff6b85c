import type { Labels } from '../../evidence/matter.ts';
import { ProblemError } from '../../evidence/problem.ts';

/**
 * The most characters a tag may have; a longer one is refused, since cutting it would change what
 * someone wrote.
 */
export const LONGEST_TAG = 100;
const LONGEST_NOTE = 10_000;
const LONGEST_EXHIBIT = 60;

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

/** Labels as they are kept. Throws `BAD_LABEL`. */
export const tidyLabels = (labels: Partial<Labels>): Partial<Labels> => ({
  ...(labels.tags ? { tags: tidyTags(labels.tags) } : {}),
  ...(labels.note === undefined ? {} : { note: tidyNote(labels.note) }),
  ...(labels.exhibit === undefined
    ? {}
    : { exhibit: within('An exhibit label', onOneLine(labels.exhibit), LONGEST_EXHIBIT) }),
  ...(labels.role === undefined ? {} : { role: labels.role }),
});
