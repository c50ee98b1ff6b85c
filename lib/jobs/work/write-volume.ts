import { createExportFile, readExportFile } from '../../browser/export-folder.ts';
import type { Volume } from '../../package/build-volumes.ts';
import { readArtifact } from '../../store/items/artifacts.ts';
import { writeZip } from '../../zip/write/write-zip.ts';
import type { WorkOptions } from '../job.ts';

/** A volume, and the id of the export folder that it is written into. */
export type VolumeOrder = { readonly folder: string; readonly volume: Volume };

/**
 * Zips one volume. Artifacts are read from the store and written to the file here, so that no bytes
 * pass between threads. Errors: `CANCELLED`, `ALTERED`, `STORAGE_FULL`.
 */
export const writeVolume = async (
  { folder, volume }: VolumeOrder,
  options: WorkOptions,
): Promise<void> => {
  const file = await createExportFile(folder, volume.fileName);
  try {
    const readMade = (name: string) => readExportFile(folder, name);
    await writeZip(volume, readArtifact, file.write, { ...options, readMade });
    file.close();
  } catch (error) {
    file.abort();
    throw error;
  }
};
