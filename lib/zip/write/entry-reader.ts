import { type Bytes, digestOf } from '../../evidence/digest.ts';
import { ProblemError } from '../../evidence/problem.ts';
import type { EntryToWrite, StoredFile } from './entry.ts';

/**
 * Gives the stored bytes of an artifact; they are held against the record's digest before they are
 * written.
 */
export type ReadArtifact = (itemId: string, path: string) => Promise<Blob>;

/**
 * A buffer twice as large as the last that was too small: so those given up are together no larger
 * than the one in use.
 */
const roomFor = (buffer: ArrayBuffer, bytes: number): ArrayBuffer =>
  bytes <= buffer.byteLength ? buffer : new ArrayBuffer(Math.max(bytes, buffer.byteLength * 2));

/**
 * Reads a blob into a buffer, which each reading hands to the stream and gets back as another
 * object: at once where the browser knows `min`, else 64 kB at a time.
 */
const readInto = async (buffer: ArrayBuffer, blob: Blob): Promise<Bytes> => {
  const reader = blob.stream().getReader({ mode: 'byob' });
  let [held, at] = [buffer, 0];
  while (at < blob.size) {
    const left = blob.size - at;
    const { value } = await reader.read(new Uint8Array(held, at, left), { min: left });
    if (!value?.length) throw new Error('It ends too soon');
    held = value.buffer;
    at += value.length;
  }
  await reader.cancel(); // lets go of the browser's pipe, megabytes of it, now and not with the next collection
  return new Uint8Array(held, 0, at);
};

/**
 * Reads entries one after another, each artifact held against its digest. What it gave is
 * overwritten two readings later: a browser frees buffers late, so two of them, as large as the
 * largest artifact, serve for all. Reading throws `ALTERED`, naming the item, where the stored
 * bytes are not those of the record.
 */
export const entryReader = (
  readArtifact: ReadArtifact,
): ((entry: EntryToWrite) => Promise<Bytes>) => {
  const buffers = [new ArrayBuffer(0), new ArrayBuffer(0)];
  const altered = ({ called }: StoredFile, how: string) =>
    new ProblemError('ALTERED', `${called} ${how}`, 'item');
  return async ({ content, bytes: size, digest }) => {
    if (!('item' in content)) return content;
    const buffer = roomFor(buffers.shift() ?? new ArrayBuffer(0), size);
    const unreadable = (thrown: unknown) => {
      throw altered(content, `cannot be read: ${String(thrown)}`);
    };
    const blob = await readArtifact(content.item, content.path).catch(unreadable);
    if (blob.size !== size) throw altered(content, 'is not what was sealed');
    const bytes = await readInto(buffer, blob).catch(unreadable);
    if ((await digestOf(bytes)) !== digest) throw altered(content, 'is not what was sealed');
    buffers.push(bytes.buffer);
    return bytes;
  };
};
