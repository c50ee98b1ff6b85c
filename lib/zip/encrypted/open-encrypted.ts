import type { Keep } from '../read/read-entry.ts';
import type { ReadOptions, ZipContents } from '../read/read-zip.ts';
import { isEncryptedZip, readEncryptedZip } from './read-encrypted.ts';

/** Reads an encrypted zip, or returns undefined for one that is not encrypted. */
export type OpenEncrypted = (
  file: Blob,
  keep: Keep,
  options?: ReadOptions,
) => Promise<ZipContents | undefined>;

/** Makes the reader of zips that a pass phrase encrypts. It throws `PASS_PHRASE_WRONG`. */
export const openEncryptedWith =
  (passPhrase: string): OpenEncrypted =>
  async (file, keep, options) =>
    (await isEncryptedZip(file)) ? readEncryptedZip(file, passPhrase, keep, options) : undefined;
