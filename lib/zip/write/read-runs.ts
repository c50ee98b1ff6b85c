import type { Bytes } from '../../evidence/digest.ts';
import { type PartReader, readInto, readParts } from '../../evidence/file/read-into.ts';

/** A file to be read: its size in bytes, and the way to its blob. */
export type FileToRead = { readonly bytes: number; readonly open: () => Promise<Blob> };

/** Most files that are read out of one stream. */
const MOST_FILES = 64;

/** Undefined where they cannot be joined: one is gone, or has another size. */
const openRun = async (files: readonly FileToRead[]): Promise<PartReader | undefined> => {
  const opened = await Promise.allSettled(files.map(({ open }) => open()));
  const blobs = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const isWhole =
    blobs.length === files.length && blobs.every(({ size }, at) => size === files[at]?.bytes);
  if (!isWhole) return undefined;
  const [first] = blobs;
  const joined = first && blobs.length === 1 ? first : new Blob(blobs);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return joined.size === bytes ? readParts(joined) : undefined;
};

/** Undefined where the file has another size. */
const readAlone = async (file: FileToRead, buffer: ArrayBuffer): Promise<Bytes | undefined> => {
  const blob = await file.open();
  return blob.size === file.bytes ? readInto(buffer, blob) : undefined;
};

/**
 * Makes a function that reads the next of the files into a buffer that has room for it, in their
 * order, and gives undefined where that file has not the size that was stated.
 *
 * A browser gives each stream memory of its own in three processes, which for a file of some
 * hundred kilobytes costs more than its bytes do: so files that follow each other are joined and
 * read out of one stream. Where that fails, they are read one by one, so that the error is that of
 * the file that it is about.
 */
export const readRuns = (
  files: readonly FileToRead[],
): ((buffer: ArrayBuffer) => Promise<Bytes | undefined>) => {
  let [at, end] = [0, 0];
  let run: PartReader | undefined;
  const endRun = async () => {
    const ended = run;
    run = undefined;
    await ended?.close();
  };
  const readNext = async (buffer: ArrayBuffer): Promise<Bytes | undefined> => {
    if (at === end) {
      end = Math.min(files.length, at + MOST_FILES);
      run = await openRun(files.slice(at, end));
    }
    const file = files[at];
    if (!file) throw new Error('All files were read');
    at += 1;
    const bytes = await run?.read(buffer, file.bytes).catch(endRun);
    if (at === end) await endRun();
    // A stream that failed does not give the buffer back.
    const room = buffer.byteLength < file.bytes ? new ArrayBuffer(file.bytes) : buffer;
    return bytes ?? readAlone(file, room);
  };
  let last: Promise<unknown> = Promise.resolve();
  return (buffer) => {
    const reading = last.then(() => readNext(buffer));
    last = reading.catch(() => undefined);
    return reading;
  };
};
