import type { DepositReceipt } from '../format/shapes/deposit-receipt.ts';
import type { EvidenceStore } from '../store/db.ts';
import { listDerived } from '../store/items/derived.ts';
import { findStamp } from '../store/stamps.ts';
import { pemOf } from '../trust/der/pem.ts';
import { buildFilesLine, type FilesLine } from '../vault/layout/files-line.ts';
import { type LineRange, segmentKey } from '../vault/layout/object-keys.ts';
import { buildSegment } from '../vault/layout/segment.ts';
import type { ReceiptPlace } from './deposit-item.ts';
import type { DepositTarget } from './open-vault.ts';
import { putBeside } from './put-object.ts';
import { JSON_LINES } from './put-segments.ts';

const lineOf = async (
  { item, objects, missing }: DepositReceipt,
  db: EvidenceStore | undefined,
): Promise<FilesLine> => {
  // The record's own key names its item.
  const files = objects
    .filter(({ path }) => path !== 'record.json')
    .map(({ path, digest, stored }) => ({ path, digest, ...(stored && { stored }) }));
  const paths = new Set(files.map(({ path }) => path));
  const made = (await listDerived(item, db))
    .filter(({ path }) => paths.has(path))
    .map(({ item: _item, blob: _blob, ...facts }) => facts);
  const stamp = paths.has('record.tsr') ? await findStamp(item, db) : undefined;
  const authorities = (stamp?.chain ?? []).map((der) => pemOf('CERTIFICATE', der));
  return {
    ...{ item, files },
    ...(made.length > 0 && { made }),
    ...(authorities.length > 0 && { authorities }),
    ...(missing && { missing }),
  };
};

/** Whether the sealed record alone leads to the bytes of an item. */
const isPlain = ({ files, made, authorities, missing }: FilesLine): boolean =>
  !made && !authorities && !missing && files.every(({ stored }) => stored === undefined);

/** The receipts of what a round put, and where those lie that its lines name. */
export type FilesOfRound = {
  readonly receipts: readonly DepositReceipt[];
  readonly named: readonly FilesLine[];
};

/**
 * Puts where the files of the items lie that the lines of a round bring; nothing where the sealed
 * records say it all.
 */
export const putFilesSegment = async (
  target: DepositTarget,
  { matterId, chain }: ReceiptPlace,
  range: LineRange,
  { receipts, named }: FilesOfRound,
  db?: EvidenceStore,
): Promise<void> => {
  const brought: FilesLine[] = [...named];
  for (const receipt of receipts) brought.push(await lineOf(receipt, db));
  const lines = brought.filter((line) => !isPlain(line)).map(buildFilesLine);
  if (lines.length === 0) return;
  const key = segmentKey(matterId, chain, 'files', 0, range);
  await putBeside(target, key, buildSegment(lines), JSON_LINES);
};
