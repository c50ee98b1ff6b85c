import type { Digest } from '../digest.ts';
import { crc32 } from './crc32.ts';

/**
 * The CRC-32 of a file (APPNOTE 4.4.7), kept beside it so that a zip of it needs not make it anew.
 * `crc32Check` binds it to the file's digest. Nothing else in the store would show that the number
 * is damaged, and a wrong one makes a zip that every program calls damaged.
 */
export type KeptChecksum = { readonly crc32: number; readonly crc32Check: number };

const checkOf = (checksum: number, digest: Digest): number =>
  crc32(new TextEncoder().encode(`${checksum} ${digest}`));

/** What is kept of the CRC-32 of a file with this digest. */
export const keepChecksum = (checksum: number, digest: Digest): KeptChecksum => ({
  crc32: checksum,
  crc32Check: checkOf(checksum, digest),
});

/** The CRC-32 that was kept of a file with this digest; undefined if none was, or it is damaged. */
export const keptChecksum = (
  { crc32: checksum, crc32Check }: Partial<KeptChecksum>,
  digest: Digest,
): number | undefined =>
  checksum !== undefined && checkOf(checksum, digest) === crc32Check ? checksum : undefined;
