import { type Bytes, type Digest, digestNow } from '../digest.ts';
import type { ItemRecord } from '../item.ts';
import { canonicalBytes } from './canonical.ts';

/**
 * A record and the bytes that were hashed. These bytes are stored, exported and verified; the
 * record is never serialised again.
 */
export type SealedRecord = {
  readonly record: ItemRecord;
  readonly bytes: Bytes;
  readonly digest: Digest;
};

/** Serialises and hashes a record. Synchronous, so that it can run inside a transaction. */
export const sealRecord = (record: ItemRecord): SealedRecord => {
  const bytes = canonicalBytes(record);
  return {
    record: JSON.parse(new TextDecoder().decode(bytes)) as ItemRecord,
    bytes,
    digest: digestNow(bytes),
  };
};
