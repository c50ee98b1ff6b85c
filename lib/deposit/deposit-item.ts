import {
  type DepositedFile,
  type DepositReceipt,
  type NotDeposited,
  openReceipt,
  RECEIPT_FORMAT,
} from '../format/shapes/deposit-receipt.ts';
import type { EvidenceStore } from '../store/db.ts';
import { findReceipt } from '../store/deposits/receipts.ts';
import type { ItemRow } from '../store/rows.ts';
import { recordKey } from '../vault/layout/object-keys.ts';
import { inParallel } from '../vault/storage/in-parallel.ts';
import { type FileToPut, filesToPut, whyNotPut } from './item-files.ts';
import type { DepositTarget } from './open-vault.ts';
import { depositedFile, putBytes, putObject } from './put-object.ts';
import type { Brought } from './round-plan.ts';
import { readContent } from './seal-bytes.ts';

const AT_ONCE = 4;

type Sent = { readonly file: DepositedFile } | { readonly missing: NotDeposited };

const sendFile = async (
  target: DepositTarget,
  { path, digest, mediaType, blob }: FileToPut,
): Promise<Sent> => {
  // What is too large is told by its size, without reading gigabytes first.
  const early = whyNotPut(blob, undefined, digest);
  if (early || !blob) return { missing: { path, digest, why: early ?? 'GONE' } };
  const read = await readContent(target, blob);
  const why = whyNotPut(blob, read.digest, digest);
  if (why) return { missing: { path, digest, why } };
  const put = await putBytes(target, read, mediaType);
  return { file: depositedFile({ path, digest }, put) };
};

/** The chain that a receipt is of. */
export type ReceiptPlace = { readonly matterId: string; readonly chain: string };

const sendRecord = async (
  target: DepositTarget,
  { id, digest, recordBytes }: ItemRow,
  { matterId, chain }: ReceiptPlace,
): Promise<DepositedFile> => {
  const key = recordKey(matterId, chain, id);
  const put = await putObject(target, key, recordBytes, 'application/json');
  return depositedFile({ path: 'record.json', digest }, put);
};

const vaultOf = ({ place: { endpoint, bucket, prefix } }: DepositTarget) => ({
  ...{ endpoint, bucket, prefix },
});

const isSameVault = (one: DepositReceipt['vault'], other: DepositReceipt['vault']): boolean =>
  one.endpoint === other.endpoint && one.bucket === other.bucket && one.prefix === other.prefix;

/** What earlier rounds of this chain had answered of the item, at this very place. */
const earlier = async (
  target: DepositTarget,
  item: string,
  { chain }: ReceiptPlace,
  db: EvidenceStore | undefined,
): Promise<Pick<DepositReceipt, 'objects' | 'missing'>> => {
  const row = await findReceipt(item, db);
  const receipt = row && openReceipt(row.bytes);
  const isSame = receipt?.chain === chain && isSameVault(receipt.vault, vaultOf(target));
  return isSame ? receipt : { objects: [] };
};

const byPath = <T extends { readonly path: string }>(...lists: readonly (readonly T[])[]): T[] => [
  ...new Map(lists.flat().map((one) => [one.path, one])).values(),
];

/**
 * Puts what a round brings of an item, the record last, and returns its receipt with what earlier
 * rounds put. Errors: those of `putObject`.
 */
export const depositItem = async (
  target: DepositTarget,
  row: ItemRow,
  brought: Brought,
  place: ReceiptPlace,
  db?: EvidenceStore,
): Promise<DepositReceipt> => {
  const files = await filesToPut(row, brought, db);
  const sent = await inParallel(files, AT_ONCE, (file) => sendFile(target, file));
  const record = brought.arrived ? [await sendRecord(target, row, place)] : [];
  const before = await earlier(target, row.id, place, db);
  const put = [...record, ...sent.flatMap((one) => ('file' in one ? one.file : []))];
  const objects = byPath(before.objects, put);
  const paths = new Set(objects.map(({ path }) => path));
  const lost = sent.flatMap((one) => ('missing' in one ? one.missing : []));
  const missing = byPath(before.missing ?? [], lost).filter(({ path }) => !paths.has(path));
  return {
    format: RECEIPT_FORMAT,
    ...{ item: row.id, record: row.digest, matter: place.matterId, chain: place.chain },
    vault: vaultOf(target),
    objects,
    ...(missing.length > 0 && { missing }),
  };
};
