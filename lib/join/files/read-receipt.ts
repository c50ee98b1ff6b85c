import { isDigest } from '../../evidence/digest.ts';
import { openReceipt, RECEIPT_FILE } from '../../format/shapes/deposit-receipt.ts';
import type { ObjectFault } from '../../store/chains/chain-rows.ts';
import { addJoinedReceipt } from '../../store/chains/joined-items.ts';
import type { EvidenceStore } from '../../store/db.ts';
import { findReceipt } from '../../store/deposits/receipts.ts';
import type { ItemRow } from '../../store/rows.ts';
import type { ReadingVault } from '../vault-reader.ts';
import type { FilesMap } from './files-map.ts';
import { type ItemLine, receiptLine } from './item-line.ts';
import { readBytes } from './read-bytes.ts';

/**
 * The receipt that the item's chain names last. That it is not in the vault is no fault: it goes
 * there with the next lines of its custodian's log, as a package says of the item meanwhile.
 */
export const readReceipt = async (
  vault: ReadingVault,
  row: ItemRow,
  { lines, map }: { readonly lines: readonly ItemLine[]; readonly map: FilesMap },
  db: EvidenceStore | undefined,
): Promise<readonly ObjectFault[]> => {
  const digest = receiptLine(row, lines)?.entry.detail?.receipt;
  if (!isDigest(digest) || (await findReceipt(row.id, db))?.digest === digest) return [];
  const { file, faults } = await readBytes(vault, { path: RECEIPT_FILE, digest }, map);
  if (!file) return faults.filter(({ code }) => code !== 'MISSING');
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  const receipt = openReceipt(bytes);
  if (receipt?.item !== row.id || receipt.record !== row.digest)
    return [{ key: RECEIPT_FILE, code: 'REFUSED', detail: 'It is no receipt of this item' }];
  await addJoinedReceipt(row, { bytes, digest }, db);
  return [];
};
