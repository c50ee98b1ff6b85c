import { type Bytes, digestNow } from '../../evidence/digest.ts';
import {
  type DepositReceipt,
  openReceipt,
  sumReceipt,
} from '../../format/shapes/deposit-receipt.ts';
import { rowsOfItems } from '../bulk/rows-of-items.ts';
import type { Log } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import type { ItemRow } from '../rows.ts';
import type { ReceiptRow } from './deposit-rows.ts';

/** The receipt of an item, if it was deposited. */
export const findReceipt = (item: string, db = store): Promise<ReceiptRow | undefined> =>
  db.receipts.get(item);

/** The receipts of some items, by item. */
export const listReceiptsOf = async (
  items: readonly Pick<ItemRow, 'id'>[],
  db: EvidenceStore = store,
): Promise<ReadonlyMap<string, ReceiptRow>> => {
  const ids = items.map(({ id }) => id);
  return new Map((await rowsOfItems(db.receipts, ids)).map((row) => [row.item, row]));
};

/** What the log says of a receipt. */
const detailOf = (receipt: DepositReceipt, bytes: Bytes, number: number) => {
  const { missing = [], vault } = receipt;
  return {
    number,
    receipt: digestNow(bytes),
    storage: vault.endpoint,
    ...sumReceipt(receipt),
    ...(missing.length > 0 && { missing: missing.length }),
  };
};

/**
 * Keeps a receipt beside its item, in place of an earlier one, and writes the custody entry; part
 * of the transaction that it is called in. `imported`: it came with the item in a package.
 */
export const putReceipt = async (
  { id, matterId, number, digest }: Pick<ItemRow, 'id' | 'matterId' | 'number' | 'digest'>,
  bytes: Bytes,
  log: Log,
  db: EvidenceStore,
  imported?: true,
): Promise<void> => {
  const receipt = openReceipt(bytes);
  if (receipt?.item !== id || receipt.record !== digest)
    throw new Error('A receipt speaks of its own item');
  await db.receipts.put({ item: id, matterId, bytes, digest: digestNow(bytes) });
  const detail = { ...detailOf(receipt, bytes, number), ...(imported && { imported }) };
  await log(matterId, { event: 'deposited', item: id, digest, detail });
};
