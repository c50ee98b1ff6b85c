import { createPrivateFile } from '../browser/private-file.ts';
import { type Digest, startMd5 } from '../evidence/digest.ts';
import { digestBlob } from '../files/digest-blob.ts';
import { encryptFor } from '../vault/envelope/encrypt-for.ts';
import type { MatterKey } from '../vault/envelope/matter-key.ts';
import type { DepositTarget } from './open-vault.ts';

const CHUNK_BYTES = 2 ** 22;

const md5OfBlob = async (blob: Blob): Promise<string> => {
  const md5 = startMd5();
  for (let at = 0; at < blob.size; at += CHUNK_BYTES)
    md5.update(new Uint8Array(await blob.slice(at, at + CHUNK_BYTES).arrayBuffer()));
  return md5.done();
};

/**
 * What is put: the bytes that are stored, and both their checksums. `release` removes the private
 * file that they lie in, where they do.
 */
export type Sealed = {
  readonly blob: Blob;
  readonly digest: Digest;
  readonly md5: string;
  readonly release?: () => Promise<void>;
};

/** Envelopes of more bytes are written into a private file: a browser keeps blobs in memory. */
const MOST_IN_MEMORY = 2 ** 24;

type Envelope = Pick<Sealed, 'blob' | 'release'>;

const seal = async (key: MatterKey, given: Blob): Promise<Envelope> => {
  const file = given.size > MOST_IN_MEMORY ? await createPrivateFile() : undefined;
  if (!file) return { blob: await encryptFor(key, given) };
  try {
    return { blob: await encryptFor(key, given, file), release: file.remove };
  } catch (error) {
    await file.remove();
    throw error;
  }
};

/**
 * Encrypts bytes where the vault is encrypted, and computes what is sent along. `known` is the
 * digest of the bytes as they were given, where it is at hand. Errors: those of reading and
 * writing, the signal's reason.
 */
export const sealBytes = async (
  { key, signal }: DepositTarget,
  given: Blob,
  known?: Digest,
): Promise<Sealed> => {
  const { blob, release }: Envelope = key ? await seal(key, given) : { blob: given };
  try {
    signal.throwIfAborted();
    const own = key ? undefined : known;
    const digest = own ?? (await digestBlob(blob, { signal }));
    return { blob, digest, md5: await md5OfBlob(blob), ...(release && { release }) };
  } catch (error) {
    await release?.();
    throw error;
  }
};
