/** A stream that unpacks to more than this is not read: no page of a document needs it. */
export const MOST_UNPACKED_BYTES = 2 ** 28;
/** Streams packed more than once are followed this deep. */
const DEEPEST = 3;

const beginsZlib = (first = 0, second = 0): boolean =>
  (first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0;

type Bytes = Uint8Array<ArrayBuffer>;

const CHUNK_BYTES = 16_384;

/** The bytes from `start` on, read only as far as the zlib stream that begins there reaches. */
const bytesFrom = (bytes: Bytes, start: number): ReadableStream<Bytes> => {
  let at = start;
  return new ReadableStream<Bytes>(
    {
      pull: (controller) => {
        controller.enqueue(bytes.subarray(at, at + CHUNK_BYTES));
        at += CHUNK_BYTES;
        if (at >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
};

/** Bytes that a zlib stream unpacks to, or more than `most`; damage ends the count. */
const unpackedBytes = async (
  bytes: Bytes,
  start: number,
  most: number,
  depth: number,
): Promise<number> => {
  const reader = bytesFrom(bytes, start)
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  let size = 0;
  const inner: Bytes[] = [];
  let isPacked: boolean | undefined;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      isPacked ??= depth < DEEPEST && beginsZlib(value[0], value[1]);
      size += value.length;
      if (isPacked && size < 2 ** 24) inner.push(value as Bytes);
      if (size > most) break;
    }
  } catch {
    // Damaged, or followed by other bytes: what came before it counts.
  }
  await reader.cancel().catch(() => {});
  if (size > most || !isPacked) return size;
  const whole = new Uint8Array(await new Blob(inner).arrayBuffer());
  return Math.max(size, await unpackedBytes(whole, 0, most, depth + 1));
};

/** Where the bytes of the streams of a PDF begin. */
const streamStarts = function* (bytes: Bytes): Generator<number> {
  const word = [...'stream'].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(0x73); at >= 0; at = bytes.indexOf(0x73, at + 1)) {
    if (!word.every((letter, index) => bytes[at + index] === letter)) continue;
    const end = at + word.length;
    if (bytes[end] === 0x0d && bytes[end + 1] === 0x0a) yield end + 2;
    else if (bytes[end] === 0x0a || bytes[end] === 0x0d) yield end + 1;
  }
};

/**
 * Whether a stream of a PDF unpacks to more than `most` bytes. Counted without keeping what is
 * unpacked, so that a file made to exhaust a computer is refused before a reader opens it.
 */
export const unpacksTooFar = async (
  bytes: Bytes,
  most = MOST_UNPACKED_BYTES,
  signal?: AbortSignal,
): Promise<boolean> => {
  for (const start of streamStarts(bytes)) {
    signal?.throwIfAborted();
    if (!beginsZlib(bytes[start], bytes[start + 1])) continue;
    if ((await unpackedBytes(bytes, start, most, 1)) > most) return true;
  }
  return false;
};
