import './set-immediate.ts';
import JSZip from 'jszip';
import { type Bytes, hexOf, startDigest } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { CHECK_BLANK, HEX_DIGITS } from '../container-check.ts';
import type { EntryToWrite } from './entry.ts';
import { entryReader, type ReadArtifact, type ReadMade } from './entry-reader.ts';

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

/** JSZip emits 16 kB at a time; writing a megabyte at a time to a file is faster. */
const BATCH_BYTES = 2 ** 20;

/** Receives a piece of the zip; it must use it before it returns, as the memory is reused. */
export type Sink = (piece: Bytes) => void;

/**
 * Cancellation and progress of a writing; `done` and `total` count the bytes of the files before
 * compression.
 */
export type WriteOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Reads the files that were made for this export; absent where there are none. */
  readonly readMade?: ReadMade;
};

type Gate = { readonly entry: EntryToWrite; readonly open: (bytes: Promise<Bytes>) => void };

const addEntry = (zip: JSZip, entry: EntryToWrite, { folder, at }: ZipToWrite): Gate => {
  const gate = Promise.withResolvers<Bytes>();
  zip.file(`${folder}/${entry.path}`, gate.promise, {
    binary: true,
    createFolders: false,
    date: new Date(at),
    compression: entry.store ? 'STORE' : 'DEFLATE',
  });
  return { entry, open: gate.resolve };
};

/** The bytes of the largest entry that is not in memory already. */
const largestRead = ({ entries }: ZipToWrite): number =>
  entries.reduce(
    (most, { bytes, content }) => ('called' in content ? Math.max(most, bytes) : most),
    0,
  );

/**
 * Makes JSZip read the entries one after another: each call starts reading the next entry and
 * returns it.
 */
const entryOpener = (
  zip: JSZip,
  plan: ZipToWrite,
  readArtifact: ReadArtifact,
  { readMade }: WriteOptions,
): (() => EntryToWrite | undefined) => {
  const gates = plan.entries.map((entry) => addEntry(zip, entry, plan)).reverse();
  const read = entryReader(readArtifact, readMade, largestRead(plan));
  return () => {
    const gate = gates.pop();
    gate?.open(read(gate.entry));
    return gate?.entry;
  };
};

const inBatches = (sink: Sink) => {
  const batch = new Uint8Array(BATCH_BYTES);
  let held = 0;
  const flush = () => {
    if (held > 0) sink(batch.subarray(0, held));
    held = 0;
  };
  const write = (chunk: Uint8Array) => {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + BATCH_BYTES - held);
      batch.set(part, held);
      held += part.length;
      at += part.length;
      if (held === BATCH_BYTES) flush();
    }
  };
  return { write, flush };
};

const concat = (chunks: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** Writes the digits of the comment, the last 64 bytes, which are known only at the end. */
const closeDirectory = (
  tail: readonly Uint8Array[],
  check: ReturnType<typeof startDigest>,
): Bytes => {
  const directory = concat(tail);
  const digits = directory.length - HEX_DIGITS;
  check.update(directory.subarray(0, digits));
  directory.set(new TextEncoder().encode(hexOf(check.done())), digits);
  return directory;
};

/**
 * Handles the pieces that JSZip emits. `take` receives a piece and the name of its entry, null for
 * the central directory; `close` writes the directory at the end.
 */
const assembler = (
  zip: JSZip,
  plan: ZipToWrite,
  openNext: () => EntryToWrite | undefined,
  sink: Sink,
  { signal, onProgress }: WriteOptions,
) => {
  const check = startDigest();
  const out = inBatches(sink);
  const tail: Uint8Array[] = [];
  let [name, done] = ['', 0];
  let entry: EntryToWrite | undefined;
  let upcoming = openNext();
  const take = (data: Uint8Array, file: string | null): void => {
    if (signal?.aborted) throw new ProblemError('CANCELLED', 'The export was cancelled');
    if (file === null) return void tail.push(data);
    const isHeader = file !== name;
    if (isHeader) {
      zip.remove(file);
      [name, entry, upcoming] = [file, upcoming, openNext()];
      done += entry?.bytes ?? 0;
      onProgress?.(done, plan.bytes);
    }
    if (isHeader || !entry?.store) check.update(data);
    out.write(data);
  };
  const close = () => {
    out.write(closeDirectory(tail, check));
    out.flush();
  };
  return { take, close };
};

/**
 * Writes a zip; one entry is compressed while the next is read. The same input gives the same
 * bytes. Throws `CANCELLED`, `ALTERED`, or what `sink` throws. JSZip reads all entries at once if
 * it can, so each entry is a promise that is resolved only when the entry before it is written.
 */
export const writeZip = async (
  plan: ZipToWrite,
  readArtifact: ReadArtifact,
  sink: Sink,
  options: WriteOptions = {},
): Promise<void> => {
  const zip = new JSZip();
  const openNext = entryOpener(zip, plan, readArtifact, options);
  const { take, close } = assembler(zip, plan, openNext, sink, options);
  const stream = zip.generateInternalStream({
    type: 'uint8array',
    platform: 'UNIX',
    comment: CHECK_BLANK,
  });
  const ended = Promise.withResolvers<void>();
  stream
    .on('data', (data, { currentFile }) => {
      try {
        take(data, currentFile);
      } catch (thrown) {
        stream.pause();
        ended.reject(thrown);
      }
    })
    .on('error', ended.reject)
    .on('end', () => ended.resolve())
    .resume();
  await ended.promise;
  close();
};
