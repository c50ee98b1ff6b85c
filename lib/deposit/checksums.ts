import {
  type Bytes,
  type Digest,
  digestOf,
  md5Of,
  startDigest,
  startMd5,
} from '../evidence/digest.ts';

/** Up to this size a blob is hashed whole by WebCrypto, which is faster. */
const WHOLE_BYTES = 2 ** 26;
const CHUNK_BYTES = 2 ** 22;

/** What is sent along with bytes, so that the storage compares them: SHA-256, and MD5 as base64. */
export type Checksums = { readonly digest: Digest; readonly md5: string };

/** Both checksums of what comes in parts. */
export const startChecksums = (): {
  readonly update: (part: Uint8Array) => void;
  readonly done: () => Checksums;
} => {
  const [digest, md5] = [startDigest(), startMd5()];
  return {
    update: (part) => {
      digest.update(part);
      md5.update(part);
    },
    done: () => ({ digest: digest.done(), md5: md5.done() }),
  };
};

const checksumsOfBytes = async (bytes: Bytes): Promise<Checksums> => {
  // WebCrypto works beside this thread.
  const digest = digestOf(bytes);
  return { md5: md5Of(bytes), digest: await digest };
};

/**
 * Both checksums, by one reading, of bytes or of a blob of any size in bounded memory. Errors:
 * those of reading, the signal's reason.
 */
export const checksumsOf = async (
  content: Blob | Bytes,
  signal: AbortSignal,
): Promise<Checksums> => {
  if (!(content instanceof Blob)) return checksumsOfBytes(content);
  if (content.size <= WHOLE_BYTES)
    return checksumsOfBytes(new Uint8Array(await content.arrayBuffer()));
  const checksums = startChecksums();
  for (let at = 0; at < content.size; at += CHUNK_BYTES) {
    signal.throwIfAborted();
    checksums.update(new Uint8Array(await content.slice(at, at + CHUNK_BYTES).arrayBuffer()));
  }
  return checksums.done();
};
