import { createExportFile } from '../../browser/export-folder.ts';
import { openChosenFile } from '../../browser/place/chosen-files.ts';
import { encryptZip } from '../../zip/encrypted/encrypt-zip.ts';
import type { WorkOptions } from '../job.ts';

/**
 * Which file to encrypt by which pass phrase, and the name of the result in an export's folder, or
 * the file that it is written into instead.
 */
export type EncryptOrder = {
  readonly folder: string;
  readonly plain: File;
  readonly to: string;
  readonly passPhrase: string;
  readonly into?: FileSystemFileHandle;
};

/**
 * Encrypts a written volume into another file. Progress counts bytes. Errors: `CANCELLED`,
 * `STORAGE_FULL`, and those of `openChosenFile`.
 */
export const encryptVolume = async (
  { folder, plain, to, passPhrase, into }: EncryptOrder,
  options: WorkOptions,
): Promise<void> => {
  const file = await (into ? openChosenFile(into) : createExportFile(folder, to));
  try {
    await encryptZip(plain, passPhrase, file.write, options);
    await file.close();
  } catch (error) {
    await file.abort();
    throw error;
  }
};
