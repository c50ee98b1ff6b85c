import './cheap-turns.ts';
import JSZip from 'jszip';
import { type Bytes, hexOf, startDigest } from '../evidence/digest.ts';
import { ProblemError } from '../evidence/problem.ts';
import type { Volume } from './build-volumes.ts';
import { CHECK_BLANK, HEX_DIGITS } from './container-check.ts';
import type { Entry } from './entry.ts';

/** A write to the browser’s private file system costs some 20 ms, however small it is. */
const BATCH_BYTES = 4 * 2 ** 20;

/** How a writing is stopped and followed: `done` and `total` count the bytes of the volume's files before compression. */
export type WriteOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** A piece of the zip as it comes; `file` is the entry it belongs to, null in the central directory. */
type Chunk = { readonly data: Uint8Array; readonly file: string | null };

type Gate = { readonly entry: Entry; readonly open: (bytes: Promise<Bytes>) => void };

const addEntry = (zip: JSZip, entry: Entry, { folder, at }: Volume): Gate => {
  const gate = Promise.withResolvers<Bytes>();
  zip.file(`${folder}/${entry.path}`, gate.promise, {
    binary: true,
    createFolders: false,
    date: new Date(at),
    compression: entry.store ? 'STORE' : 'DEFLATE',
  });
  return { entry, open: gate.resolve };
};

const chunksOf = (zip: JSZip): ReadableStream<Chunk> => {
  const stream = zip.generateInternalStream({ type: 'uint8array', platform: 'UNIX', comment: CHECK_BLANK });
  const source: UnderlyingDefaultSource<Chunk> = {
    start: (controller) => {
      stream
        .on('data', (data, { currentFile }) => {
          controller.enqueue({ data, file: currentFile });
          if ((controller.desiredSize ?? 0) <= 0) stream.pause();
        })
        .on('error', (thrown) => controller.error(thrown))
        .on('end', () => controller.close());
    },
    pull: () => void stream.resume(),
    cancel: () => void stream.pause(),
  };
  // JSZip gives 16 kB at a time, and a pause costs it a turn of the event loop: pause only when a batch is waiting.
  return new ReadableStream(source, { highWaterMark: BATCH_BYTES, size: ({ data }) => data.length });
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

const inBatches = (sink: (chunk: Uint8Array) => Promise<void>) => {
  let held: Uint8Array[] = [];
  let bytes = 0;
  const flush = async () => {
    const batch = concat(held);
    held = [];
    bytes = 0;
    if (batch.length > 0) await sink(batch);
  };
  const write = async (chunk: Uint8Array) => {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes >= BATCH_BYTES) await flush();
  };
  return { write, flush };
};

/** The directory's last 64 bytes are the comment's digits, which can be known only now. */
const closeDirectory = (tail: readonly Uint8Array[], check: ReturnType<typeof startDigest>): Bytes => {
  const directory = concat(tail);
  const digits = directory.length - HEX_DIGITS;
  check.update(directory.subarray(0, digits));
  directory.set(new TextEncoder().encode(hexOf(check.done())), digits);
  return directory;
};

/** Lets the entries of a zip be read one after another; each call opens the next gate and gives its entry. */
const opener = (zip: JSZip, volume: Volume): (() => Entry | undefined) => {
  const gates = volume.entries.map((entry) => addEntry(zip, entry, volume)).reverse();
  return () => {
    const gate = gates.pop();
    gate?.open(gate.entry.read());
    return gate?.entry;
  };
};

/**
 * Writes a volume as a zip, one entry in memory at a time: the next is read once the one before is on its way to `sink`.
 * The same volume gives the same bytes. Throws `CANCELLED`, `ALTERED`, or what `sink` throws.
 * JSZip would read every entry at once, so each is a promise that is kept late (findings.md, "Zip of 200 × 4 MiB").
 */
export const writeZip = async (
  volume: Volume,
  sink: (chunk: Uint8Array) => Promise<void>,
  { signal, onProgress }: WriteOptions = {},
): Promise<void> => {
  const zip = new JSZip();
  const openNext = opener(zip, volume);
  const check = startDigest();
  const out = inBatches(sink);
  const tail: Uint8Array[] = [];
  let [name, done] = ['', 0];
  let entry: Entry | undefined;
  let upcoming = openNext();
  for await (const { data, file } of chunksOf(zip)) {
    if (signal?.aborted) throw new ProblemError('CANCELLED', 'The export was cancelled');
    if (file === null) {
      tail.push(data);
      continue;
    }
    const isHeader = file !== name;
    if (isHeader) {
      zip.remove(file);
      [name, entry, upcoming] = [file, upcoming, openNext()];
      done += entry?.bytes ?? 0;
      onProgress?.(done, volume.bytes);
    }
    if (isHeader || !entry?.store) check.update(data);
    await out.write(data);
  }
  await out.write(closeDirectory(tail, check));
  await out.flush();
};
