import type { Digest } from '../../evidence/digest.ts';
import { sumBlob } from '../../evidence/file/digest-blob.ts';
import type { ObjectFault } from '../../store/chains/chain-rows.ts';
import { bytesKey } from '../../vault/layout/object-keys.ts';
import { listVersionsOf } from '../../vault/storage/first-version.ts';
import { type ReadingVault, readEither, refusedObject } from '../vault-reader.ts';
import type { FilesMap } from './files-map.ts';

/** The bytes of a file with their CRC-32, or why they could not be had. */
type Read = {
  readonly file?: { readonly blob: Blob; readonly crc32: number };
  readonly faults: readonly ObjectFault[];
};

/** The first version of a key whose opened bytes have the digest. */
const readUnder = async (vault: ReadingVault, key: string, digest: Digest): Promise<Read> => {
  const made = (await listVersionsOf(vault.client, key)).toReversed();
  if (made.length === 0) return { faults: [{ key, code: 'MISSING' }] };
  let refused: ObjectFault = { key, code: 'REFUSED', detail: 'Its bytes have another digest' };
  for (const version of made)
    try {
      const { blob } = await readEither(vault, version);
      const sums = await sumBlob(blob);
      if (sums.digest === digest) return { file: { blob, crc32: sums.crc32 }, faults: [] };
    } catch (error) {
      refused = refusedObject(key, error);
    }
  return { faults: [refused] };
};

const whyMissing = (path: string, digest: Digest, { missing }: FilesMap): ObjectFault => {
  const told = missing.find((one) => one.path === path && one.digest === digest);
  if (told) return { key: path, code: `NOT_DEPOSITED_${told.why}` };
  return { key: path, code: 'MISSING' };
};

/**
 * Reads a file of an item by its digest: in an encrypted vault its custodian's browser said what it
 * lies under. Errors: those of the vault's client.
 */
export const readBytes = async (
  vault: ReadingVault,
  { path, digest }: { readonly path: string; readonly digest: Digest },
  map: FilesMap,
): Promise<Read> => {
  const encrypted = vault.open ? (map.stored.get(digest) ?? []) : [];
  let faults: readonly ObjectFault[] = [whyMissing(path, digest, map)];
  for (const stored of encrypted) {
    const read = await readUnder(vault, bytesKey(stored), digest);
    if (read.file) return read;
    const isTold = map.missing.some((one) => one.digest === digest);
    if (!isTold) faults = read.faults;
  }
  // Colleagues may have deposited before encryption was switched on.
  const plain = await readUnder(vault, bytesKey(digest), digest);
  if (plain.file) return plain;
  if (!vault.open)
    faults = map.missing.some((one) => one.digest === digest) ? faults : plain.faults;
  return { faults };
};
