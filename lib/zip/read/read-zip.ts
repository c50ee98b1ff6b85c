import { hexOf, startDigest } from '../../evidence/digest.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { CHECK_PREFIX, HEX_DIGITS } from '../container-check.ts';
import { isFolder } from './entry-rules.ts';
import {
  type ContainerCheck,
  type Decryption,
  type Keep,
  type ReadEntry,
  readEntry,
} from './read-entry.ts';
import { aesEntry } from './zip-aes.ts';
import type { ZipFile } from './zip-content.ts';
import { hasDescriptor } from './zip-descriptor.ts';
import { MOST_DIRECTORY_BYTES, parseDirectory, type ZipEntry } from './zip-directory.ts';
import { readZipEnd, type ZipEnd } from './zip-end.ts';
import { ZIP64 } from './zip-extra.ts';
import { type ZipFault, zipFault } from './zip-fault.ts';
import { readSpan, type ZipSpan } from './zip-span.ts';

/** Progress and cancellation of a reading; `done` and `total` count the bytes of the zip. */
export type ReadOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** The options of a reading that opens encrypted files too. */
export type ReadZipOptions = ReadOptions & { readonly decryption?: Decryption };

/** How a zip differs from those that this software writes, though it can be read without doubt. */
export type ZipSign = 'folderEntries' | 'order' | 'descriptors' | 'zip64';

/**
 * The files of a zip, without the entries of folders, and its faults. `checked` is true if the zip
 * has the digest of its own bytes in its comment (container-check.ts).
 */
export type ZipContents = {
  readonly files: readonly ZipFile[];
  readonly folders: readonly string[];
  readonly faults: readonly ZipFault[];
  readonly signs: readonly ZipSign[];
  readonly checked: boolean;
};

const MOST_UNPACKED = 2 ** 30;
const MOST_RATIO = 100;

const isBomb = (entries: readonly ZipEntry[], file: Blob): boolean => {
  const unpacked = entries
    .map((entry) => aesEntry(entry)?.plain ?? entry)
    .reduce((sum, { method, size }) => sum + (method === 0 ? 0 : size), 0);
  return unpacked > MOST_UNPACKED && unpacked > file.size * MOST_RATIO;
};

const signsOf = (entries: readonly ZipEntry[], zip64: boolean): readonly ZipSign[] => {
  const isOrdered = entries.every(
    ({ offset }, at) => at === 0 || offset > (entries[at - 1]?.offset ?? 0),
  );
  return [
    ...(entries.some(isFolder) ? (['folderEntries'] as const) : []),
    ...(isOrdered ? [] : (['order'] as const)),
    ...(entries.some(hasDescriptor) ? (['descriptors'] as const) : []),
    ...(zip64 || entries.some(({ extra }) => extra?.has(ZIP64)) ? (['zip64'] as const) : []),
  ];
};

const firstFault = (entries: readonly ZipEntry[], start: number): readonly ZipFault[] =>
  (entries.length === 0 ? start === 0 : entries.some(({ offset }) => offset === 0))
    ? []
    : [zipFault('DAMAGED', 'There are bytes before the first file')];

const checkEnd = async (
  file: Blob,
  end: ZipEnd,
  check: ContainerCheck | undefined,
): Promise<readonly ZipFault[]> => {
  if (end.comment.length === 0) return [];
  if (!check) return [zipFault('UNUSUAL', 'The zip has a comment')];
  const comment = new TextDecoder().decode(end.comment);
  const digits = file.size - HEX_DIGITS;
  check.update(new Uint8Array(await file.slice(end.directory.start, digits).arrayBuffer()));
  return comment === CHECK_PREFIX + hexOf(check.done())
    ? []
    : [
        zipFault(
          'DAMAGED',
          'The zip’s own headers or compressed data are not those that were written',
        ),
      ];
};

const readEntries = async (
  file: Blob,
  entries: readonly ZipEntry[],
  end: ZipEnd,
  check: ContainerCheck | undefined,
  keep: Keep,
  { signal, onProgress, decryption }: ReadZipOptions,
): Promise<readonly ReadEntry[]> => {
  const ordered = entries.toSorted((one, other) => one.offset - other.offset);
  const after = (at: number): number =>
    Math.min(ordered[at + 1]?.offset ?? end.directory.start, end.directory.start);
  const open = (at: number): Promise<ZipSpan> | undefined => {
    const entry = ordered[at];
    const span = entry && readSpan(file, entry, Math.max(0, after(at) - entry.offset));
    span?.catch(() => undefined);
    return span;
  };
  const found: ReadEntry[] = [];
  let upcoming = open(0);
  for (let at = 0; upcoming; at++) {
    if (signal?.aborted) throw new ProblemError('CANCELLED', 'The verification was cancelled');
    const span = await upcoming;
    upcoming = open(at + 1);
    found.push(await readEntry(span, check, keep, decryption));
    onProgress?.(after(at), file.size);
  }
  return found;
};

/**
 * Reads every file of a zip once, in the order of their offsets, and the next one while one is
 * digested; `keep` decides which files' bytes are returned. Directory and local headers must agree,
 * and the files must follow one another without gaps and fill the zip; whatever is wrong becomes a
 * fault. With `decryption`, the zip is one of encrypted files. Throws `CANCELLED`, and what reading
 * the Blob or the decryption throws.
 */
export const readZip = async (
  file: Blob,
  keep: Keep,
  options: ReadZipOptions = {},
): Promise<ZipContents> => {
  const none = { files: [], folders: [], signs: [], checked: false };
  const end = await readZipEnd(file);
  if (!end)
    return {
      ...none,
      faults: [zipFault('DAMAGED', 'This is not a zip file, or its end is cut off')],
    };
  const faults = end.faults.map((fault) => zipFault('DAMAGED', fault));
  const { start } = end.directory;
  if (start > end.at || end.at - start > MOST_DIRECTORY_BYTES)
    return {
      ...none,
      faults: [...faults, zipFault('DAMAGED', 'The zip’s directory cannot be read')],
    };
  const directory = parseDirectory(
    new Uint8Array(await file.slice(start, end.at).arrayBuffer()),
    end.count,
  );
  if (isBomb(directory.entries, file))
    return {
      ...none,
      faults: [
        ...faults,
        zipFault('BOMB', 'The files would unpack to far more than the zip could honestly hold'),
      ],
    };
  // No encrypted zip has a digest of its own bytes; each file has its authentication code.
  const check = options.decryption ? undefined : startDigest();
  const read = await readEntries(file, directory.entries, end, check, keep, options);
  const container = await checkEnd(file, end, check);
  // What is wrong with the directory follows from what is wrong with the end that names it.
  const found = [
    ...(faults.length > 0 ? faults.slice(0, 1) : directory.faults),
    ...firstFault(directory.entries, start),
    ...read.flatMap((entry) => entry.faults),
  ];
  return {
    files: read.map((entry) => entry.file).filter((found) => !isFolder(found)),
    folders: directory.entries.filter(isFolder).map(({ path }) => path),
    signs: signsOf(directory.entries, end.zip64 || read.some(({ zip64 }) => zip64)),
    // Any other fault is the cause of a wrong digest of the container.
    faults: found.length > 0 ? found : container,
    checked: check !== undefined && end.comment.length > 0,
  };
};
