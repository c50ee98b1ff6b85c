import { composeExportFile, readExportFile } from '../../browser/export-folder.ts';
import { openChosenFile } from '../../browser/place/chosen-files.ts';
import type { Volume } from '../../package/build-volumes.ts';
import { artifactsReader } from '../../store/items/artifacts.ts';
import { writeZip } from '../../zip/write/write-zip.ts';
import type { WorkOptions } from '../job.ts';

/** A volume, and the id of the export folder that it is written into, or the file instead. */
export type VolumeOrder = {
  readonly folder: string;
  readonly volume: Volume;
  readonly into?: FileSystemFileHandle;
};

const writeChosen = async (
  { folder, volume }: VolumeOrder,
  into: FileSystemFileHandle,
  options: WorkOptions,
): Promise<void> => {
  const file = await openChosenFile(into);
  const readMade = (name: string) => readExportFile(folder, name);
  try {
    await writeZip(volume, artifactsReader(), file.write, { ...options, readMade });
    await file.close();
  } catch (error) {
    await file.abort();
    throw error;
  }
};

const compose = async ({ folder, volume }: VolumeOrder, options: WorkOptions): Promise<File> => {
  const file = await composeExportFile(folder, volume.fileName);
  const readMade = (name: string) => readExportFile(folder, name);
  const ways = { readMade, takeStored: file.place };
  try {
    await writeZip(volume, artifactsReader(), file.write, { ...options, ...ways });
    return await file.done();
  } catch (error) {
    file.abort();
    throw error;
  }
};

/**
 * Zips one volume, in which every artifact is read and compared with its digest. Without a file to
 * write into, it gives one to save: large files that the zip stores as they are stay in the store
 * and are read there when it is saved, the rest lies in the export's folder. No bytes pass between
 * threads. Errors: `CANCELLED`, `ALTERED`, `STORAGE_FULL`, and those of `openChosenFile`.
 */
export const writeVolume = async (
  order: VolumeOrder,
  options: WorkOptions,
): Promise<File | undefined> => {
  if (!order.into) return compose(order, options);
  await writeChosen(order, order.into, options);
  return undefined;
};
