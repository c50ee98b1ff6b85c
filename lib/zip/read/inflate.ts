import type { Bytes } from '../../evidence/digest.ts';
import { crc32 } from '../../evidence/file/crc32.ts';

/**
 * The data of an entry are not what they were; the code is `BOMB` if they unpack to more than was
 * declared.
 */
export class DataError extends Error {
  readonly code: 'BOMB' | 'DAMAGED';

  constructor(code: 'BOMB' | 'DAMAGED', message: string) {
    super(message);
    this.code = code;
  }
}

/** What the data should unpack to: the bytes, and their CRC-32 if it is stated. */
export type Declared = { readonly size: number; readonly check?: number };

const tooMuch = (): DataError => new DataError('BOMB', 'It unpacks to more than it declares');
const damaged = (): DataError =>
  new DataError(
    'DAMAGED',
    'Its compressed data are damaged, do not unpack to the size and checksum that it declares, ' +
      'or are followed by other bytes',
  );

/** A member of a gzip file with the compression method deflate and nothing else (RFC 1952, 2.3). */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

const gzipTrailer = ({ check, size }: Required<Declared>): Bytes => {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, check, true);
  view.setUint32(4, size % 2 ** 32, true);
  return new Uint8Array(view.buffer);
};

const indexOf = (bytes: Uint8Array, wanted: Uint8Array): number => {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  return -1;
};

/** Pieces up to this many bytes are joined, because each write to a stream takes time. */
const JOINED_BYTES = 2 ** 16;

const join = (...parts: readonly Bytes[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/**
 * Wraps deflate data as a gzip member, so that every runtime checks their end, size and checksum
 * alike; of bytes that follow raw deflate data, Node 20 says nothing and Node 24 fails. Where such
 * bytes follow, the runtime takes the first 8 of them for the trailer and fails, unless they are
 * equal to it. So the trailer must not occur before its place, which honest data do not have.
 */
async function* asGzip(
  packed: AsyncIterable<Bytes>,
  declared: Required<Declared>,
): AsyncGenerator<Bytes> {
  const trailer = gzipTrailer(declared);
  let held: Bytes = GZIP_HEADER;
  let before: Bytes = new Uint8Array(0);
  for await (const piece of packed) {
    const edge = join(before, piece.subarray(0, 7));
    if (indexOf(edge, trailer) >= 0 || indexOf(piece, trailer) >= 0) throw damaged();
    before = piece.length >= 7 ? piece.slice(-7) : edge.slice(-7);
    if (held.length + piece.length <= JOINED_BYTES) held = join(held, piece);
    else {
      yield held;
      held = piece;
    }
  }
  if (indexOf(join(before, trailer.subarray(0, 7)), trailer) >= 0) throw damaged();
  if (held.length <= JOINED_BYTES) yield join(held, trailer);
  else {
    yield held;
    yield trailer;
  }
}

const feed = async (
  writer: WritableStreamDefaultWriter<Bytes>,
  pieces: AsyncIterable<Bytes>,
): Promise<unknown> => {
  try {
    for await (const piece of pieces) await writer.write(piece);
    await writer.close();
  } catch (thrown) {
    await writer.abort(thrown).catch(() => undefined);
    return thrown;
  }
};

/** Unpacks pieces; throws what reading them throws, and `DAMAGED` where they cannot be unpacked. */
async function* unpack(
  format: CompressionFormat,
  pieces: AsyncIterable<Bytes>,
): AsyncGenerator<Bytes> {
  const stream = new DecompressionStream(format);
  let readError: unknown;
  const watched = async function* (): AsyncGenerator<Bytes> {
    try {
      yield* pieces;
    } catch (thrown) {
      readError = thrown;
      throw thrown;
    }
  };
  void feed(stream.writable.getWriter(), watched());
  const reader = stream.readable.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        ended = true;
        throw readError ?? damaged();
      });
      ended ||= done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}

/**
 * The CRC-32 of what data unpack to, if it is not stated; what follows their end is not judged.
 * Throws `BOMB` once they unpack to more than `size` bytes.
 */
const findCheck = async (packed: AsyncIterable<Bytes>, size: number): Promise<number> => {
  let total = 0;
  let check = 0;
  for await (const piece of unpack('deflate-raw', packed)) {
    total += piece.length;
    if (total > size) throw tooMuch();
    check = crc32(piece, check);
  }
  return check;
};

/** Whether data unpack to more than `size` bytes, as far as they can be unpacked. */
const isTooMuch = async (packed: AsyncIterable<Bytes>, size: number): Promise<boolean> => {
  try {
    await findCheck(packed, size);
  } catch (thrown) {
    if (!(thrown instanceof DataError)) throw thrown;
    return thrown.code === 'BOMB';
  }
  return false;
};

/**
 * How programs write the deflate data of an empty file: a block of fixed codes, a stored block, a
 * flushed block before the last one. Their gzip trailer is zeros, which could not be told from
 * other bytes before it.
 */
const EMPTY = ['3,0', '1,0,0,255,255', '0,0,0,255,255,3,0'];

const checkEmpty = async (packed: AsyncIterable<Bytes>): Promise<void> => {
  const bytes: number[] = [];
  for await (const piece of packed) if (bytes.length < 8) bytes.push(...piece.subarray(0, 8));
  if (!EMPTY.includes(bytes.join())) throw damaged();
};

/**
 * Inflates raw deflate data (RFC 1951) piece by piece; `packed` gives them from their beginning,
 * once more after a failure. Throws `DataError` if they are damaged, go on after their end, or
 * do not unpack to exactly what was declared. It stops once the size is passed, so that a zip bomb
 * costs no more than it declared. Where no checksum is stated, the data are unpacked twice, because
 * their end cannot be found otherwise.
 */
export async function* inflate(
  packed: () => AsyncIterable<Bytes>,
  declared: Declared,
): AsyncGenerator<Bytes> {
  const { size, check = size === 0 ? 0 : await findCheck(packed(), size) } = declared;
  if (size === 0 && check === 0) return await checkEmpty(packed());
  let total = 0;
  try {
    for await (const piece of unpack('gzip', asGzip(packed(), { size, check }))) {
      total += piece.length;
      if (total > size) throw damaged();
      yield piece;
    }
  } catch (thrown) {
    if (!(thrown instanceof DataError)) throw thrown;
    throw (await isTooMuch(packed(), size)) ? tooMuch() : thrown;
  }
  if (total < size) throw damaged();
}
