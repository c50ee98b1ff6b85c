import type { Bytes } from '../digest.ts';

/**
 * Readers that wait for their bytes. To Chromium (seen in version 156) a waiting read is no use of
 * its reader: where nothing else holds the reader, a garbage collection takes it away, and whoever
 * waits for the bytes is never answered.
 */
const waiting = new Set<ReadableStreamBYOBReader>();

/** Fills the buffer from the stream, until it has as many bytes as are wanted. */
const fill = async (
  reader: ReadableStreamBYOBReader,
  buffer: ArrayBuffer,
  bytes: number,
): Promise<ArrayBuffer> => {
  let [held, at] = [buffer, 0];
  while (at < bytes) {
    const left = bytes - at;
    const { value } = await reader.read(new Uint8Array(held, at, left), { min: left });
    if (!value?.length) throw new Error('It ends too soon');
    held = value.buffer;
    at += value.length;
  }
  return held;
};

/** Reads a blob from its beginning, one part after another. */
export type PartReader = {
  /**
   * Reads the next `bytes` into a buffer that has room for them. The buffer is transferred to the
   * stream and comes back as a new object: the returned bytes have the buffer to use next. Throws
   * where the blob ends too soon.
   */
  readonly read: (buffer: ArrayBuffer, bytes: number) => Promise<Bytes>;
  /** Frees the megabytes of the browser's pipe now instead of at the next garbage collection. */
  readonly close: () => Promise<void>;
};

/**
 * Opens a blob to be read in parts. Browsers that know `min` read a part in one call, others 64 kB
 * at a time. It is to be closed, also where a read failed.
 */
export const readParts = (blob: Blob): PartReader => {
  const reader = blob.stream().getReader({ mode: 'byob' });
  waiting.add(reader);
  return {
    read: async (buffer, bytes) => new Uint8Array(await fill(reader, buffer, bytes), 0, bytes),
    close: async () => {
      waiting.delete(reader);
      // Of a stream that failed there is nothing to free.
      await reader.cancel().catch(() => undefined);
    },
  };
};

/** Reads a blob into a buffer that has room for it, as a `PartReader` does. */
export const readInto = async (buffer: ArrayBuffer, blob: Blob): Promise<Bytes> => {
  const parts = readParts(blob);
  try {
    return await parts.read(buffer, blob.size);
  } finally {
    await parts.close();
  }
};
