import { canonicalBytes } from './canonical.ts';
import { type Bytes, type Digest, digestNow } from './digest.ts';
import type { ItemRecord } from './item.ts';

/**
 * A record and the very bytes that were hashed: these are stored, exported and verified, never a
 * re-serialisation.
 */
export type SealedRecord = {
  readonly record: ItemRecord;
  readonly bytes: Bytes;
  readonly digest: Digest;
};

/** Fixes a record's bytes and digest. Runs without awaiting, so that a transaction can chain it. */
export const sealRecord = (record: ItemRecord): SealedRecord => {
  const bytes = canonicalBytes(record);
  return {
    record: JSON.parse(new TextDecoder().decode(bytes)) as ItemRecord,
    bytes,
    digest: digestNow(bytes),
  };
};
