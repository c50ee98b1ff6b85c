import {
  BlobReader,
  configure,
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { type Bytes, digestOf, startDigest } from '../../evidence/digest.ts';
import { ProblemError } from '../../evidence/problem.ts';
import type { ReadOptions } from '../read/read-zip.ts';
import type { ZipFile } from '../read/zip-content.ts';
import { parseDirectory } from '../read/zip-directory.ts';
import { readZipEnd } from '../read/zip-end.ts';
import { type ZipFault, zipFault } from '../read/zip-fault.ts';
import { isHowToOpen } from './how-to-open.ts';

/** Bytes of a step of the library's streams, each of which costs more than its encryption. */
const STEP_BYTES = 2 ** 22;

// The callers run in workers or on the command line already; blob: workers are not needed.
configure({ useWebWorkers: false, useCompressionStream: true, chunkSize: STEP_BYTES });

const DEFLATED = 8;

const cancelled = () => new ProblemError('CANCELLED', 'The work was cancelled');

const sinkStream = (write: (piece: Bytes) => void | Promise<void>, signal?: AbortSignal) =>
  new WritableStream<Bytes>({
    write: async (piece) => {
      if (signal?.aborted) throw cancelled();
      await write(piece);
    },
  });

const filesOf = async (reader: ZipReader<Blob>): Promise<readonly FileEntry[]> =>
  (await reader.getEntries()).filter((entry) => !entry.directory);

const ENCRYPTED = 0x0001;

/** Whether files of a zip are encrypted. */
export const isEncryptedZip = async (file: Blob): Promise<boolean> => {
  const end = await readZipEnd(file);
  if (!end || end.directory.start > end.at) return false;
  const bytes = new Uint8Array(await file.slice(end.directory.start, end.at).arrayBuffer());
  return parseDirectory(bytes, end.count).entries.some(({ flags }) => (flags & ENCRYPTED) !== 0);
};

/** Files up to this many bytes are digested at once, larger ones in pieces. */
const WHOLE_BYTES = 8 * 2 ** 20;

const readFile = async (entry: FileEntry, passPhrase: string, keep: boolean): Promise<ZipFile> => {
  const { filename: path, uncompressedSize: size } = entry;
  const deflated = entry.compressionMethod === DEFLATED;
  const options = { password: passPhrase, checkSignature: true };
  if (keep || size <= WHOLE_BYTES) {
    const pieces: Bytes[] = [];
    await entry.getData(
      sinkStream((piece) => void pieces.push(piece.slice())),
      options,
    );
    const content = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return { path, size, deflated, digest: await digestOf(content), ...(keep && { content }) };
  }
  const digest = startDigest();
  await entry.getData(
    sinkStream((piece) => digest.update(piece)),
    options,
  );
  return { path, size, deflated, digest: digest.done() };
};

const isWrong = (thrown: unknown): boolean =>
  thrown instanceof Error && [ERR_INVALID_PASSWORD, ERR_ENCRYPTED].includes(thrown.message);

/** The files of an encrypted zip, and what is wrong with them; or that the pass phrase is wrong. */
export type DecryptedZip =
  | { readonly files: readonly ZipFile[]; readonly faults: readonly ZipFault[] }
  | 'wrongPassPhrase';

/** A pass phrase that opens none of so many files is wrong; fewer may be damaged. */
const MOST_REFUSED = 16;

const damaged = (path: string): ZipFault =>
  zipFault('DAMAGED', 'It cannot be decrypted and unpacked', path);

type EntryResult = { readonly file: ZipFile; readonly state: 'opened' | 'refused' | 'damaged' };

const readEntry = async (
  entry: FileEntry,
  passPhrase: string,
  keep: boolean,
): Promise<EntryResult> => {
  try {
    return { file: await readFile(entry, passPhrase, keep), state: 'opened' };
  } catch (thrown) {
    if (thrown instanceof ProblemError) throw thrown;
    const { filename: path, uncompressedSize: size } = entry;
    return { file: { path, size }, state: isWrong(thrown) ? 'refused' : 'damaged' };
  }
};

/** Without a directory that can be read there is no file to try the pass phrase on. */
const openReader = async (file: Blob) => {
  const reader = new ZipReader(new BlobReader(file));
  const entries = await filesOf(reader).catch(() => undefined);
  return { reader, entries };
};

/**
 * Reads the files of an encrypted zip one after another, with their bytes where `keep` says so.
 * Memory does not grow with the zip. A pass phrase that opens at least one file is right: then a
 * file that it does not open is damaged. Throws `CANCELLED` and what reading the Blob throws.
 */
export const readEncryptedZip = async (
  file: Blob,
  passPhrase: string,
  keep: (file: { readonly path: string; readonly size: number }) => boolean,
  { signal, onProgress }: ReadOptions = {},
): Promise<DecryptedZip> => {
  const { reader, entries } = await openReader(file);
  if (!entries) return { files: [], faults: [zipFault('DAMAGED', 'Its directory cannot be read')] };
  const results: EntryResult[] = [];
  let opened = 0;
  for (const entry of entries) {
    if (signal?.aborted) throw cancelled();
    const { filename: path, uncompressedSize: size } = entry;
    const result = await readEntry(entry, passPhrase, keep({ path, size }));
    if (!isHowToOpen(result.file)) results.push(result);
    if (entry.encrypted && result.state === 'opened') opened += 1;
    const refused = results.filter(({ state }) => state === 'refused').length;
    if (opened === 0 && refused >= MOST_REFUSED) return 'wrongPassPhrase';
    onProgress?.(Math.min(file.size, entry.offset + entry.compressedSize), file.size);
  }
  await reader.close();
  if (opened === 0 && results.some(({ state }) => state === 'refused')) return 'wrongPassPhrase';
  return {
    files: results.map((result) => result.file),
    faults: results
      .filter(({ state }) => state !== 'opened')
      .map((result) => damaged(result.file.path)),
  };
};

/**
 * Opens an encrypted zip to read its files one by one, decrypted into memory; undefined for a path
 * that it does not hold. A file that the pass phrase does not open, or that is damaged, throws
 * `ALTERED`.
 */
export const openEncryptedZip = async (
  file: Blob,
  passPhrase: string,
): Promise<(path: string) => Promise<Blob | undefined>> => {
  const { entries = [] } = await openReader(file);
  const byPath = new Map(entries.map((entry) => [entry.filename, entry]));
  return async (path) => {
    const entry = byPath.get(path);
    if (!entry) return undefined;
    const { file: read } = await readEntry(entry, passPhrase, true);
    if (!read.content) throw new ProblemError('ALTERED', `${path} cannot be decrypted`, 'item');
    return new Blob([read.content]);
  };
};
