import { canonicalBytes } from '../../evidence/chain/canonical.ts';
import type { DepositReceipt } from '../../format/shapes/deposit-receipt.ts';
import { change } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import type { ItemRow } from '../rows.ts';
import type { VaultMatterRow } from './deposit-rows.ts';
import { putReceipt } from './receipts.ts';

/** A round whose objects are all in the vault: the lines after `from` up to `last`. */
export type DoneRound = {
  readonly matterId: string;
  readonly chain: string;
  readonly from: number;
  readonly last: number;
  readonly receipts: readonly DepositReceipt[];
};

type Kept = { readonly item: ItemRow; readonly receipt: DepositReceipt };

/** The receipts of those items that are still in the matter. */
const keptReceipts = async (
  { matterId, receipts }: DoneRound,
  db: EvidenceStore,
): Promise<readonly Kept[]> => {
  const items = await db.items.bulkGet(receipts.map(({ item }) => item));
  return receipts.flatMap((receipt, at) => {
    const item = items[at];
    return item?.matterId === matterId ? [{ item, receipt }] : [];
  });
};

const writeReceipts = (kept: readonly Kept[], db: EvidenceStore, now: Date): Promise<void> =>
  change(
    async (log) => {
      for (const { item, receipt } of kept)
        await putReceipt(item, canonicalBytes(receipt), log, db);
    },
    { db, now },
  );

const moveOn = (
  { underway: _underway, fault: _fault, nextAt: _nextAt, ...row }: VaultMatterRow,
  deposited: number,
  now: Date,
): VaultMatterRow => ({ ...row, deposited, attempts: 0, depositedAt: now.toISOString() });

/**
 * Moves the cursor over a round, with the receipts and their custody entries, in one transaction.
 * Returns false, and writes nothing, where another round has moved it meanwhile.
 */
export const commitRound = (
  round: DoneRound,
  { db = store, now = new Date() }: { db?: EvidenceStore; now?: Date } = {},
): Promise<boolean> =>
  db.transaction('rw', db.tables, async () => {
    const row = await db.vaultMatters.get(round.matterId);
    if (row?.chain !== round.chain || row.deposited !== round.from) return false;
    const kept = await keptReceipts(round, db);
    if (kept.length > 0) await writeReceipts(kept, db, now);
    await db.vaultMatters.put(moveOn(row, round.last, now));
    return true;
  });
