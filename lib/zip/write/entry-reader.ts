import { type Bytes, type Digest, digestNow, digestOf } from '../../evidence/digest.ts';
import { keptChecksum } from '../../evidence/file/kept-checksum.ts';
import { ProblemError } from '../../evidence/problem.ts';
import type { EntryToWrite, MadeFile, StoredFile } from './entry.ts';
import { type KeptFile, readRuns } from './read-runs.ts';

/** Opens a stored artifact; the caller compares its bytes with the record's digest. */
export type ReadArtifact = (itemId: string, path: string) => Promise<KeptFile>;

/** Reads a file that was made for this export, by its name in the export's folder. */
export type ReadMade = (name: string) => Promise<Blob>;

const noneMade: ReadMade = () => Promise.reject(new Error('No file was made for this export'));

/** WebCrypto hashes a copy of all bytes. */
const MOST_COPIED = 64 * 2 ** 20;

/** The digest of bytes; of many in their place, which takes several times as long. */
export const digestInPlace = (bytes: Bytes): Promise<Digest> | Digest =>
  bytes.length > MOST_COPIED ? digestNow(bytes) : digestOf(bytes);

/** Most entries that are read and hashed while another is packed: each waits for the browser. */
const MOST_AHEAD = 4;
/** Bytes of memory for the large entries that are read ahead. */
const ROOM = 16 * 2 ** 20;
/** An entry of so many bytes or fewer is small: one large file is not to slow down all others. */
const SMALL = 2 ** 20;

/** Whether an entry of so many bytes is read ahead among the small ones or the large ones. */
export type Weight = 'small' | 'large';
export const weightOf = (bytes: number): Weight => (bytes > SMALL ? 'large' : 'small');

/**
 * How many entries of each weight are asked for beyond the one that is packed; `largest` is in
 * bytes.
 */
export const entriesAhead = (largest: number): { readonly [of in Weight]: number } => ({
  small: MOST_AHEAD,
  large: Math.max(1, Math.min(MOST_AHEAD, Math.floor(ROOM / largest))),
});

/**
 * Buffers that are used one after the other, each as large as the largest file that they are for:
 * browsers free buffers late. A buffer is used again once as many others were taken as are read
 * ahead.
 */
const bufferRing = (largest: number, ahead: number) => {
  const ring: ArrayBuffer[] = [];
  const places = ahead + 1;
  let taken = 0;
  return (bytes: number) => {
    const place = taken++ % places;
    const kept = ring[place];
    const buffer =
      kept && bytes <= kept.byteLength ? kept : new ArrayBuffer(Math.max(bytes, largest));
    // A read transfers the buffer and gives it back as another object.
    const keep = (returned: ArrayBuffer): void => {
      ring[place] = returned;
    };
    return { buffer, keep };
  };
};

/**
 * The bytes of an entry; what they were read from, where they were not in memory, and their CRC-32,
 * where it was kept.
 */
export type ReadEntry = {
  readonly bytes: Bytes;
  readonly blob?: Blob;
  readonly crc32?: number | undefined;
};

type FileEntry = EntryToWrite & { readonly content: StoredFile | MadeFile };

const isFile = (entry: EntryToWrite): entry is FileEntry => 'called' in entry.content;

/** The bytes of the largest entry that is not in memory already. */
export const largestRead = (entries: readonly EntryToWrite[]): number =>
  entries.filter(isFile).reduce((most, { bytes }) => Math.max(most, bytes), 0);

/**
 * Makes a function that reads the next of the entries and compares each file with its digest. Not
 * more than `entriesAhead` may be asked for before the bytes of the first of them are done with, as
 * memory is used again. Reading throws `ALTERED`, naming the item, if the stored bytes are not
 * those that were sealed.
 */
export const entryReader = (
  entries: readonly EntryToWrite[],
  readArtifact: ReadArtifact,
  readMade: ReadMade = noneMade,
): (() => Promise<ReadEntry>) => {
  const largest = largestRead(entries);
  const ahead = entriesAhead(largest);
  const rings = {
    small: bufferRing(Math.min(SMALL, largest), ahead.small),
    large: bufferRing(largest, ahead.large),
  };
  const open = async (content: StoredFile | MadeFile): Promise<KeptFile> =>
    'made' in content
      ? { blob: await readMade(content.made) }
      : readArtifact(content.item, content.path);
  const readNext = readRuns(
    entries.filter(isFile).map(({ content, bytes }) => ({ bytes, open: () => open(content) })),
  );
  const read = async ({ content, bytes: size, digest }: FileEntry): Promise<ReadEntry> => {
    const altered = (how: string) =>
      new ProblemError('ALTERED', `${content.called} ${how}`, 'item');
    const { buffer, keep } = rings[weightOf(size)](size);
    const file = await readNext(buffer).catch((thrown: unknown) => {
      throw altered(`cannot be read: ${String(thrown)}`);
    });
    if (!file) throw altered('is not what was sealed');
    keep(file.bytes.buffer);
    if ((await digestInPlace(file.bytes)) !== digest) throw altered('is not what was sealed');
    return { ...file, crc32: keptChecksum(file, digest) };
  };
  let at = 0;
  return async () => {
    const entry = entries[at];
    at += 1;
    if (!entry) throw new Error('All entries were read');
    return isFile(entry) ? read(entry) : { bytes: entry.content as Bytes };
  };
};
