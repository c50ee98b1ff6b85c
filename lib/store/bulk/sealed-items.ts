import { inHome } from '../chains/home.ts';
import { type EvidenceStore, store } from '../db.ts';
import type { ReceiptRow } from '../deposits/deposit-rows.ts';
import type { ItemRow, StampRow } from '../rows.ts';

/** An item, its time-stamp and its receipt of a storage, as far as it has them. */
export type SealedItem = {
  readonly item: ItemRow;
  readonly stamp?: StampRow | undefined;
  readonly receipt?: ReceiptRow | undefined;
};

/**
 * Those of these items that are in the store, in the order asked for, with what seals them. They
 * are read at once: a transaction for each takes longer than what is read in it.
 */
export const readSealedItems = (
  ids: readonly string[],
  db: EvidenceStore = store,
): Promise<readonly SealedItem[]> =>
  db.transaction('r', [db.items, db.stamps, db.receipts], async () => {
    const [items, stamps, receipts] = await Promise.all([
      db.items.bulkGet([...ids]),
      db.stamps.bulkGet([...ids]),
      db.receipts.bulkGet([...ids]),
    ]);
    return items.flatMap((item, at) =>
      item ? { item: inHome(item), stamp: stamps[at], receipt: receipts[at] } : [],
    );
  });
