import { type Bytes, type Digest, digestOf, startDigest } from '../evidence/digest.ts';

/** Up to this size a file is hashed whole by WebCrypto, which is faster. */
const WHOLE_BYTES = 2 ** 26;
const CHUNK_BYTES = 2 ** 22;

/**
 * The digest of a blob of any size in bounded memory. Errors: `NotReadableError` if its file
 * changed or went away, the signal's reason if cancelled.
 */
export const digestBlob = async (
  blob: Blob,
  { signal, onBytes }: { signal?: AbortSignal; onBytes?: (bytes: number) => void } = {},
): Promise<Digest> => {
  if (blob.size <= WHOLE_BYTES) {
    const bytes: Bytes = new Uint8Array(await blob.arrayBuffer());
    onBytes?.(bytes.length);
    return digestOf(bytes);
  }
  const digest = startDigest();
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    signal?.throwIfAborted();
    const chunk = await blob.slice(at, at + CHUNK_BYTES).arrayBuffer();
    digest.update(new Uint8Array(chunk));
    onBytes?.(Math.min(blob.size, at + CHUNK_BYTES));
  }
  return digest.done();
};
