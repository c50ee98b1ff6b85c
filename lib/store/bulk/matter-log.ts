import { type EvidenceStore, store } from '../db.ts';
import { custodyInMatter, itemsInMatter } from '../key-ranges.ts';
import type { CustodyRow, MatterRow } from '../rows.ts';

/** A matter, its custody log and the ids of its items, all of one moment. */
export type MatterLog = {
  readonly matter: MatterRow;
  readonly log: readonly CustodyRow[];
  readonly items: ReadonlySet<string>;
};

/** The ids of all matters. */
export const listMatterIds = (db: EvidenceStore = store): Promise<string[]> =>
  db.matters.toCollection().primaryKeys();

/** Reads a matter, its log and the ids of its items in one transaction; `undefined` if gone. */
export const readMatterLog = (
  id: string,
  db: EvidenceStore = store,
): Promise<MatterLog | undefined> =>
  db.transaction('r', [db.matters, db.custody, db.items], async () => {
    const matter = await db.matters.get(id);
    if (!matter) return undefined;
    const log = await custodyInMatter(db, id).toArray();
    return { matter, log, items: new Set(await itemsInMatter(db, id).primaryKeys()) };
  });

/** The digest of one line of a matter's log, if there is such a line. */
export const findLogDigest = async (
  matter: string,
  seq: number,
  db: EvidenceStore = store,
): Promise<string | undefined> => (await db.custody.get([matter, seq]))?.digest;
