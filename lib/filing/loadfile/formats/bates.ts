import type { Matter } from '../../../evidence/matter.ts';

/** The digits of a Bates number. */
const DIGITS = 9;
const LONGEST_PREFIX = 20;

/** What stands before the digits where a matter has no letters for it. */
const FALLBACK = 'MP';

/**
 * The prefix of a matter's Bates numbers: that of its exhibits or its reference, in letters and
 * digits that every file system, load file and platform can hold.
 */
export const batesPrefix = ({
  reference,
  exhibitPrefix,
}: Pick<Matter, 'reference' | 'exhibitPrefix'>): string => {
  const kept = (exhibitPrefix ?? reference)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, '-')
    .slice(0, LONGEST_PREFIX)
    .replace(/^-+|-+$/gu, '');
  return /[A-Z]/u.test(kept) ? kept : [FALLBACK, kept].filter(Boolean).join('-');
};

/** A Bates number: `XM-000000001`. */
export const batesNumber = (prefix: string, number: number): string =>
  `${prefix}-${String(number).padStart(DIGITS, '0')}`;
