import type { Bytes } from '../../evidence/digest.ts';
import type { ZipEntry } from './zip-directory.ts';
import { LONGEST_HEADER } from './zip-local.ts';

/** Up to this many bytes are held in memory at once; what is larger is read in pieces. */
export const WHOLE_BYTES = 64 * 2 ** 20;
const PIECE_BYTES = 8 * 2 ** 20;

/**
 * The part of a zip from one local header to the next; `head` is all of it, or its beginning where
 * it is large.
 */
export type ZipSpan = {
  readonly entry: ZipEntry;
  readonly length: number;
  readonly head: Bytes;
  /** The bytes from `start` to `end`, counted from the local header. */
  readonly pieces: (start: number, end: number) => AsyncGenerator<Bytes>;
};

/** Reads the beginning of a span, which for all but large files is the whole of it. */
export const readSpan = async (file: Blob, entry: ZipEntry, length: number): Promise<ZipSpan> => {
  const read = async (start: number, end: number): Promise<Bytes> =>
    new Uint8Array(await file.slice(entry.offset + start, entry.offset + end).arrayBuffer());
  const head = await read(0, length > WHOLE_BYTES ? Math.min(length, LONGEST_HEADER) : length);
  const pieces = async function* (start: number, end: number): AsyncGenerator<Bytes> {
    if (end <= head.length) yield head.subarray(start, end);
    else
      for (let at = start; at < end; at += PIECE_BYTES)
        yield await read(at, Math.min(at + PIECE_BYTES, end));
  };
  return { entry, length, head, pieces };
};
