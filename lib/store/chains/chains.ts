import type { ChainLine } from '../../chains/chain.ts';
import type { Instant } from '../../evidence/matter.ts';
import { type EvidenceStore, store } from '../db.ts';
import { addLines } from './chain-lines.ts';
import type { ChainRow, ConflictRow, ObjectFault } from './chain-rows.ts';

/** The chains of the other custodians of a matter, in the order of their ids. */
export const listChains = async (matterId: string, db = store): Promise<ChainRow[]> =>
  (await db.chains.where({ matterId }).toArray()).toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  );

/** The ids of the chains of the other custodians of a matter. */
export const listChainIds = async (matterId: string, db = store): Promise<readonly string[]> =>
  (await db.chains.where({ matterId }).primaryKeys()).toSorted();

/** The chains of the other custodians of all matters. */
export const listAllChains = (db = store): Promise<ChainRow[]> => db.chains.toArray();

/** The chain of another custodian, if it was read. */
export const findChain = (id: string, db = store): Promise<ChainRow | undefined> =>
  db.chains.get(id);

/**
 * Keeps what was read of a chain: its row and its verified lines, in one transaction. Lines that
 * are here are never replaced. Throws `ConstraintError` for a line that is here already.
 */
export const putChain = (
  row: ChainRow,
  lines: readonly ChainLine[],
  db: EvidenceStore = store,
): Promise<void> =>
  db.transaction('rw', db.chains, db.chainBlocks, async () => {
    await db.chains.put(row);
    await addLines(row.id, lines, db);
  });

/** Notes when the vault was last asked for some chains, of which nothing else changed. */
export const noteSeen = (
  chains: readonly string[],
  seenAt: Instant,
  db: EvidenceStore = store,
): Promise<void> =>
  db.transaction('rw', db.chains, async () => {
    await db.chains.bulkUpdate(chains.map((key) => ({ key, changes: { seenAt } })));
  });

/** Notes faults of objects that were found outside of the reading of a chain, each once. */
export const noteObjectFaults = (
  chain: string,
  faults: readonly ObjectFault[],
  db: EvidenceStore = store,
): Promise<void> =>
  db.transaction('rw', db.chains, async () => {
    const row = await db.chains.get(chain);
    if (!row || faults.length === 0) return;
    const all = [...row.objects, ...faults].map((one) => [`${one.code} ${one.key}`, one] as const);
    await db.chains.update(chain, { objects: [...new Map(all).values()] });
  });

/** What the custodians of a matter do not agree on, and nobody has decided. */
export const listConflictRows = (matterId: string, db = store): Promise<ConflictRow[]> =>
  db.conflicts.where('[matterId+key]').between([matterId, ''], [matterId, '\uffff']).toArray();
