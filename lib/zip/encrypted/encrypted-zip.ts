import {
  BlobReader,
  configure,
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { type Bytes, digestOf, startDigest } from '../../evidence/digest.ts';
import { ProblemError } from '../../evidence/problem.ts';
import type { ReadOptions } from '../read/read-zip.ts';
import type { ZipFile } from '../read/zip-content.ts';
import { parseDirectory } from '../read/zip-directory.ts';
import { readZipEnd } from '../read/zip-end.ts';
import { type ZipFault, zipFault } from '../read/zip-fault.ts';

/** Bytes of a step of the library's streams, each of which costs more than its encryption. */
const STEP_BYTES = 2 ** 22;

// The callers run in workers or on the command line already; blob: workers are not needed.
configure({ useWebWorkers: false, useCompressionStream: true, chunkSize: STEP_BYTES });

/** AES-256, the strongest of WinZip's three (AE-2 specification, "Encryption strength"). */
const AES_256 = 3;
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

/**
 * Adds a file to an encrypted zip as it is packed in the plain one: nothing is unpacked or packed
 * again. A small file passes at once, since each step of a stream costs more than its encryption.
 */
const addPacked = async (writer: ZipWriter<unknown>, entry: FileEntry): Promise<void> => {
  const { filename, uncompressedSize, compressionMethod, lastModDate } = entry;
  const facts = { uncompressedSize, compressionMethod, lastModDate };
  const packed = { ...facts, passThrough: 'compressed' as const };
  const asIs = { passThrough: true };
  if (entry.compressedSize <= WHOLE_BYTES) {
    const content = await entry.getData(new Uint8ArrayWriter(), asIs);
    await writer.add(filename, new Uint8ArrayReader(content), packed);
    return;
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  await Promise.all([entry.getData(writable, asIs), writer.add(filename, readable, packed)]);
};

/**
 * Writes the files of a zip into another one, each encrypted by a pass phrase with AES-256 as
 * WinZip defined it (AE-2), which 7-Zip and WinZip open. Names, sizes and times of the files stay
 * readable.
 * `onProgress` counts the bytes of the files. Throws `CANCELLED`, and what `write` throws.
 */
export const encryptZip = async (
  plain: Blob,
  passPhrase: string,
  write: (piece: Bytes) => void | Promise<void>,
  { signal, onProgress }: ReadOptions = {},
): Promise<void> => {
  const reader = new ZipReader(new BlobReader(plain));
  const writer = new ZipWriter(sinkStream(write, signal), {
    password: passPhrase,
    encryptionStrength: AES_256,
    keepOrder: true,
    extendedTimestamp: false,
  });
  const entries = await filesOf(reader);
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  let done = 0;
  for (const entry of entries) {
    if (signal?.aborted) throw cancelled();
    await addPacked(writer, entry);
    done += entry.uncompressedSize;
    onProgress?.(done, total);
  }
  await writer.close();
  await reader.close();
};

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

/**
 * Reads the files of an encrypted zip one after another, with their bytes where `keep` says so.
 * Memory does not grow with the zip. Throws `CANCELLED` and what reading the Blob throws.
 */
export const readEncryptedZip = async (
  file: Blob,
  passPhrase: string,
  keep: (file: { readonly path: string; readonly size: number }) => boolean,
  { signal, onProgress }: ReadOptions = {},
): Promise<DecryptedZip> => {
  const files: ZipFile[] = [];
  const faults: ZipFault[] = [];
  const reader = new ZipReader(new BlobReader(file));
  for (const entry of await filesOf(reader)) {
    if (signal?.aborted) throw cancelled();
    const { filename: path, uncompressedSize: size } = entry;
    try {
      files.push(await readFile(entry, passPhrase, keep({ path, size })));
    } catch (thrown) {
      if (isWrong(thrown)) return 'wrongPassPhrase';
      files.push({ path, size });
      faults.push(zipFault('DAMAGED', 'It cannot be decrypted and unpacked', path));
    }
    onProgress?.(Math.min(file.size, entry.offset + entry.compressedSize), file.size);
  }
  await reader.close();
  return { files, faults };
};
