import { hexOf, startDigest } from '../../evidence/digest.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { CHECK_PREFIX, HEX_DIGITS } from '../container-check.ts';
import { type ContainerCheck, type Keep, type ReadEntry, readEntry } from './read-entry.ts';
import type { ZipFile } from './zip-content.ts';
import { parseDirectory, type ZipEntry } from './zip-directory.ts';
import { readZipEnd, type ZipEnd } from './zip-end.ts';
import { type ZipFault, zipFault } from './zip-fault.ts';
import { readSpan, type ZipSpan } from './zip-span.ts';

/** Progress and cancellation of a reading; `done` and `total` count the bytes of the zip. */
export type ReadOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/**
 * The files of a zip and its faults. `checked` is true if the zip has the digest of its own bytes
 * in its comment (container-check.ts).
 */
export type ZipContents = {
  readonly files: readonly ZipFile[];
  readonly faults: readonly ZipFault[];
  readonly checked: boolean;
};

const MOST_DIRECTORY_BYTES = 64 * 2 ** 20;
const MOST_UNPACKED = 2 ** 30;
const MOST_RATIO = 100;

const isBomb = (entries: readonly ZipEntry[], file: Blob): boolean => {
  const unpacked = entries.reduce((sum, { method, size }) => sum + (method === 0 ? 0 : size), 0);
  return unpacked > MOST_UNPACKED && unpacked > file.size * MOST_RATIO;
};

const firstFault = (entries: readonly ZipEntry[], start: number): readonly ZipFault[] =>
  (entries.length === 0 ? start === 0 : entries.some(({ offset }) => offset === 0))
    ? []
    : [zipFault('DAMAGED', 'There are bytes before the first file')];

const checkEnd = async (
  file: Blob,
  end: ZipEnd,
  check: ContainerCheck,
): Promise<readonly ZipFault[]> => {
  if (end.comment.length === 0) return [];
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
  check: ContainerCheck,
  keep: Keep,
  { signal, onProgress }: ReadOptions,
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
    found.push(await readEntry(span, check, keep));
    onProgress?.(after(at), file.size);
  }
  return found;
};

/**
 * Reads every file of a zip once, in the order of their offsets, and the next one while one is
 * digested; `keep` decides which files' bytes are returned. Directory and local headers must agree,
 * and the files must follow one another without gaps and fill the zip; whatever is wrong becomes a
 * fault. Throws `CANCELLED`, and what reading the Blob throws.
 */
export const readZip = async (
  file: Blob,
  keep: Keep,
  options: ReadOptions = {},
): Promise<ZipContents> => {
  const none = { files: [], checked: false };
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
  const check = startDigest();
  const read = await readEntries(file, directory.entries, end, check, keep, options);
  return {
    files: read.map((entry) => entry.file),
    faults: [
      ...faults,
      ...directory.faults.map(({ detail, path }) => zipFault('DAMAGED', detail, path)),
      ...firstFault(directory.entries, start),
      ...read.flatMap((entry) => entry.faults),
      ...(await checkEnd(file, end, check)),
    ],
    checked: end.comment.length > 0,
  };
};
