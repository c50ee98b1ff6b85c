import type { Custodian, Matter } from './evidence/matter.ts';
import { ProblemError } from './evidence/problem.ts';
import { FormatError } from './format/format-error.ts';
import { runJob } from './jobs/run-job.ts';
import type { Invitation } from './join/invitation.ts';
import { type ReadMatter, type ReadOptions, readColleaguesHere } from './join/read-colleagues.ts';
import { findObject, type ReadingVault, readEither } from './join/vault-reader.ts';
import { joinMatterRow } from './store/chains/joined-matter.ts';
import { findMatter } from './store/matters.ts';
import { parseMatterFile } from './vault/layout/matter-file.ts';
import { matterFileKey } from './vault/layout/object-keys.ts';
import { VaultError } from './vault/storage/vault-error.ts';

/**
 * `readColleaguesHere` in a worker, so that the screen stays free however much there is to verify;
 * in this thread where there is no other, or the vault cannot be opened there. Errors: those of the
 * vault's client, the signal's reason.
 */
export const readColleagues = async (
  vault: ReadingVault,
  matterId: string,
  options: ReadOptions = {},
): Promise<ReadMatter> => {
  const { signal, order } = vault;
  const { db, own = '', onProgress } = options;
  if (!order || db || typeof Worker !== 'function')
    return readColleaguesHere(vault, matterId, options);
  const result = await runJob(
    'read-chains',
    { vault: order, matterId, own },
    { ...(signal && { signal }), ...(onProgress && { onProgress }) },
  );
  if ('read' in result) return result.read;
  throw new VaultError(result.code, result.facts);
};

/** The facts of a matter as whoever deposited it first stated them. Throws `FormatError`. */
const readMatterFacts = async (vault: ReadingVault, matterId: string): Promise<Matter> => {
  const found = await findObject(vault, matterFileKey(matterId));
  if (!found) throw new FormatError('The vault has no such matter');
  const { blob } = await readEither(vault, found.version);
  return parseMatterFile(new Uint8Array(await blob.arrayBuffer()), matterId);
};

/**
 * Joins a matter of a vault by an invitation: the matter is opened here under the same id, with
 * this custodian, unless it is here already, and the chains of all others are read. The log of the
 * new matter begins as any does; nothing of the others is written into it. Errors: `FormatError`
 * where the vault has no such matter, `BAD_LABEL` where another matter here bears its reference,
 * those of `readColleagues`.
 */
export const joinMatter = async (
  vault: ReadingVault,
  invitation: Pick<Invitation, 'matterId'>,
  custodian: Custodian,
  options: ReadOptions = {},
): Promise<ReadMatter> => {
  const { matterId } = invitation;
  const { db, now = new Date() } = options;
  if (!(await findMatter(matterId, db))) {
    const facts = await readMatterFacts(vault, matterId);
    if (facts.id !== matterId) throw new ProblemError('MATTER_UNKNOWN', matterId);
    await joinMatterRow(facts, custodian, now, db);
  }
  return readColleagues(vault, matterId, options);
};

export type { ReadMatter } from './join/read-colleagues.ts';
