/** A stream that unpacks to more than this is not read: no page of a document needs it. */
export const MOST_UNPACKED_BYTES = 2 ** 28;
/** Streams packed more than once are followed this deep. */
const DEEPEST = 3;

const beginsZlib = (first = 0, second = 0): boolean =>
  (first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0;

type Bytes = Uint8Array<ArrayBuffer>;

const CHUNK_BYTES = 16_384;

/** Gives the next bytes, or undefined at their end. */
type Next = () => Promise<Bytes | undefined>;

const streamOf = (next: Next): ReadableStream<Bytes> =>
  new ReadableStream<Bytes>(
    {
      pull: async (controller) => {
        const bytes = await next();
        if (bytes) controller.enqueue(bytes);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );

/** The bytes from `start` on, read only as far as the zlib stream that begins there reaches. */
const bytesFrom = (bytes: Bytes, start: number): Next => {
  let at = start;
  return async () => {
    const piece = bytes.subarray(at, at + CHUNK_BYTES);
    at += CHUNK_BYTES;
    return piece.length > 0 ? piece : undefined;
  };
};

/** The most bytes that are unpacked ahead of what counts them. */
const MOST_AHEAD = 2 ** 24;

/**
 * Reads ahead of its caller: of a stream that ends in an error, as one that is damaged or followed
 * by other bytes does, what was unpacked and not read yet would be lost.
 */
const readAhead = (reader: ReadableStreamDefaultReader<Bytes>): Next => {
  const held: Bytes[] = [];
  let [ahead, isEnded] = [0, false];
  let [wakeCaller, wakeReader] = [() => {}, () => {}];
  const fill = async () => {
    while (!isEnded) {
      const { value } = await reader.read().catch(() => ({ value: undefined }));
      if (value) held.push(value);
      isEnded = !value;
      ahead += value?.length ?? 0;
      wakeCaller();
      if (ahead > MOST_AHEAD) await new Promise<void>((resolve) => (wakeReader = resolve));
    }
  };
  void fill();
  return async () => {
    while (held.length === 0 && !isEnded)
      await new Promise<void>((resolve) => (wakeCaller = resolve));
    const next = held.shift();
    ahead -= next?.length ?? 0;
    if (ahead <= MOST_AHEAD) wakeReader();
    return next;
  };
};

/**
 * Bytes that a zlib stream unpacks to, and the streams packed in it, or more than `most`. Little is
 * kept: what a stream unpacks to goes on to the next one. Damage ends the count.
 */
const unpackedBytes = async (next: Next, most: number, depth: number): Promise<number> => {
  const reader = streamOf(next).pipeThrough(new DecompressionStream('deflate')).getReader();
  const unpacked = readAhead(reader as ReadableStreamDefaultReader<Bytes>);
  let size = 0;
  const read: Next = async () => {
    const value = size > most ? undefined : await unpacked();
    size += value?.length ?? 0;
    return value;
  };
  const first = await read();
  let inner = 0;
  if (first && depth < DEEPEST && beginsZlib(first[0], first[1])) {
    const ahead = [first];
    inner = await unpackedBytes(async () => ahead.pop() ?? (await read()), most, depth + 1);
  }
  while (inner <= most && (await read()));
  await reader.cancel().catch(() => {});
  return Math.max(size, inner);
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
    if ((await unpackedBytes(bytesFrom(bytes, start), most, 1)) > most) return true;
  }
  return false;
};
