import { unsavedPartName } from './backup/layout.ts';
import type { WrittenBackup } from './backup/write-backup.ts';
import { type SavedFile, saveFile } from './browser/downloads.ts';
import { describeBrowser } from './browser/environment.ts';
import { type ExportFolder, openExportFolder } from './browser/export-folder.ts';
import { changeSettings, readSettings } from './browser/settings/settings.ts';
import { newId } from './evidence/id.ts';
import type { JobOptions } from './jobs/job.ts';
import { runJob } from './jobs/run-job.ts';

/** A backup among the downloads. */
export type BackedUpStore = WrittenBackup & { readonly files: readonly SavedFile[] };

const saveParts = async (
  folder: ExportFolder,
  names: readonly string[],
  signal: AbortSignal | undefined,
): Promise<SavedFile[]> => {
  const files: SavedFile[] = [];
  for (const [at, name] of names.entries())
    files.push(await saveFile(await folder.read(unsavedPartName(at + 1)), name, signal));
  return files;
};

/**
 * STORY 4. The whole store → a file among the browser's downloads, or several where one zip cannot
 * hold it. The key that signs cannot be taken out of the browser and is not in it. When it was made
 * is kept in the settings: it changes nothing about an item, so the custody logs say nothing of it.
 * Progress counts bytes. Errors: `CANCELLED`, `STORAGE_FULL`, `BACKUP_CHANGED`,
 * `BACKUP_TOO_LARGE`.
 */
export const backUpStore = async (options: JobOptions = {}): Promise<BackedUpStore> => {
  const now = new Date();
  const id = newId(now.getTime());
  const folder = await openExportFolder(id);
  const write = async (): Promise<BackedUpStore> => {
    const settings = await readSettings();
    const software = `Matterproof ${describeBrowser().extension}`;
    const order = { folder: id, now: now.getTime(), software, settings };
    const written = await runJob('back-up', order, options);
    return { ...written, files: await saveParts(folder, written.names, options.signal) };
  };
  // Its working copy goes first: on a disk that the backup has filled there is room again then.
  const saved = await write().finally(folder.remove);
  await changeSettings({ lastBackup: { at: now.toISOString(), items: saved.items } });
  return saved;
};
