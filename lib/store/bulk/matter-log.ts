import { type EvidenceStore, store } from '../db.ts';
import { custodyInMatter, itemsInMatter } from '../key-ranges.ts';
import type { CustodyRow, MatterRow } from '../rows.ts';
import { inPieces } from './in-pieces.ts';

/** A matter and the ids of its items. */
export type MatterItems = { readonly matter: MatterRow; readonly items: ReadonlySet<string> };

/** The ids of all matters. */
export const listMatterIds = (db: EvidenceStore = store): Promise<string[]> =>
  db.matters.toCollection().primaryKeys();

/**
 * Reads a matter, its log and the ids of its items in one transaction; `undefined` if it is gone.
 * The lines are handed over one by one, since all of a large matter's would fill the memory.
 */
export const readMatterLog = (
  id: string,
  useLine: (row: CustodyRow) => void,
  db: EvidenceStore = store,
): Promise<MatterItems | undefined> =>
  db.transaction('r', [db.matters, db.custody, db.items], async () => {
    const matter = await db.matters.get(id);
    if (!matter) return undefined;
    await inPieces((after) => custodyInMatter(db, id, after), useLine);
    return { matter, items: new Set(await itemsInMatter(db, id).primaryKeys()) };
  });

/** The digest of one line of a matter's log, if there is such a line. */
export const findLogDigest = async (
  matter: string,
  seq: number,
  db: EvidenceStore = store,
): Promise<string | undefined> => (await db.custody.get([matter, seq]))?.digest;
