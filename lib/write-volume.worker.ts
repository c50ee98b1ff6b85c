import { answerWorker } from './browser/answer-worker.ts';
import { createExportFile } from './browser/export-folder.ts';
import { readArtifact } from './store/items/items.ts';
import type { VolumeOrder } from './write-volume.ts';
import { writeZip } from './zip/write/write-zip.ts';

/**
 * Packs one volume off the page: from the store to the file, nothing passes between threads but the
 * volume's plan, what it has come to, and how it ended.
 */
answerWorker(async ({ folder, volume }: VolumeOrder, options): Promise<void> => {
  const file = await createExportFile(folder, volume.fileName);
  try {
    await writeZip(volume, readArtifact, file.write, options);
    file.close();
  } catch (error) {
    file.abort();
    throw error;
  }
});
