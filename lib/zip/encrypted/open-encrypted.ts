import { ProblemError } from '../../evidence/problem.ts';
import type { ReadOptions } from '../read/read-zip.ts';
import type { ZipFile } from '../read/zip-content.ts';
import type { ZipFault } from '../read/zip-fault.ts';
import { isEncryptedZip, readEncryptedZip } from './read-encrypted.ts';

/** Reads the files of an encrypted zip, or returns undefined for one that is not encrypted. */
export type OpenEncrypted = (
  file: Blob,
  keep: (file: { readonly path: string; readonly size: number }) => boolean,
  options?: ReadOptions,
) => Promise<
  { readonly files: readonly ZipFile[]; readonly faults: readonly ZipFault[] } | undefined
>;

/** Makes the reader of zips that a pass phrase encrypts. It throws `PASS_PHRASE_WRONG`. */
export const openEncryptedWith =
  (passPhrase: string): OpenEncrypted =>
  async (file, keep, options) => {
    if (!(await isEncryptedZip(file))) return undefined;
    const read = await readEncryptedZip(file, passPhrase, keep, options);
    if (read === 'wrongPassPhrase')
      throw new ProblemError('PASS_PHRASE_WRONG', 'The pass phrase does not open the zip');
    return read;
  };
