import type { Bytes } from '../../evidence/digest.ts';
import { crc32 } from '../../evidence/file/crc32.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { isFolder } from '../read/entry-rules.ts';
import type { ReadOptions } from '../read/read-zip.ts';
import { parseDirectory, type ZipEntry } from '../read/zip-directory.ts';
import { readZipEnd } from '../read/zip-end.ts';
import { endRecord } from '../write/zip-record.ts';
import { startCipher } from './aes-cipher.ts';
import { type FileKeys, keysOf } from './aes-keys.ts';
import { directoryHeader, type EncryptedEntry, localHeader } from './encrypted-record.ts';
import { HOW_TO_OPEN, HOW_TO_OPEN_BYTES } from './how-to-open.ts';

type Write = (piece: Bytes) => void | Promise<void>;

/** Bytes that are read and encrypted at a time: a multiple of a cipher's block. */
const PIECE_BYTES = 4 * 2 ** 20;
const LOCAL_BYTES = 30;
const DEFLATED = 8;
/** The deflate data of an empty file: one last block of fixed codes (RFC 1951, 3.2.6). */
const DEFLATED_EMPTY = Uint8Array.of(3, 0);
/** What AES-256 adds to a file: a salt, a check of the pass phrase, an authentication code. */
const ADDED_BYTES = 16 + 2 + 10;

const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());

const readEntries = async (plain: Blob): Promise<readonly ZipEntry[]> => {
  const end = await readZipEnd(plain);
  if (!end) throw new Error('What is to be encrypted is no zip');
  const directory = await bytesOf(plain.slice(end.directory.start, end.at));
  return parseDirectory(directory, end.count).entries.filter((entry) => !isFolder(entry));
};

/** A file as it lies packed in the plain zip. */
type PackedFile = { readonly time: number; readonly method: number; readonly data: Blob };

/** 7-Zip refuses encrypted data of no bytes, so that an empty file is deflated. */
const packedFile = async (plain: Blob, entry: ZipEntry): Promise<PackedFile> => {
  const { offset, packed, method } = entry;
  const header = await bytesOf(plain.slice(offset, offset + LOCAL_BYTES));
  const view = new DataView(header.buffer);
  const time = view.getUint32(10, true);
  if (packed === 0) return { time, method: DEFLATED, data: new Blob([DEFLATED_EMPTY]) };
  const start = offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  return { time, method, data: plain.slice(start, start + packed) };
};

/** Writes the data of one file, encrypted: salt, check, data, code (AE-2 specification). */
const writeData = async (
  data: Blob,
  keys: FileKeys,
  write: Write,
  checkSignal: () => void,
): Promise<void> => {
  const cipher = startCipher(keys);
  await write(keys.salt);
  await write(keys.check);
  for (let at = 0; at < data.size; at += PIECE_BYTES) {
    checkSignal();
    const piece = await bytesOf(data.slice(at, at + PIECE_BYTES));
    cipher.encrypt(piece);
    await write(piece);
  }
  await write(cipher.code());
};

/** Counts what is written, and keeps the directory that stands at the end. */
const openEncrypted = (write: Write) => {
  const entries: EncryptedEntry[] = [];
  let at = 0;
  const put: Write = async (piece) => {
    await write(piece);
    at += piece.length;
  };
  return {
    put,
    begin: async (entry: Omit<EncryptedEntry, 'offset'>): Promise<void> => {
      entries.push({ ...entry, offset: at });
      await put(localHeader({ ...entry, offset: at }));
    },
    close: async (): Promise<void> => {
      const start = at;
      for (const entry of entries) await put(directoryHeader(entry));
      await put(endRecord(entries.length, at - start, start));
    },
  };
};

/** The one file without encryption; it is stored, so that any program shows it. */
const addHowToOpen = async (zip: ReturnType<typeof openEncrypted>, time: number) => {
  const { length } = HOW_TO_OPEN_BYTES;
  await zip.begin({
    name: new TextEncoder().encode(HOW_TO_OPEN),
    ...{ time, method: 0, isEncrypted: false },
    ...{ check: crc32(HOW_TO_OPEN_BYTES), packed: length, size: length },
  });
  await zip.put(HOW_TO_OPEN_BYTES);
};

/**
 * Writes the files of a zip without Zip64 into another one, each encrypted by a pass phrase with
 * AES-256 as WinZip defined it (AE-2), which 7-Zip and WinZip open. They stay packed as they are.
 * Names, sizes and times of the files stay readable, and so does HOW-TO-OPEN.txt, which says what
 * opens the zip. `onProgress` counts the bytes of the files. `write` must use a piece before it
 * returns or resolves. Throws `CANCELLED`, and what `write` throws.
 */
export const encryptZip = async (
  plain: Blob,
  passPhrase: string,
  write: Write,
  { signal, onProgress }: ReadOptions = {},
): Promise<void> => {
  const checkSignal = (): void => {
    if (signal?.aborted) throw new ProblemError('CANCELLED', 'The work was cancelled');
  };
  const entries = await readEntries(plain);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const deriveKeys = await keysOf(passPhrase);
  const zip = openEncrypted(write);
  let done = 0;
  let keys = deriveKeys();
  for (const [index, entry] of entries.entries()) {
    checkSignal();
    const { time, method, data } = await packedFile(plain, entry);
    if (index === 0) await addHowToOpen(zip, time);
    const own = await keys;
    // The browser derives the keys of the next file while this one is encrypted.
    keys = deriveKeys();
    const { name, size, check } = entry;
    const packed = data.size + ADDED_BYTES;
    await zip.begin({ name, time, method, isEncrypted: true, check, packed, size });
    await writeData(data, own, zip.put, checkSignal);
    done += size;
    onProgress?.(done, total);
  }
  await zip.close();
};
