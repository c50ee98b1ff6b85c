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

/**
 * Reads a blob into a buffer that has room for it. Each read transfers the buffer to the stream and
 * gets it back as a new object: the returned bytes have the buffer to use next. Browsers that know
 * `min` read everything in one call, others 64 kB at a time. Throws where the blob ends too soon.
 */
export const readInto = async (buffer: ArrayBuffer, blob: Blob): Promise<Bytes> => {
  const reader = blob.stream().getReader({ mode: 'byob' });
  waiting.add(reader);
  try {
    const held = await fill(reader, buffer, blob.size);
    // Frees the megabytes of the browser's pipe now instead of at the next garbage collection.
    await reader.cancel();
    return new Uint8Array(held, 0, blob.size);
  } finally {
    waiting.delete(reader);
  }
};
