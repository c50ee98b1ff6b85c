import { type Bytes, type Digest, digestOf, startDigest } from '../digest.ts';
import { crc32 } from './crc32.ts';

/** Up to this size a file is hashed whole by WebCrypto, which is faster. */
const WHOLE_BYTES = 2 ** 26;
const CHUNK_BYTES = 2 ** 22;

/** How a reading is cancelled and followed; `onPiece` gets all bytes, piece by piece. */
type DigestOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onPiece?: (piece: Bytes) => void;
};

/**
 * The digest of a blob of any size in bounded memory. Errors: `NotReadableError` if its file
 * changed or went away, the signal's reason if cancelled.
 */
export const digestBlob = async (
  blob: Blob,
  { signal, onPiece }: DigestOptions = {},
): Promise<Digest> => {
  if (blob.size <= WHOLE_BYTES) {
    const bytes: Bytes = new Uint8Array(await blob.arrayBuffer());
    onPiece?.(bytes);
    return digestOf(bytes);
  }
  const digest = startDigest();
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    signal?.throwIfAborted();
    const piece = new Uint8Array(await blob.slice(at, at + CHUNK_BYTES).arrayBuffer());
    digest.update(piece);
    onPiece?.(piece);
  }
  return digest.done();
};

/** The digest of a blob, as `digestBlob` makes it, and the CRC-32 that a zip states of it. */
export const sumBlob = async (
  blob: Blob,
): Promise<{ readonly digest: Digest; readonly crc32: number }> => {
  let checksum = 0;
  const onPiece = (piece: Bytes): void => {
    checksum = crc32(piece, checksum);
  };
  return { digest: await digestBlob(blob, { onPiece }), crc32: checksum };
};
