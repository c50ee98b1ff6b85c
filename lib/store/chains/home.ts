import { ProblemError } from '../../evidence/problem.ts';

/**
 * Items of other custodians lie under the id of their chain in place of their matter's, where they
 * have their numbers, so that nothing that counts, exports or backs up the own items of a matter
 * meets them. `home` is the matter that they belong to.
 */
type Housed = { readonly matterId: string; readonly home?: string };

/** A row as all but the store see it: in its matter, whoever captured it. */
export const inHome = <Row extends Housed>(row: Row): Row =>
  row.home === undefined ? row : { ...row, matterId: row.home };

/** Only its own custodian moves or deletes an item. Throws `BAD_LABEL` for another custodian's. */
export const refuseJoined = (chain: string | undefined): void => {
  if (chain !== undefined)
    throw new ProblemError('BAD_LABEL', 'The item is in the chain of another custodian');
};
