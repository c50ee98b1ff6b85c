import { type BackupOrder, workName } from './back-up-store.ts';
import { type WrittenBackup, writeBackup } from './backup/write-backup.ts';
import { answerWorker } from './browser/answer-worker.ts';
import { createExportFile } from './browser/export-folder.ts';
import { store } from './store/db.ts';

/**
 * Writes the parts of a backup off the page, each into its own file, and lets go of the one it was
 * at where it fails.
 */
answerWorker(async ({ folder, now, ...order }: BackupOrder, options): Promise<WrittenBackup> => {
  let abort = () => {};
  try {
    return await writeBackup({
      ...order,
      ...options,
      db: store,
      now: new Date(now),
      open: async (part) => {
        const file = await createExportFile(folder, workName(part));
        abort = file.abort;
        return file;
      },
    });
  } catch (error) {
    abort();
    throw error;
  }
});
