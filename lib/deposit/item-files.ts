import { type Digest, digestNow } from '../evidence/digest.ts';
import type { NotDeposited } from '../format/shapes/deposit-receipt.ts';
import type { EvidenceStore } from '../store/db.ts';
import { listArtifacts } from '../store/items/artifacts.ts';
import { listDerived } from '../store/items/derived.ts';
import { openRecord } from '../store/items/open-record.ts';
import type { ItemRow } from '../store/rows.ts';
import { findStamp } from '../store/stamps.ts';
import type { Brought } from './round-plan.ts';

/** One request puts no more: docs.aws.amazon.com/AmazonS3/latest/userguide/upload-objects.html. */
const MOST_BYTES = 5 * 2 ** 30;

/** A file of an item that is to be put; `blob`, which nobody has read yet, unless it is gone. */
export type FileToPut = {
  readonly path: string;
  readonly digest: Digest;
  readonly mediaType: string;
  readonly blob: Blob | undefined;
};

const tokenOf = async (
  item: string,
  db: EvidenceStore | undefined,
): Promise<readonly FileToPut[]> => {
  const token = (await findStamp(item, db))?.token;
  if (!token) return [];
  const mediaType = 'application/timestamp-reply';
  const facts = { path: 'record.tsr', digest: digestNow(token), mediaType };
  return [{ ...facts, blob: new Blob([token]) }];
};

/** The files that a round puts of an item, without those that never came in its package. */
export const filesToPut = async (
  row: ItemRow,
  { arrived, derived, stamped }: Brought,
  db?: EvidenceStore,
): Promise<readonly FileToPut[]> => {
  const absent = new Set((row.absent ?? []).map(({ path }) => path));
  const artifacts = arrived ? openRecord(row).artifacts : [];
  const kept = arrived ? await listArtifacts(row.id, db) : [];
  const blobs = new Map(kept.map(({ path, blob }) => [path, blob]));
  const made = await listDerived(row.id, db);
  return [
    ...artifacts
      .filter(({ path }) => !absent.has(path))
      .map((file) => ({ ...file, blob: blobs.get(file.path) })),
    ...made.filter(({ path }) => derived.includes(path)),
    ...(stamped ? await tokenOf(row.id, db) : []),
  ];
};

/** Why a file that was read cannot be put; undefined if it can. */
export const whyNotPut = (
  blob: Blob | undefined,
  digest: Digest | undefined,
  wanted: Digest,
): NotDeposited['why'] | undefined => {
  if (!blob) return 'GONE';
  if (blob.size > MOST_BYTES) return 'TOO_LARGE';
  return digest === undefined || digest === wanted ? undefined : 'ALTERED';
};
