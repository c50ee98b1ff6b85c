import { createPrivateFile } from '../browser/private-file.ts';
import { type Bytes, type Digest, digestOf } from '../evidence/digest.ts';
import { digestBlob } from '../files/digest-blob.ts';
import { encryptBytes, encryptFor } from '../vault/envelope/encrypt-for.ts';
import type { MatterKey } from '../vault/envelope/matter-key.ts';
import { type Checksums, checksumsOf } from './checksums.ts';
import { inTurn } from './in-turn.ts';
import type { DepositTarget } from './open-vault.ts';

/** Up to this size a file is held in memory from its reading to its upload, and so is read once. */
const MOST_HELD = 2 ** 22;
/** Larger ones are read one at a time, so that what is held does not grow with their number. */
const LARGE = 'a large file';

/** A file as it was read: bytes where it is small; `md5` where it is stored as it is. */
export type ReadContent = {
  readonly content: Blob | Bytes;
  readonly digest: Digest;
  readonly md5?: string;
};

const checksumsFor = async (
  { key, signal }: DepositTarget,
  content: Blob | Bytes,
): Promise<Omit<ReadContent, 'content'>> => {
  if (!key) return checksumsOf(content, signal);
  // The storage gets the checksums of the envelope.
  const isBlob = content instanceof Blob;
  return { digest: await (isBlob ? digestBlob(content, { signal }) : digestOf(content)) };
};

/** Reads a file to put it. Errors: those of reading, the signal's reason. */
export const readContent = async (target: DepositTarget, blob: Blob): Promise<ReadContent> => {
  if (blob.size > MOST_HELD) {
    const read = () => checksumsFor(target, blob);
    return { content: blob, ...(await inTurn(target.underway, LARGE, read)) };
  }
  const content = new Uint8Array(await blob.arrayBuffer());
  return { content, ...(await checksumsFor(target, content)) };
};

/**
 * What is put: what is stored, and both its checksums. `release` removes the private file that it
 * lies in, where it does.
 */
export type Sealed = Checksums & {
  readonly content: Blob | Bytes;
  readonly release?: () => Promise<void>;
};

/** The bytes of a content. */
export const sizeOf = (content: Blob | Bytes): number =>
  content instanceof Blob ? content.size : content.length;

/** Envelopes of more bytes are written into a private file: a browser keeps blobs in memory. */
const MOST_IN_MEMORY = 2 ** 24;

type Envelope = Pick<Sealed, 'content' | 'release'>;

const encrypt = async (key: MatterKey, content: Blob | Bytes): Promise<Envelope> => {
  if (!(content instanceof Blob)) return { content: await encryptBytes(key, content) };
  const file = content.size > MOST_IN_MEMORY ? await createPrivateFile() : undefined;
  if (!file) return { content: await encryptFor(key, content) };
  try {
    return { content: await encryptFor(key, content, file), release: file.remove };
  } catch (error) {
    await file.remove();
    throw error;
  }
};

const sealEncrypted = async (
  key: MatterKey,
  given: Blob | Bytes,
  signal: AbortSignal,
): Promise<Sealed> => {
  const { content, release } = await encrypt(key, given);
  try {
    signal.throwIfAborted();
    return { content, ...(await checksumsOf(content, signal)), ...(release && { release }) };
  } catch (error) {
    await release?.();
    throw error;
  }
};

/**
 * Encrypts what was read where the vault is encrypted, and computes what is sent along. Errors:
 * those of reading and writing, the signal's reason.
 */
export const seal = async (
  { key, signal, underway }: DepositTarget,
  { content, digest, md5 }: Pick<ReadContent, 'content'> & Partial<ReadContent>,
): Promise<Sealed> => {
  if (!key)
    return { content, ...(digest && md5 ? { digest, md5 } : await checksumsOf(content, signal)) };
  const work = () => sealEncrypted(key, content, signal);
  return content instanceof Blob ? inTurn(underway, LARGE, work) : work();
};
