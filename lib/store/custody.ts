import type { CustodyEntry } from '../evidence/custody.ts';
import { change } from './change.ts';
import { store } from './db.ts';
import { custodyInMatter } from './key-ranges.ts';
import type { CustodyRow } from './rows.ts';

/** A matter's custody log in order. */
export const listCustody = (matterId: string, db = store): Promise<CustodyRow[]> =>
  custodyInMatter(db, matterId).toArray();

/** The chain of custody of an item: its entries in the logs of all matters, the oldest first. */
export const listCustodyOfItem = async (
  item: string,
  db = store,
): Promise<(CustodyRow & { readonly entry: CustodyEntry })[]> => {
  const rows = await db.custody.where('item').equals(item).toArray();
  const parsed = rows.map((row) => ({ ...row, entry: JSON.parse(row.line) as CustodyEntry }));
  // A transfer writes to both logs at one instant: the departure goes before the arrival.
  const rank = ({ event }: CustodyEntry) => (event === 'received' ? 1 : 0);
  return parsed.toSorted(({ entry: one }, { entry: other }) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : rank(one) - rank(other),
  );
};

/**
 * Adds an entry to the matter's log: a package was exported, who signed it, and when it was
 * time-stamped or why it was not.
 */
export const addExport = (
  matterId: string,
  detail: { file: string; items: number; signer?: string; genTime?: string; unstamped?: object },
  db = store,
): Promise<void> => change((log) => log(matterId, { event: 'exported', detail }), { db });
