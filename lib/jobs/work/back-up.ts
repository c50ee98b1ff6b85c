import { unsavedPartName } from '../../backup/layout.ts';
import { type WrittenBackup, writeBackup } from '../../backup/write-backup.ts';
import { createExportFile } from '../../browser/export-folder.ts';
import type { WorkOptions } from '../job.ts';

/**
 * The export folder that the parts are written into (its id), and what the backup says of itself.
 */
export type BackUpOrder = {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly software: string;
  readonly settings: object;
};

/**
 * Writes a backup, each part into its own file. When it fails, the file of the part that was being
 * written is closed. Errors: those of `writeBackup`.
 */
export const backUp = async (
  { folder, now, ...order }: BackUpOrder,
  options: WorkOptions,
): Promise<WrittenBackup> => {
  let abort = () => {};
  try {
    return await writeBackup({
      ...order,
      ...options,
      now: new Date(now),
      open: async (part) => {
        const file = await createExportFile(folder, unsavedPartName(part));
        abort = file.abort;
        return file;
      },
    });
  } catch (error) {
    abort();
    throw error;
  }
};
