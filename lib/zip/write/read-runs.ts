import type { Bytes } from '../../evidence/digest.ts';
import type { KeptChecksum } from '../../evidence/file/kept-checksum.ts';
import { type PartReader, readInto, readParts } from '../../evidence/file/read-into.ts';

/** A file as it is kept: its blob, and its CRC-32 where that was kept too. */
export type KeptFile = Partial<KeptChecksum> & { readonly blob: Blob };

/** A file to be read: its size in bytes, and the way to it. */
export type FileToRead = { readonly bytes: number; readonly open: () => Promise<KeptFile> };

/** Most files that are read out of one stream. */
const MOST_FILES = 64;

/** The bytes of a file, and what they were read from. */
export type ReadFile = KeptFile & { readonly bytes: Bytes };

/** Files that follow each other, as one stream; without it, they are read one by one. */
type Run = { readonly files: readonly KeptFile[]; readonly joined?: Blob };

/** Opens files; they are not joined where one of them is gone, or has another size. */
const openRun = async (files: readonly FileToRead[]): Promise<Run> => {
  const opened = await Promise.allSettled(files.map(({ open }) => open()));
  const kept = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const blobs = kept.map(({ blob }) => blob);
  const isWhole =
    blobs.length === files.length && blobs.every(({ size }, at) => size === files[at]?.bytes);
  if (!isWhole) return { files: [] };
  const [first] = blobs;
  const joined = first && blobs.length === 1 ? first : new Blob(blobs);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { files: kept, ...(joined.size === bytes && { joined }) };
};

/** Undefined where the file has another size. */
const readAlone = async (file: FileToRead, buffer: ArrayBuffer): Promise<ReadFile | undefined> => {
  const kept = await file.open();
  if (kept.blob.size !== file.bytes) return undefined;
  return { ...kept, bytes: await readInto(buffer, kept.blob) };
};

/**
 * Makes a function that reads the next of the files into a buffer that has room for it, in their
 * order, and gives undefined where that file has not the size that was stated.
 *
 * A browser gives each stream memory of its own in three processes, which for a file of some
 * hundred kilobytes costs more than its bytes do: so files that follow each other are joined and
 * read out of one stream. Where that fails, they are read one by one, so that the error is that of
 * the file that it is about. The next files are opened while these are read.
 */
export const readRuns = (
  files: readonly FileToRead[],
): ((buffer: ArrayBuffer) => Promise<ReadFile | undefined>) => {
  const openFrom = (from: number) => openRun(files.slice(from, from + MOST_FILES));
  let [from, at] = [0, 0];
  let coming: Promise<Run> | undefined;
  let run: Run = { files: [] };
  let stream: PartReader | undefined;
  const endStream = async () => {
    const ended = stream;
    stream = undefined;
    await ended?.close();
  };
  const startRun = async () => {
    from = at;
    run = await (coming ?? openFrom(from));
    coming = openFrom(from + MOST_FILES);
    stream = run.joined && readParts(run.joined);
  };
  const readNext = async (buffer: ArrayBuffer): Promise<ReadFile | undefined> => {
    if (at % MOST_FILES === 0) await startRun();
    const file = files[at];
    if (!file) throw new Error('All files were read');
    const kept = run.files[at - from];
    at += 1;
    const bytes = await stream?.read(buffer, file.bytes).catch(endStream);
    if (at % MOST_FILES === 0 || at === files.length) await endStream();
    if (bytes && kept) return { ...kept, bytes };
    // A stream that failed does not give the buffer back.
    return readAlone(file, buffer.byteLength < file.bytes ? new ArrayBuffer(file.bytes) : buffer);
  };
  let last: Promise<unknown> = Promise.resolve();
  return (buffer) => {
    const reading = last.then(() => readNext(buffer));
    last = reading.catch(() => undefined);
    return reading;
  };
};
