import { deleteSearchText } from '../bulk/text-blocks.ts';
import { refuseJoined } from '../chains/home.ts';
import { change } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import { filesOfItem } from '../key-ranges.ts';
import { getItem } from './items.ts';
import { tidyReason } from './withhold-item.ts';

/** Deletes the files of an item: artifacts, derived files, thumbnail and text lines. */
export const deleteItemFiles = async (db: EvidenceStore, id: string): Promise<void> => {
  await filesOfItem(db.artifacts, id).delete();
  await filesOfItem(db.derived, id).delete();
  await db.thumbnails.delete(id);
  await db.lines.delete(id);
};

/** Deletes the files of those of these items that are neither sealed nor being captured. */
export const deleteUnownedFiles = async (items: readonly string[], db = store): Promise<void> => {
  for (const item of items) {
    const isOwned = (await db.items.get(item)) ?? (await db.journal.get(item));
    if (!isOwned) await deleteItemFiles(db, item);
  }
};

/** Deletes every row of an item, but for the custody log. */
export const deleteItemRows = async (db: EvidenceStore, id: string): Promise<void> => {
  await db.items.delete(id);
  await deleteItemFiles(db, id);
  await deleteSearchText(db, id);
  await db.stamps.delete(id);
  await db.receipts.delete(id);
};

/**
 * Destroys an item's record, artifacts, derived files, thumbnail, text lines, searched text,
 * time-stamp and receipt; what was deposited stays in the vault. The log keeps its number, digest
 * and the reason. Errors: `BAD_LABEL` without a reason; then nothing is destroyed.
 */
export const deleteItem = async (
  id: string,
  why: string,
  db: EvidenceStore = store,
  now = new Date(),
): Promise<void> => {
  const reason = tidyReason(why);
  await change(
    async (log) => {
      const { matterId, number, digest, exhibit, chain } = await getItem(id, db);
      refuseJoined(chain);
      await deleteItemRows(db, id);
      await log(matterId, {
        event: 'deleted',
        item: id,
        digest,
        detail: { number, reason, exhibit },
      });
    },
    { db, now },
  );
};
