import type { CustodyEntry } from '../../evidence/custody.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { change, type LogEntry } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';

type Use = Pick<LogEntry, 'event' | 'detail'>;
type Places = { readonly db?: EvidenceStore; readonly now?: Date };

/** The UTC day of an instant. */
const dayOf = (at: string): string => at.slice(0, 10);

const readEntries = async (item: string, db: EvidenceStore): Promise<CustodyEntry[]> =>
  (await db.custody.where('item').equals(item).toArray()).map(
    ({ line }) => JSON.parse(line) as CustodyEntry,
  );

const isLogged = async (id: string, use: Use, db: EvidenceStore, now: Date): Promise<boolean> => {
  const before = (await readEntries(id, db)).filter(({ event }) => event === use.event);
  const last = before.toSorted((one, other) => compareText(one.at, other.at)).at(-1);
  return (
    last !== undefined &&
    dayOf(last.at) === dayOf(now.toISOString()) &&
    JSON.stringify(last.detail) === JSON.stringify(use.detail)
  );
};

/**
 * Adds an entry about the use of an item, unless the last one of its event has the same detail and
 * is of the same day (UTC). An item that is not in the store gets none.
 */
const logOnceADay = async (id: string, use: Use, places: Places): Promise<void> => {
  const { db = store, now = new Date() } = places;
  const writeOnce = async () => {
    const item = await db.items.get(id);
    if (!item || (await isLogged(id, use, db, now))) return;
    const { matterId, digest } = item;
    await change((log) => log(matterId, { ...use, item: id, digest }), { db, now });
  };
  // Two windows may open one item at once, so the log is read again in the transaction.
  if (!(await isLogged(id, use, db, now))) await db.transaction('rw', db.tables, writeOnce);
};

/** Logs that a person opened an item, once a day. */
export const logViewed = (id: string, places: Places = {}): Promise<void> =>
  logOnceADay(id, { event: 'viewed' }, places);

/**
 * Logs that the stored files of an item were compared with their sealed digests, and whether all
 * were unchanged; once a day as long as the result is the same.
 */
export const logVerified = (
  id: string,
  result: 'unchanged' | 'changed',
  places: Places = {},
): Promise<void> => logOnceADay(id, { event: 'verified', detail: { result } }, places);
