import type { ChainRow } from '../store/chains/chain-rows.ts';
import { listChainIds, noteSeen } from '../store/chains/chains.ts';
import type { EvidenceStore } from '../store/db.ts';
import { inParallel } from '../vault/storage/in-parallel.ts';
import { findChains } from './chain/list-chains.ts';
import { readChain } from './chain/read-chain.ts';
import { projectChains } from './project-chains.ts';
import type { ReadingVault } from './vault-reader.ts';

/** How reading is followed: `done` and `total` count chains. */
export type ReadOptions = {
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
 * pictures are fetched when they are looked at (`openJoinedItem`). When each was asked for is noted
 * once for all, in any case. Errors: those of the vault's client; what was read before stays.
 */
export const readColleaguesHere = async (
  vault: ReadingVault,
  matterId: string,
  { db, now = new Date(), own = '', onProgress }: ReadOptions = {},
): Promise<ReadMatter> => {
  const known = [...(await listChainIds(matterId, db)), ...(own === '' ? [] : [own])];
  const found = await findChains(vault, matterId, known);
  const others = found.filter(({ id }) => id !== own);
  const read: string[] = [];
  try {
    const chains = await inParallel(others, CHAINS_AT_ONCE, async (chain) => {
      vault.signal?.throwIfAborted();
      const row = await readChain(vault, matterId, chain, { now, ...(db && { db }) });
      read.push(chain.id);
      onProgress?.(read.length, others.length);
      return row;
    });
    return { chains, refused: await projectChains(matterId, { own, ...(db && { db }) }) };
  } finally {
    await noteSeen(read, now.toISOString(), db);
  }
};
