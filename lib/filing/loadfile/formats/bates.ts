import type { Matter } from '../../../evidence/matter.ts';

/** The digits of a Bates number. */
const DIGITS = 9;
const LONGEST_PREFIX = 20;

/** What stands before the digits where a matter has no letters for it. */
const FALLBACK = 'MP';

/** A prefix in letters and digits that every file system, load file and platform can hold. */
const plainPrefix = (words: string): string =>
  words
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, '-')
    .replace(/^-+/u, '')
    .slice(0, LONGEST_PREFIX)
    .replace(/-+$/u, '');

/**
 * The prefix of a matter's Bates numbers: that of its exhibits, or else its reference, whichever
 * has a letter of the Latin alphabet; at most twenty characters.
 */
export const batesPrefix = ({
  reference,
  exhibitPrefix,
}: Pick<Matter, 'reference' | 'exhibitPrefix'>): string => {
  const [first = '', ...others] = [exhibitPrefix, reference].flatMap((words) =>
    words ? [plainPrefix(words)] : [],
  );
  const lettered = [first, ...others].find((prefix) => /[A-Z]/u.test(prefix));
  return lettered ?? plainPrefix(`${FALLBACK}-${first}`);
};

/** A Bates number: `XM-000000001`. */
export const batesNumber = (prefix: string, number: number): string =>
  `${prefix}-${String(number).padStart(DIGITS, '0')}`;
