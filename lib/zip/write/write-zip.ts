import { type Bytes, hexOf, startDigest } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { CHECK_BLANK, CHECK_PREFIX } from '../container-check.ts';
import type { EntryToWrite } from './entry.ts';
import {
  entriesAhead,
  entryReader,
  largestRead,
  type ReadArtifact,
  type ReadEntry,
  type ReadMade,
  weightOf,
} from './entry-reader.ts';
import { startZip } from './start-zip.ts';

/**
 * A zip to be written: the one folder that holds all entries, the time that every entry bears, and
 * the sum of the entries' bytes before compression.
 */
export type ZipToWrite = {
  readonly folder: string;
  readonly at: Instant;
  readonly bytes: number;
  readonly entries: readonly EntryToWrite[];
};

/** Small pieces are written a megabyte at a time, which is faster than each header by itself. */
const BATCH_BYTES = 2 ** 20;
/** A file of so many bytes or more is large; a smaller one is copied sooner than opened again. */
const LARGE = 2 ** 18;

/** Receives a piece of the zip; it must use it before it ends, as the memory is reused. */
export type Sink = (piece: Bytes) => void | Promise<void>;

/**
 * Cancellation and progress of a writing; `done` and `total` count the bytes of the files before
 * compression.
 */
export type WriteOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Reads the files that were made for this export; absent where there are none. */
  readonly readMade?: ReadMade;
  /**
   * Takes a large file that the zip stores as it is, in its place between what the sink receives,
   * as the blob whose bytes were compared with their digest: so they need not be written. Absent:
   * the sink receives the bytes of all.
   */
  readonly takeStored?: (blob: Blob) => void;
};

const inBatches = (sink: Sink) => {
  const batch = new Uint8Array(BATCH_BYTES);
  let held = 0;
  const flush = async () => {
    if (held > 0) await sink(batch.subarray(0, held));
    held = 0;
  };
  const write = async (chunk: Bytes) => {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + BATCH_BYTES - held);
      batch.set(part, held);
      held += part.length;
      at += part.length;
      if (held === BATCH_BYTES) await flush();
    }
  };
  return { write, flush };
};

/**
 * Reads the entries in their order, some while those before them are packed: `next` starts the
 * readings that follow and returns the one that is due.
 */
const readAhead = (
  { entries }: ZipToWrite,
  read: () => Promise<ReadEntry>,
  most: ReturnType<typeof entriesAhead>,
): ((at: number) => Promise<ReadEntry>) => {
  const started: Promise<ReadEntry>[] = [];
  const ahead = { small: 0, large: 0 };
  const startMore = (): void => {
    for (let entry = entries[started.length]; entry; entry = entries[started.length]) {
      const weight = weightOf(entry.bytes);
      if (ahead[weight] === most[weight]) return;
      ahead[weight] += 1;
      const reading = read();
      // What is no longer wanted because the writing failed may fail as well.
      reading.catch(() => undefined);
      started.push(reading);
    }
  };
  startMore();
  return async (at) => {
    const entry = await (started[at] as Promise<ReadEntry>);
    delete started[at];
    ahead[weightOf(entries[at]?.bytes ?? 0)] -= 1;
    startMore();
    return entry;
  };
};

/**
 * Writes a zip. The same input gives the same bytes. Entries are read and their digests compared
 * while those before them are packed and written. Throws `CANCELLED`, `ALTERED`, or what `sink`
 * throws.
 */
export const writeZip = async (
  plan: ZipToWrite,
  readArtifact: ReadArtifact,
  sink: Sink,
  { signal, onProgress, readMade, takeStored }: WriteOptions = {},
): Promise<void> => {
  const read = entryReader(plan.entries, readArtifact, readMade);
  const next = readAhead(plan, read, entriesAhead(largestRead(plan.entries)));
  const out = inBatches(sink);
  const check = startDigest();
  // The zip hands over pieces at once, and a file on the disk takes each in its time.
  const pieces: { readonly bytes: Bytes; readonly stored?: Blob | undefined }[] = [];
  let stored: Blob | undefined;
  const zip = startZip((bytes, isStored) => {
    if (!isStored) check.update(bytes);
    pieces.push({ bytes, ...(isStored && bytes.length >= LARGE && { stored }) });
  }, new Date(plan.at));
  const writePieces = async () => {
    for (const piece of pieces.splice(0)) {
      if (takeStored && piece.stored) {
        await out.flush();
        takeStored(piece.stored);
      } else await out.write(piece.bytes);
    }
  };
  let done = 0;
  for (const [at, { path, store, bytes }] of plan.entries.entries()) {
    const content = await next(at);
    if (signal?.aborted) throw new ProblemError('CANCELLED', 'The export was cancelled');
    stored = content.blob;
    zip.add(`${plan.folder}/${path}`, content.bytes, !store, content.crc32);
    await writePieces();
    done += bytes;
    onProgress?.(done, plan.bytes);
  }
  zip.close(CHECK_BLANK.length);
  const prefix = new TextEncoder().encode(CHECK_PREFIX);
  check.update(prefix);
  pieces.push({ bytes: prefix }, { bytes: new TextEncoder().encode(hexOf(check.done())) });
  await writePieces();
  await out.flush();
};
