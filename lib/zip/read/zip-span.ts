import type { Bytes } from '../../evidence/digest.ts';
import type { ZipEntry } from './zip-directory.ts';
import { LONGEST_HEADER } from './zip-local.ts';

/** Files up to this many bytes are held in memory; larger ones are read in pieces. */
export const WHOLE_BYTES = 64 * 2 ** 20;
const PIECE_BYTES = 8 * 2 ** 20;

/**
 * The part of a zip from one local header to the next, `length` bytes. `head` is all of it, or the
 * beginning of a large one.
 */
export type ZipSpan = {
  readonly entry: ZipEntry;
  readonly length: number;
  readonly head: Bytes;
  /** The bytes from `start` to `end`, counted from the local header. */
  readonly pieces: (start: number, end: number) => AsyncGenerator<Bytes>;
};

/** Reads a span of a zip: all of it, or only the beginning if it is large. */
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
