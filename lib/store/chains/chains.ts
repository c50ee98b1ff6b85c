import type { ChainLine } from '../../chains/chain.ts';
import type { Digest } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import { type EvidenceStore, store } from '../db.ts';
import { linesOfChain } from '../key-ranges.ts';
import type { ChainLineRow, ChainRow, ConflictRow, ObjectFault } from './chain-rows.ts';

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

/** The verified lines of a chain, in their order. */
export const listChainLines = (chain: string, db = store): Promise<ChainLineRow[]> =>
  linesOfChain(db, chain).toArray();

/** The verified lines of a chain from one number to another, both included. */
export const listLinesBetween = (
  chain: string,
  first: number,
  last: number,
  db = store,
): Promise<ChainLineRow[]> =>
  db.chainLines.where('[chain+seq]').between([chain, first], [chain, last], true, true).toArray();

/** The verified lines about an item in the chains of other custodians, chain by chain. */
export const listLinesOfItem = (item: string, db = store): Promise<ChainLineRow[]> =>
  db.chainLines.where('item').equals(item).toArray();

/**
 * The lines of a chain that report one event. Each event is asked for by itself: the database
 * answers a range at once, and several of them only line by line.
 */
const linesOfEvent = (chain: string, event: string, db: EvidenceStore) =>
  db.chainLines.where('[chain+event]').equals([chain, event]);

const linesOfEvents = async (
  chain: string,
  events: readonly string[],
  db: EvidenceStore,
): Promise<ChainLineRow[]> =>
  (await Promise.all(events.map((event) => linesOfEvent(chain, event, db).toArray()))).flat();

const LEAVING = ['deleted', 'transferred'];

/** The verified lines of a chain about all items that it took out of the matter at some time. */
export const listLinesOfDeparted = async (chain: string, db = store): Promise<ChainLineRow[]> => {
  const leaving = await linesOfEvents(chain, LEAVING, db);
  const items = [...new Set(leaving.flatMap(({ item }) => item ?? []))];
  const lines = await db.chainLines.where('item').anyOf(items).toArray();
  return lines.filter((line) => line.chain === chain);
};

/** The lines of a chain that change something beside the records. */
export const listChangingLines = (chain: string, db = store): Promise<ChainLineRow[]> =>
  linesOfEvents(chain, ['annotated', 'withheld'], db);

const isArrival = ({ event }: ChainLineRow): boolean =>
  event === 'captured' || event === 'received';

/** The last line of a chain before `seq` by which an item arrived. */
export const findArrivalBefore = (
  chain: string,
  seq: number,
  db = store,
): Promise<ChainLineRow | undefined> =>
  db.chainLines
    .where('[chain+seq]')
    .between([chain, -Infinity], [chain, seq])
    .reverse()
    .filter(isArrival)
    .first();

const countLines = async (
  chain: string,
  events: readonly string[],
  db: EvidenceStore,
): Promise<number> => {
  const counts = await Promise.all(events.map((event) => linesOfEvent(chain, event, db).count()));
  return counts.reduce((sum, count) => sum + count, 0);
};

/** How many items arrived by the lines of a chain. */
export const countArrivals = (chain: string, db: EvidenceStore = store): Promise<number> =>
  countLines(chain, ['captured', 'received'], db);

/** How many lines of a chain took an item out of the matter. */
export const countDepartures = (chain: string, db: EvidenceStore = store): Promise<number> =>
  countLines(chain, LEAVING, db);

/** The digests of some lines of a chain, by their numbers. */
export const findLineDigests = async (
  chain: string,
  first: number,
  last: number,
  db = store,
): Promise<ReadonlyMap<number, Digest>> => {
  const rows = await listLinesBetween(chain, first, last, db);
  return new Map(rows.map(({ seq, digest }) => [seq, digest]));
};

const rowOf = (chain: string, { seq, line, digest, entry }: ChainLine): ChainLineRow => ({
  ...{ chain, seq, line, digest, event: entry.event },
  ...(entry.item !== undefined && { item: entry.item }),
});

/**
 * Keeps what was read of a chain: its row and its verified lines, in one transaction. Lines that
 * are here are never replaced. Throws `ConstraintError` for a line that is here already.
 */
export const putChain = (
  row: ChainRow,
  lines: readonly ChainLine[],
  db: EvidenceStore = store,
): Promise<void> =>
  db.transaction('rw', db.chains, db.chainLines, async () => {
    await db.chains.put(row);
    await db.chainLines.bulkAdd(lines.map((line) => rowOf(row.id, line)));
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
