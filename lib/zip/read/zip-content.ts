import { type Bytes, type Digest, digestOf, startDigest } from '../../evidence/digest.ts';
import { InflateError, inflate } from './inflate.ts';
import type { ZipEntry } from './zip-directory.ts';
import { type ZipFault, zipFault } from './zip-fault.ts';
import { WHOLE_BYTES, type ZipSpan } from './zip-span.ts';

/**
 * A file of a zip: its size in bytes, its digest unless it could not be read, and its bytes if they
 * were asked for.
 */
export type ZipFile = {
  readonly path: string;
  readonly size: number;
  readonly digest?: Digest;
  readonly content?: Bytes;
};

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
  if ((flags & ENCRYPTED) !== 0) return zipFault('ENCRYPTED', 'This file is encrypted', path);
  if (method === STORED && packed !== size)
    return zipFault('DAMAGED', 'A stored file declares two sizes', path);
  if (method !== STORED && method !== DEFLATED)
    return zipFault(
      'DAMAGED',
      `This file is compressed in a way that is not read here (${method})`,
      path,
    );
  const most = size > WHOLE_BYTES ? LARGE_RATIO : MOST_RATIO;
  return size > packed * most + most
    ? zipFault('BOMB', `${packed} bytes declare to unpack to ${size}`, path)
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

const digestChunks = async (chunks: AsyncIterable<Bytes>): Promise<Digest> => {
  const digest = startDigest();
  for await (const chunk of chunks) digest.update(chunk);
  return digest.done();
};

const readChunks = async (
  path: string,
  chunks: AsyncIterable<Bytes>,
  size: number,
  keep: boolean,
): Promise<ZipFile> => {
  if (size > WHOLE_BYTES) return { path, size, digest: await digestChunks(chunks) };
  const content = await gather(chunks, size);
  return { path, size, digest: await digestOf(content), ...(keep && { content }) };
};

/** Unpacks one entry and digests it; with `keep`, its bytes are returned too. */
export const readContent = async (
  { entry, pieces }: ZipSpan,
  data: { readonly start: number; readonly end: number },
  keep: boolean,
): Promise<ZipFile | ZipFault> => {
  const packed = pieces(data.start, data.end);
  try {
    const chunks = entry.method === DEFLATED ? inflate(packed, entry.size) : packed;
    return await readChunks(entry.path, chunks, entry.size, keep);
  } catch (thrown) {
    if (!(thrown instanceof InflateError)) throw thrown;
    return zipFault(thrown.code, thrown.message, entry.path);
  }
};
