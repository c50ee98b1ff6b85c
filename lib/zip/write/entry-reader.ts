import { type Bytes, digestOf } from '../../evidence/digest.ts';
import { readInto } from '../../evidence/file/read-into.ts';
import { ProblemError } from '../../evidence/problem.ts';
import type { EntryToWrite, MadeFile, StoredFile } from './entry.ts';

/** Reads the stored bytes of an artifact; the caller compares them with the record's digest. */
export type ReadArtifact = (itemId: string, path: string) => Promise<Blob>;

/** Reads a file that was made for this export, by its name in the export's folder. */
export type ReadMade = (name: string) => Promise<Blob>;

const noneMade: ReadMade = () => Promise.reject(new Error('No file was made for this export'));

/**
 * Returns the buffer if it is large enough, else a new one of at least twice its size, so that all
 * discarded buffers together are no larger than the one in use.
 */
const growBuffer = (buffer: ArrayBuffer, bytes: number): ArrayBuffer =>
  bytes <= buffer.byteLength ? buffer : new ArrayBuffer(Math.max(bytes, buffer.byteLength * 2));

/**
 * Makes a function that reads entries one after another and compares each artifact with its digest.
 * The returned bytes are overwritten two reads later: browsers free buffers late, so two buffers as
 * large as the largest artifact are reused for all. Reading throws `ALTERED`, naming the item, if
 * the stored bytes are not those that were sealed.
 */
export const entryReader = (
  readArtifact: ReadArtifact,
  readMade: ReadMade = noneMade,
): ((entry: EntryToWrite) => Promise<Bytes>) => {
  const buffers = [new ArrayBuffer(0), new ArrayBuffer(0)];
  const altered = ({ called }: StoredFile | MadeFile, how: string) =>
    new ProblemError('ALTERED', `${called} ${how}`, 'item');
  return async ({ content, bytes: size, digest }) => {
    if (!('called' in content)) return content;
    const buffer = growBuffer(buffers.shift() ?? new ArrayBuffer(0), size);
    const unreadable = (thrown: unknown) => {
      throw altered(content, `cannot be read: ${String(thrown)}`);
    };
    const reading =
      'made' in content ? readMade(content.made) : readArtifact(content.item, content.path);
    const blob = await reading.catch(unreadable);
    if (blob.size !== size) throw altered(content, 'is not what was sealed');
    const bytes = await readInto(buffer, blob).catch(unreadable);
    if ((await digestOf(bytes)) !== digest) throw altered(content, 'is not what was sealed');
    buffers.push(bytes.buffer);
    return bytes;
  };
};
