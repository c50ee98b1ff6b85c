import { RECEIPT_FILE } from '../format/shapes/deposit-receipt.ts';
import type { EvidenceStore } from '../store/db.ts';
import { listReceiptsOf } from '../store/deposits/receipts.ts';
import type { CustodyRow } from '../store/rows.ts';
import type { FilesLine } from '../vault/layout/files-line.ts';
import { inParallel } from '../vault/storage/in-parallel.ts';
import type { DepositTarget } from './open-vault.ts';
import { putBytes } from './put-object.ts';
import { receiptsIn } from './round-plan.ts';

const AT_ONCE = 4;

/**
 * Puts the receipts that the lines of a round name, each under its digest, as far as the store has
 * them still: a later receipt takes the place of an earlier one. Returns where they lie.
 */
export const putReceipts = async (
  target: DepositTarget,
  lines: readonly Pick<CustodyRow, 'event' | 'item' | 'line'>[],
  db?: EvidenceStore,
): Promise<readonly FilesLine[]> => {
  const named = receiptsIn(lines);
  const rows = await listReceiptsOf(
    named.map(({ item }) => ({ id: item })),
    db,
  );
  const here = named.flatMap(({ item, digest }) => {
    const row = rows.get(item);
    return row?.digest === digest ? [row] : [];
  });
  return inParallel(here, AT_ONCE, async ({ item, bytes, digest }) => {
    const put = await putBytes(target, { content: bytes, digest }, 'application/json');
    const stored = put.digest !== digest && { stored: put.digest };
    return { item, files: [{ path: RECEIPT_FILE, digest, ...stored }] };
  });
};
