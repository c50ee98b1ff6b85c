import type { Bytes } from '../../evidence/digest.ts';
import { inflate } from './inflate.ts';
import type { Decryption } from './read-entry.ts';
import { aesEntry, aesFault } from './zip-aes.ts';
import { entryFault } from './zip-content.ts';
import { parseDirectory, type ZipEntry } from './zip-directory.ts';
import { readZipEnd } from './zip-end.ts';
import { LONGEST_HEADER, readLocalHeader } from './zip-local.ts';
import { readSpan } from './zip-span.ts';

/** Reads one file of an opened zip; undefined if it is not in it or cannot be unpacked. */
export type ReadFile = (path: string) => Promise<Blob | undefined>;

const unpack = async (
  file: Blob,
  entry: ZipEntry,
  decryption: Decryption | undefined,
): Promise<Blob | undefined> => {
  const aes = decryption && aesEntry(entry);
  const { method, size, check } = aes ? { ...aes.plain, check: aes.check } : entry;
  if (aes ? (aesFault(aes) ?? entryFault(aes.plain)) : entryFault(entry)) return undefined;
  const length = Math.min(LONGEST_HEADER + entry.packed, file.size - entry.offset);
  const span = await readSpan(file, entry, length);
  const { data } = readLocalHeader(span.head, span.length, entry);
  if (!data) return undefined;
  const packed =
    aes && decryption
      ? await decryption.open(span, data, aes)
      : () => span.pieces(data.start, data.end);
  if (!packed) return undefined;
  const pieces: Bytes[] = [];
  const unpacked =
    method === 0 ? packed() : inflate(packed, { size, ...(check !== undefined && { check }) });
  for await (const piece of unpacked) pieces.push(piece);
  return new Blob(pieces);
};

/**
 * Opens a zip that was verified, to read single files of it in any order, also encrypted ones with
 * `decryption`. It judges nothing: the caller compares what it reads with a digest. Throws what
 * reading the Blob throws.
 */
export const openZip = async (file: Blob, decryption?: Decryption): Promise<ReadFile> => {
  const end = await readZipEnd(file);
  if (!end) return async () => undefined;
  const directory = await file.slice(end.directory.start, end.at).arrayBuffer();
  const { entries } = parseDirectory(new Uint8Array(directory), end.count);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return async (path) => {
    const entry = byPath.get(path);
    return entry && unpack(file, entry, decryption).catch(() => undefined);
  };
};
