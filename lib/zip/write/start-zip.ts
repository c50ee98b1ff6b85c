import { type Bytes, type Digest, startDigest } from '../../evidence/digest.ts';
import { crc32 } from '../../evidence/file/crc32.ts';
import { deflate } from './deflate.ts';
import { directoryHeader, type EntryHeader, localHeader, sizesAfterData } from './entry-header.ts';
import { endRecord } from './zip-record.ts';

/**
 * Receives the bytes of the zip in order, and whether they are the data of a file that is stored as
 * it is. It must use them before the caller of `add`, `write` or `close` goes on.
 */
export type Sink = (bytes: Bytes, isStored: boolean) => void;

/**
 * A zip that is being written. A file in memory is added by `add`, with its CRC-32 where that is
 * known. For a file in pieces, which is stored, call `begin`, then `write` any number of times,
 * then `end`, which returns its size and digest.
 */
export type StartedZip = {
  readonly add: (path: string, content: Bytes, isDeflated: boolean, check?: number) => void;
  readonly begin: (path: string) => void;
  readonly write: (bytes: Bytes) => void;
  readonly end: () => { readonly bytes: number; readonly digest: Digest };
  /**
   * Writes the directory and the end record. Nothing can follow but a comment of `commentBytes`,
   * which the caller writes.
   */
  readonly close: (commentBytes?: number) => void;
  /** The bytes and files written so far. */
  readonly size: () => { readonly bytes: number; readonly entries: number };
};

/** 1 January 1980, the earliest that a zip can state. */
const EARLIEST = new Date(Date.UTC(1980, 0, 1));

/**
 * Starts a zip without holding any file of it in memory. Every file bears the time `at`, in UTC. It
 * has no Zip64: the caller must stay below 4 GiB and 65,535 files, and gets a `RangeError`
 * otherwise.
 */
export const startZip = (sink: Sink, at = EARLIEST): StartedZip => {
  const entries: EntryHeader[] = [];
  let written = 0;
  let digest = startDigest();
  const put = (bytes: Bytes, isStored = false) => {
    if (bytes.length === 0) return;
    sink(bytes, isStored);
    written += bytes.length;
  };
  const start = (path: string, known: Partial<EntryHeader>): void => {
    const name: Bytes = new TextEncoder().encode(path);
    const sizes = { check: 0, packed: 0, size: 0 };
    const entry = { name, at, offset: written, isDeflated: false, isAfter: false, ...sizes };
    entries.push({ ...entry, ...known });
    put(localHeader(entries.at(-1) as EntryHeader));
    put(name);
  };
  const current = (): EntryHeader => entries.at(-1) as EntryHeader;
  return {
    add: (path, content, isDeflated, check = crc32(content)) => {
      const data = isDeflated ? deflate(content) : content;
      const sizes = { packed: data.length, size: content.length };
      start(path, { isDeflated, check, ...sizes });
      put(data, !isDeflated);
    },
    begin: (path) => {
      digest = startDigest();
      start(path, { isAfter: true });
    },
    write: (bytes) => {
      const entry = current();
      entry.check = crc32(bytes, entry.check);
      entry.size += bytes.length;
      entry.packed = entry.size;
      digest.update(bytes);
      put(bytes, true);
    },
    end: () => {
      put(sizesAfterData(current()));
      return { bytes: current().size, digest: digest.done() };
    },
    close: (commentBytes = 0) => {
      const from = written;
      for (const entry of entries) {
        put(directoryHeader(entry));
        put(entry.name);
      }
      put(endRecord(entries.length, written - from, from, commentBytes));
    },
    size: () => ({ bytes: written, entries: entries.length }),
  };
};
