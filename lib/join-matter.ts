import type { Custodian, Matter } from './evidence/matter.ts';
import { ProblemError } from './evidence/problem.ts';
import { FormatError } from './format/format-error.ts';
import type { Invitation } from './join/invitation.ts';
import { findChains } from './join/list-chains.ts';
import { projectChains } from './join/project-chains.ts';
import { readChain } from './join/read-chain.ts';
import { findObject, type ReadingVault, readObject } from './join/vault-reader.ts';
import type { ChainRow } from './store/chains/chain-rows.ts';
import { joinMatterRow } from './store/chains/joined-matter.ts';
import type { EvidenceStore } from './store/db.ts';
import { findMatter } from './store/matters.ts';
import { parseMatterFile } from './vault/layout/matter-file.ts';
import { matterFileKey } from './vault/layout/object-keys.ts';
import { inParallel } from './vault/storage/in-parallel.ts';

/** How reading is followed: `done` and `total` count chains. */
export type JoinOptions = {
  readonly db?: EvidenceStore;
  readonly now?: Date;
  /** The id of this browser's own chain, once it has one. */
  readonly own?: string;
  readonly onProgress?: (done: number, total: number) => void;
};

/** What was read of a matter: its chains with what is wrong with each, and values left out. */
export type ReadMatter = {
  readonly chains: readonly ChainRow[];
  readonly refused: readonly string[];
};

/** How many chains are read at the same time. */
const CHAINS_AT_ONCE = 4;

/**
 * Reads what is new in the chains of a matter's other custodians: lines, verified and kept as they
 * arrive with what lists show of their items, then what all chains say together. A chain that
 * breaks, or an object that is refused, is told in its row and stops nothing else. Records and
 * pictures are fetched when they are looked at (`openJoinedItem`). Errors: those of the vault's
 * client; what was read before stays.
 */
export const readColleagues = async (
  vault: ReadingVault,
  matterId: string,
  { db, now = new Date(), own = '', onProgress }: JoinOptions = {},
): Promise<ReadMatter> => {
  const others = (await findChains(vault, matterId)).filter(({ id }) => id !== own);
  let done = 0;
  const chains = await inParallel(others, CHAINS_AT_ONCE, async (found) => {
    vault.signal?.throwIfAborted();
    const row = await readChain(vault, matterId, found, { now, ...(db && { db }) });
    done += 1;
    onProgress?.(done, others.length);
    return row;
  });
  return { chains, refused: await projectChains(matterId, { own, ...(db && { db }) }) };
};

/** The facts of a matter as whoever deposited it first stated them. Throws `FormatError`. */
const readMatterFacts = async (vault: ReadingVault, matterId: string): Promise<Matter> => {
  const found = await findObject(vault, matterFileKey(matterId));
  if (!found) throw new FormatError('The vault has no such matter');
  const blob = await readObject(vault, found.version);
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
  options: JoinOptions = {},
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
