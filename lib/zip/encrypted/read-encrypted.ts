import { openZip, type ReadFile } from '../read/open-zip.ts';
import type { Keep } from '../read/read-entry.ts';
import { type ReadOptions, readZip, type ZipContents } from '../read/read-zip.ts';
import { isEncrypted } from '../read/zip-aes.ts';
import { MOST_DIRECTORY_BYTES, parseDirectory } from '../read/zip-directory.ts';
import { readZipEnd } from '../read/zip-end.ts';
import { decryptionBy } from './decryption.ts';

/** Whether files of a zip are encrypted. */
export const isEncryptedZip = async (file: Blob): Promise<boolean> => {
  const end = await readZipEnd(file);
  const length = end ? end.at - end.directory.start : -1;
  if (!end || length < 0 || length > MOST_DIRECTORY_BYTES) return false;
  const bytes = new Uint8Array(await file.slice(end.directory.start, end.at).arrayBuffer());
  return parseDirectory(bytes, end.count).entries.some(isEncrypted);
};

/**
 * Reads an encrypted zip as strictly as `readZip` reads a plain one: each file is decrypted by a
 * pass phrase, and its authentication code is checked. `HOW-TO-OPEN.txt` is the one file that may
 * lie in it without encryption. Throws `PASS_PHRASE_WRONG`, `CANCELLED` and what reading the Blob
 * throws.
 */
export const readEncryptedZip = async (
  file: Blob,
  passPhrase: string,
  keep: Keep,
  options: ReadOptions = {},
): Promise<ZipContents> => {
  const decryption = await decryptionBy(passPhrase, options.signal);
  const read = await readZip(file, keep, { ...options, decryption });
  decryption.checkPassPhrase();
  return read;
};

/** Opens an encrypted zip to read its files one by one, as `openZip` does a plain one. */
export const openEncryptedZip = async (file: Blob, passPhrase: string): Promise<ReadFile> =>
  openZip(file, await decryptionBy(passPhrase));
