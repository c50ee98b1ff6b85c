import type { Bytes } from '../digest.ts';

/**
 * Reads a blob into a buffer that has room for it. Each read transfers the buffer to the stream and
 * gets it back as a new object: the returned bytes have the buffer to use next. Browsers that know
 * `min` read everything in one call, others 64 kB at a time. Throws where the blob ends too soon.
 */
export const readInto = async (buffer: ArrayBuffer, blob: Blob): Promise<Bytes> => {
  const reader = blob.stream().getReader({ mode: 'byob' });
  let [held, at] = [buffer, 0];
  while (at < blob.size) {
    const left = blob.size - at;
    const { value } = await reader.read(new Uint8Array(held, at, left), { min: left });
    if (!value?.length) throw new Error('It ends too soon');
    held = value.buffer;
    at += value.length;
  }
  // Frees the megabytes of the browser's pipe now instead of at the next garbage collection.
  await reader.cancel();
  return new Uint8Array(held, 0, at);
};
