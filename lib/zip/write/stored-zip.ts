import { type Bytes, type Digest, startDigest } from '../../evidence/digest.ts';
import { crc32 } from '../crc32.ts';
import { endRecord, zipRecord } from './zip-record.ts';

/** Receives the bytes of the zip in order; it must copy or write them before it returns. */
export type Sink = (bytes: Bytes) => void;

/**
 * A zip that is being written. For each file call `begin`, then `write` any number of times, then
 * `end`, which returns the file's size and digest.
 */
export type StoredZip = {
  readonly begin: (path: string) => void;
  readonly write: (bytes: Bytes) => void;
  readonly end: () => { readonly bytes: number; readonly digest: Digest };
  /** Writes the directory; nothing can follow. */
  readonly close: () => void;
  /** The bytes and files written so far. */
  readonly size: () => { readonly bytes: number; readonly entries: number };
};

type Entry = { path: Bytes; offset: number; check: number; size: number };

const VERSION = 20;
/** Sizes follow the data; names are UTF-8 (APPNOTE 4.4.4). */
const FLAGS = 0x0808;
/** 1 January 1980, the earliest that a zip can state: the backup's own time is in `backup.json`. */
const DATE = 0x0021;

const localHeader = (name: Bytes): Bytes =>
  zipRecord(30, [
    [0, 4, 0x04034b50],
    [4, 2, VERSION],
    [6, 2, FLAGS],
    [12, 2, DATE],
    [26, 2, name.length],
  ]);

const descriptor = ({ check, size }: Entry): Bytes =>
  zipRecord(16, [
    [0, 4, 0x08074b50],
    [4, 4, check],
    [8, 4, size],
    [12, 4, size],
  ]);

const directoryHeader = ({ path, offset, check, size }: Entry): Bytes =>
  zipRecord(46, [
    [0, 4, 0x02014b50],
    [4, 2, VERSION],
    [6, 2, VERSION],
    [8, 2, FLAGS],
    [14, 2, DATE],
    [16, 4, check],
    [20, 4, size],
    [24, 4, size],
    [28, 2, path.length],
    [42, 4, offset],
  ]);

/**
 * Starts a zip whose files are stored uncompressed, without holding any of them in memory. It has
 * no Zip64: the caller must stay below 4 GiB and 65,535 files.
 */
export const startStoredZip = (sink: Sink): StoredZip => {
  const entries: Entry[] = [];
  let at = 0;
  let digest = startDigest();
  const put = (bytes: Bytes) => {
    sink(bytes);
    at += bytes.length;
  };
  const current = (): Entry => entries.at(-1) as Entry;
  return {
    begin: (path) => {
      const name = new TextEncoder().encode(path);
      entries.push({ path: name, offset: at, check: 0, size: 0 });
      digest = startDigest();
      put(localHeader(name));
      put(name);
    },
    write: (bytes) => {
      const entry = current();
      entry.check = crc32(bytes, entry.check);
      entry.size += bytes.length;
      digest.update(bytes);
      put(bytes);
    },
    end: () => {
      put(descriptor(current()));
      return { bytes: current().size, digest: digest.done() };
    },
    close: () => {
      const start = at;
      for (const entry of entries) {
        put(directoryHeader(entry));
        put(entry.path);
      }
      put(endRecord(entries.length, at - start, start));
    },
    size: () => ({ bytes: at, entries: entries.length }),
  };
};
