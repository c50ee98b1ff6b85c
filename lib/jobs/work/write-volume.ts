import { createExportFile, readExportFile } from '../../browser/export-folder.ts';
import { openChosenFile } from '../../browser/place/chosen-files.ts';
import type { Volume } from '../../package/build-volumes.ts';
import { readArtifact } from '../../store/items/artifacts.ts';
import { writeZip } from '../../zip/write/write-zip.ts';
import type { WorkOptions } from '../job.ts';

/** A volume, and the id of the export folder that it is written into, or the file instead. */
export type VolumeOrder = {
  readonly folder: string;
  readonly volume: Volume;
  readonly into?: FileSystemFileHandle;
};

/**
 * Zips one volume. Artifacts are read from the store and written to the file here, so that no bytes
 * pass between threads. Errors: `CANCELLED`, `ALTERED`, `STORAGE_FULL`, and those of
 * `openChosenFile`.
 */
export const writeVolume = async (
  { folder, volume, into }: VolumeOrder,
  options: WorkOptions,
): Promise<void> => {
  const file = await (into ? openChosenFile(into) : createExportFile(folder, volume.fileName));
  try {
    const readMade = (name: string) => readExportFile(folder, name);
    // The browser copies each piece for a chosen file to another process, with memory of its own.
    const takesLarge = into === undefined;
    await writeZip(volume, readArtifact, file.write, { ...options, readMade, takesLarge });
    await file.close();
  } catch (error) {
    await file.abort();
    throw error;
  }
};
