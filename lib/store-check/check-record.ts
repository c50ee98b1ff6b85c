import { digestNow } from '../evidence/digest.ts';
import { checkLink } from '../evidence/ledger.ts';
import { openReceipt } from '../format/shapes/deposit-receipt.ts';
import type { SealedItem } from '../store/bulk/sealed-items.ts';
import { listLinesOfItem } from '../store/chains/chain-lines.ts';
import { listCustodyOfItem } from '../store/custody.ts';
import type { EvidenceStore } from '../store/db.ts';
import { tryOpenRecord } from '../store/items/open-record.ts';
import type { StoredArrival } from './check-log.ts';
import { type StoreFault, type StoreFaultCode, storeFault } from './store-fault.ts';

const hasLoggedToken = ({ stamp }: SealedItem, arrival: StoredArrival | undefined): boolean =>
  // A time-stamp that was had in an earlier matter is in that matter's log.
  !arrival?.token || (stamp?.token !== undefined && digestNow(stamp.token) === arrival.token);

/** Whether an item has a receipt that is none, speaks of another item, or is in no log. */
const hasWrongReceipt = async (
  { item, receipt: row }: SealedItem,
  db?: EvidenceStore,
): Promise<boolean> => {
  if (!row) return false;
  const receipt = openReceipt(row.bytes);
  const isOwn = receipt?.item === item.id && receipt.record === item.digest;
  if (!isOwn || digestNow(row.bytes) !== row.digest) return true;
  // Read after the receipt, since the item can be deposited while the store is checked.
  const log = await listCustodyOfItem(item.id, db);
  if (log.some(({ entry }) => entry.detail?.receipt === row.digest)) return false;
  const others = await listLinesOfItem(item.id, db);
  return !others.some(({ line }) => line.includes(row.digest));
};

/**
 * Checks an item's record: its bytes against its digest and the log's, its place in the chain, its
 * time-stamp and its receipt against the log. Files that the row says never came must be those of
 * the log.
 */
export const checkRecord = async (
  sealed: SealedItem,
  arrival: StoredArrival | undefined,
  db?: EvidenceStore,
): Promise<readonly StoreFault[]> => {
  const { item } = sealed;
  const where = { item: item.id, matter: item.matterId, label: item.exhibit };
  const fault = (code: StoreFaultCode, detail: string) => [storeFault(code, detail, where)];
  const own = digestNow(item.recordBytes);
  const record = tryOpenRecord(item);
  if (!record) return fault('RECORD_UNREADABLE', 'It is not JSON');
  return [
    ...(own === item.digest && (!arrival || arrival.digest === own)
      ? []
      : fault(
          'RECORD_ALTERED',
          `It was sealed as ${arrival?.digest ?? item.digest} and is ${own}`,
        )),
    ...(arrival ? [] : fault('NOT_IN_LOG', 'No entry puts it into its matter')),
    ...(!arrival || checkLink(record.matter, arrival.matter, arrival).length === 0
      ? []
      : fault('CHAIN_BROKEN', `Number ${arrival.number}`)),
    ...(item.absent ?? [])
      .filter(({ path }) => !arrival?.absent?.includes(path))
      .flatMap(({ path }) => [storeFault('ARTIFACT_MISSING', path, where)]),
    ...(hasLoggedToken(sealed, arrival)
      ? []
      : fault('TOKEN_ALTERED', 'Its digest is not the logged one')),
    ...((await hasWrongReceipt(sealed, db))
      ? fault('RECEIPT_INVALID', 'It is not the one that the log names')
      : []),
  ];
};
