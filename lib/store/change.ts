import { buildCustodyLine, type CustodyEntry, type CustodyEvent } from '../evidence/custody.ts';
import { ProblemError } from '../evidence/problem.ts';
import { type EvidenceStore, outerTransaction, store } from './db.ts';
import type { MatterRow } from './rows.ts';
import { tellFullDisk } from './with-store-problems.ts';

/**
 * What a change says of itself; `seq` and `prev` follow from the log, `actor` from the matter
 * unless given.
 */
export type LogEntry = Omit<CustodyEntry, 'seq' | 'prev' | 'at' | 'actor'> & {
  readonly actor?: string;
};
/**
 * Appends an entry to a matter's custody log, inside the transaction of the change that it speaks
 * of.
 */
export type Log = (matterId: string, entry: LogEntry) => Promise<void>;

/** The matter's row. Throws `MATTER_UNKNOWN`. */
export const matterRow = async (db: EvidenceStore, matterId: string): Promise<MatterRow> => {
  const matter = await db.matters.get(matterId);
  if (!matter) throw new ProblemError('MATTER_UNKNOWN', `There is no matter ${matterId}`);
  return matter;
};

const appendTo =
  (db: EvidenceStore, now: Date): Log =>
  async (matterId, { actor, ...entry }) => {
    const matter = await matterRow(db, matterId);
    const seq = matter.entries + 1;
    const { line, digest } = buildCustodyLine({
      ...entry,
      seq,
      ...(matter.lastEntry ? { prev: matter.lastEntry } : {}),
      at: now.toISOString(),
      actor: actor ?? matter.custodian.name,
    });
    const { event, item } = entry;
    await db.custody.add({ matterId, seq, event, ...(item ? { item } : {}), line, digest });
    await db.matters.update(matterId, { entries: seq, lastEntry: digest });
  };

type Heard = (events: ReadonlySet<CustodyEvent>) => void;
const listeners = new Set<Heard>();

/**
 * Calls `heard` after each committed change of this page, with the events of its custody entries.
 * Returns a function that ends it.
 */
export const onChange = (heard: Heard): (() => void) => {
  listeners.add(heard);
  return () => listeners.delete(heard);
};

/**
 * The one way that anything in the store changes once it is sealed: `work` and its custody entries
 * commit together or not at all. A change that wrote no entry is refused, so that no path can
 * forget the log. Inside a transaction of the caller it commits with that one, and listeners hear
 * of it only then. Errors: those of `work`; `STORAGE_FULL` where there was no room to write it.
 */
export const change = async <T>(
  work: (log: Log, db: EvidenceStore) => Promise<T>,
  { db = store, now = new Date() }: { db?: EvidenceStore; now?: Date } = {},
): Promise<T> => {
  const events = new Set<CustodyEvent>();
  const outer = outerTransaction(db);
  const committed = db.transaction('rw', db.tables, async () => {
    const append = appendTo(db, now);
    const made = await work(async (matterId, entry) => {
      events.add(entry.event);
      await append(matterId, entry);
    }, db);
    if (events.size === 0) throw new Error('A change must leave a custody entry');
    return made;
  });
  const result = await (outer ? committed : committed.catch(tellFullDisk));
  const tellAll = () => {
    for (const heard of listeners) heard(events);
  };
  if (outer) outer.on('complete', tellAll);
  else tellAll();
  return result;
};
