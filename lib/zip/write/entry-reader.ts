import { type Bytes, type Digest, digestNow, digestOf } from '../../evidence/digest.ts';
import { readInto } from '../../evidence/file/read-into.ts';
import { ProblemError } from '../../evidence/problem.ts';
import type { EntryToWrite, MadeFile, StoredFile } from './entry.ts';

/** Reads the stored bytes of an artifact; the caller compares them with the record's digest. */
export type ReadArtifact = (itemId: string, path: string) => Promise<Blob>;

/** Reads a file that was made for this export, by its name in the export's folder. */
export type ReadMade = (name: string) => Promise<Blob>;

const noneMade: ReadMade = () => Promise.reject(new Error('No file was made for this export'));

/** What is larger is hashed in its place: WebCrypto copies it, and frees the copy late. */
const MOST_COPIED = 4 * 2 ** 20;

const digestInPlace = (bytes: Bytes): Promise<Digest> | Digest =>
  bytes.length > MOST_COPIED ? digestNow(bytes) : digestOf(bytes);

/**
 * Makes a function that reads entries one after another and compares each artifact with its digest.
 * The returned bytes are overwritten two reads later: browsers free buffers late, so two buffers as
 * large as the largest file, of `largest` bytes, are reused for all. Reading throws `ALTERED`,
 * naming the item, if the stored bytes are not those that were sealed.
 */
export const entryReader = (
  readArtifact: ReadArtifact,
  readMade: ReadMade = noneMade,
  largest = 0,
): ((entry: EntryToWrite) => Promise<Bytes>) => {
  const buffers: ArrayBuffer[] = [];
  const takeBuffer = (bytes: number): ArrayBuffer => {
    const kept = buffers.length < 2 ? undefined : buffers.shift();
    return kept && bytes <= kept.byteLength ? kept : new ArrayBuffer(Math.max(bytes, largest));
  };
  const altered = ({ called }: StoredFile | MadeFile, how: string) =>
    new ProblemError('ALTERED', `${called} ${how}`, 'item');
  return async ({ content, bytes: size, digest }) => {
    if (!('called' in content)) return content;
    const buffer = takeBuffer(size);
    const unreadable = (thrown: unknown) => {
      throw altered(content, `cannot be read: ${String(thrown)}`);
    };
    const reading =
      'made' in content ? readMade(content.made) : readArtifact(content.item, content.path);
    const blob = await reading.catch(unreadable);
    if (blob.size !== size) throw altered(content, 'is not what was sealed');
    const bytes = await readInto(buffer, blob).catch(unreadable);
    if ((await digestInPlace(bytes)) !== digest) throw altered(content, 'is not what was sealed');
    buffers.push(bytes.buffer);
    return bytes;
  };
};
