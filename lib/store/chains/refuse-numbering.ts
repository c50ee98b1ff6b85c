import { ProblemError } from '../../evidence/problem.ts';
import type { EvidenceStore } from '../db.ts';
import { findNumberer } from './numbering.ts';

/** The words of the error, which the Chinese screens translate. */
const wordsFor = (name: string | undefined): string =>
  name === undefined
    ? 'The exhibits of this matter are numbered by whoever deposited it first'
    : `The exhibits of this matter are numbered by ${name}`;

/**
 * Refuses exhibit labels given by hand where another custodian of a shared matter is the one who
 * numbers. Throws `BAD_LABEL`, with that custodian's name as far as the chain was read.
 */
export const refuseNumbering = async (
  matterIds: readonly string[],
  db: EvidenceStore,
): Promise<void> => {
  for (const matterId of new Set(matterIds)) {
    const other = await findNumberer(matterId, db);
    if (other) throw new ProblemError('BAD_LABEL', wordsFor(other.name));
  }
};
