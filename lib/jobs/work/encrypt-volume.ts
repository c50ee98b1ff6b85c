import { createExportFile, readExportFile } from '../../browser/export-folder.ts';
import { encryptZip } from '../../zip/encrypted/encrypt-zip.ts';
import type { WorkOptions } from '../job.ts';

/** Which file of an export's folder to encrypt by which pass phrase, and the name of the result. */
export type EncryptOrder = {
  readonly folder: string;
  readonly from: string;
  readonly to: string;
  readonly passPhrase: string;
};

/**
 * Encrypts a written volume into another file of the export's folder. Progress counts bytes.
 * Errors: `CANCELLED`, `STORAGE_FULL`.
 */
export const encryptVolume = async (
  { folder, from, to, passPhrase }: EncryptOrder,
  options: WorkOptions,
): Promise<void> => {
  const plain = await readExportFile(folder, from);
  const file = await createExportFile(folder, to);
  try {
    await encryptZip(plain, passPhrase, file.write, options);
    file.close();
  } catch (error) {
    file.abort();
    throw error;
  }
};
