import { type Bytes, type Digest, digestOf, startDigest } from '../../evidence/digest.ts';
import { crc32 } from '../../evidence/file/crc32.ts';
import { DataError, inflate } from './inflate.ts';
import type { ZipEntry } from './zip-directory.ts';
import { type ZipFault, zipFault } from './zip-fault.ts';
import { WHOLE_BYTES } from './zip-span.ts';

/**
 * A file of a zip: its size in bytes, its digest unless it could not be read, and its bytes if they
 * were asked for. `head` is its first bytes, where they were not. `deflated` is true if it was
 * compressed.
 */
export type ZipFile = {
  readonly path: string;
  readonly size: number;
  readonly digest?: Digest;
  readonly deflated?: boolean;
  readonly content?: Bytes;
  readonly head?: Bytes;
};

/** How many bytes of a file's beginning tell what it is. */
export const HEAD_BYTES = 16;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x2041;

/**
 * Deflate cannot compress better than 1 : 1,032, and no captured file of more than some tens of MiB
 * compresses better than 1 : 200.
 */
const MOST_RATIO = 1100;
const LARGE_RATIO = 200;

/** The fault for which an entry must not be unpacked at all. */
export const entryFault = ({
  path,
  flags,
  method,
  packed,
  size,
}: ZipEntry): ZipFault | undefined => {
  if ((flags & ENCRYPTED) !== 0) return zipFault('ENCRYPTED', 'It is encrypted', path);
  if (method === STORED && packed !== size)
    return zipFault('DAMAGED', 'It is stored and declares two sizes', path);
  if (method !== STORED && method !== DEFLATED)
    return zipFault('DAMAGED', `It is compressed in a way that is not read here (${method})`, path);
  const most = size > WHOLE_BYTES ? LARGE_RATIO : MOST_RATIO;
  return size > packed * most + most
    ? zipFault('BOMB', 'It declares to unpack to more than its data can honestly hold', path)
    : undefined;
};

const gather = async (chunks: AsyncIterable<Bytes>, size: number): Promise<Bytes> => {
  const held: Bytes[] = [];
  for await (const chunk of chunks) held.push(chunk);
  if (held.length === 1 && held[0]) return held[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of held) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

const digestChunks = async (
  chunks: AsyncIterable<Bytes>,
): Promise<Pick<ZipFile, 'digest' | 'head'>> => {
  const digest = startDigest();
  let head: Bytes = new Uint8Array();
  for await (const chunk of chunks) {
    if (head.length === 0) head = chunk.slice(0, HEAD_BYTES);
    digest.update(chunk);
  }
  return { digest: digest.done(), head };
};

const readChunks = async (
  path: string,
  chunks: AsyncIterable<Bytes>,
  size: number,
  keep: boolean,
): Promise<ZipFile> => {
  if (size > WHOLE_BYTES) return { path, size, ...(await digestChunks(chunks)) };
  const content = await gather(chunks, size);
  const kept = keep ? { content } : { head: content.slice(0, HEAD_BYTES) };
  return { path, size, digest: await digestOf(content), ...kept };
};

/** A file that was read, or the fault for which it was not, or a file and a wrong checksum. */
export type ReadContent = { readonly file?: ZipFile; readonly fault?: ZipFault };

/** What is unpacked: an entry whose checksum is stated, or not, as AE-2 leaves it out. */
export type Unpacked = Pick<ZipEntry, 'path' | 'size' | 'method'> & { readonly check?: number };

const readStored = async (
  { path, size, check }: Unpacked,
  chunks: AsyncIterable<Bytes>,
  keep: boolean,
): Promise<ReadContent> => {
  if (check === undefined) return { file: await readChunks(path, chunks, size, keep) };
  let found = 0;
  const checked = async function* (): AsyncGenerator<Bytes> {
    for await (const chunk of chunks) {
      found = crc32(chunk, found);
      yield chunk;
    }
  };
  const file = await readChunks(path, checked(), size, keep);
  return found === check
    ? { file }
    : { file, fault: zipFault('CHECKSUM', 'Its checksum is not that of its bytes', path) };
};

/**
 * Unpacks an entry and digests it; with `keep`, its bytes are returned too. `pieces` gives its data
 * from their beginning at each call.
 */
export const readContent = async (
  entry: Unpacked,
  pieces: () => AsyncIterable<Bytes>,
  keep: boolean,
): Promise<ReadContent> => {
  try {
    if (entry.method === STORED) return await readStored(entry, pieces(), keep);
    const file = await readChunks(entry.path, inflate(pieces, entry), entry.size, keep);
    return { file: { ...file, deflated: true } };
  } catch (thrown) {
    if (!(thrown instanceof DataError)) throw thrown;
    return { fault: zipFault(thrown.code, thrown.message, entry.path) };
  }
};
