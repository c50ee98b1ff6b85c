/** Readers that wait; Chromium can collect one that nothing else holds (see `read-into.ts`). */
const waiting = new Set<ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>>();

/**
 * The body of a response as a blob, or undefined as soon as it has more than `mostBytes`; then the
 * rest is not asked for. It is read chunk by chunk: in Firefox a content script may read the chunks
 * of a page's own response, and may not make a stream of them. Errors: those of the network.
 */
export const blobWithin = async (
  response: Response,
  mostBytes: number,
): Promise<Blob | undefined> => {
  const reader = response.body?.getReader();
  if (!reader) return new Blob();
  waiting.add(reader);
  try {
    const parts: Blob[] = [];
    for (let bytes = 0; ; ) {
      const { value } = await reader.read();
      if (!value) return new Blob(parts);
      bytes += value.byteLength;
      if (bytes > mostBytes) {
        await reader.cancel();
        return undefined;
      }
      parts.push(new Blob([value])); // the browser keeps it outside of the script's memory
    }
  } finally {
    waiting.delete(reader);
  }
};
