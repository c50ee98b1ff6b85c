import { createPrivateFile, type PrivateFile } from '../browser/private-file.ts';
import { type Bytes, type Digest, digestOf } from '../evidence/digest.ts';
import { digestBlob } from '../evidence/file/digest-blob.ts';
import { encryptBytes, encryptFor } from '../vault/envelope/encrypt-for.ts';
import type { MatterKey } from '../vault/envelope/matter-key.ts';
import { type Checksums, checksumsOf, startChecksums } from './checksums.ts';
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

/** Encrypts into a private file, whose checksums are computed as it is written. */
const sealIntoFile = async (
  key: MatterKey,
  content: Blob,
  file: PrivateFile,
  signal: AbortSignal,
): Promise<Sealed> => {
  const checksums = startChecksums();
  const write = (part: Bytes): Promise<void> => {
    signal.throwIfAborted();
    checksums.update(part);
    return file.write(part);
  };
  try {
    const sealed = await encryptFor(key, content, { write, done: file.done });
    return { content: sealed, ...checksums.done(), release: file.remove };
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
  const isBlob = given instanceof Blob;
  const file = isBlob && given.size > MOST_IN_MEMORY ? await createPrivateFile() : undefined;
  if (isBlob && file) return sealIntoFile(key, given, file, signal);
  const content = await (isBlob ? encryptFor(key, given) : encryptBytes(key, given));
  signal.throwIfAborted();
  return { content, ...(await checksumsOf(content, signal)) };
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
