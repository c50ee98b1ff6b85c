/**
 * What can be wrong with a signature or a time-stamp. The sentences for people are in `lib/words`.
 */
export type TrustCode =
  | 'NOT_DER'
  | 'WRONG_DIGEST'
  | 'BAD_SIGNATURE'
  | 'WEAK_KEY'
  | 'FORBIDS_SIGNING'
  | 'NO_CERTIFICATE'
  | 'CERTIFICATE_EXPIRED'
  | 'CHAIN_BROKEN'
  | 'REJECTED'
  | 'WRONG_NONCE'
  | 'WRONG_IMPRINT'
  | 'WRONG_POLICY'
  | 'WRONG_TIME'
  | 'NOT_A_TSA'
  | 'UNKNOWN_AUTHORITY';

/** One thing that is wrong; `detail` is plain English for an expert. */
export type TrustProblem = { readonly code: TrustCode; readonly detail: string };

/**
 * Leaves out a broken chain where a weak key is found as well: some engines refuse to compute with
 * such a key, and then the chain seems broken for the same cause.
 */
export const withoutRepeats = (problems: readonly TrustProblem[]): readonly TrustProblem[] =>
  problems.some(({ code }) => code === 'WEAK_KEY')
    ? problems.filter(({ code }) => code !== 'CHAIN_BROKEN')
    : problems;

/**
 * No problem if the check is `sound`, else this one, as a list to be spread into a list of
 * problems.
 */
export const unless = (sound: boolean, code: TrustCode, detail: string): TrustProblem[] =>
  sound ? [] : [{ code, detail }];
