import type { ExportFolder } from '../browser/export-folder.ts';
import { type ChosenFiles, makeChosenFiles } from '../browser/place/chosen-files.ts';
import type { ChosenPlace } from '../browser/place/chosen-place.ts';
import type { Problem } from '../evidence/problem.ts';
import type { JobOptions } from '../jobs/job.ts';
import type { Volume } from '../package/build-volumes.ts';
import { encryptVolumes } from './encrypt-volumes.ts';
import type { ExportPlaces } from './export-places.ts';
import { type Delivered, listPlaced, saveVolumes, writeVolumes } from './save-volumes.ts';

/** How the volumes of an export leave the browser. */
export type Delivery = JobOptions & {
  /** Where a person has the package written; absent, it is saved with the browser's downloads. */
  readonly place?: ChosenPlace;
  /** Encrypts the volumes; it is kept nowhere. */
  readonly passPhrase?: string;
  /** Progress of the encryption, in bytes. */
  readonly onEncrypt?: (done: number, total: number) => void;
  /**
   * Asks whether the browser is to try again to save a volume that is written and that it could not
   * save; absent, it is not. It answers no once the export is cancelled.
   */
  readonly askAgain?: (problem: Problem) => Promise<boolean>;
};

const deliver = async (
  id: string,
  volumes: readonly Volume[],
  folder: ExportFolder,
  places: ExportPlaces,
  {
    signal,
    onProgress,
    passPhrase,
    onEncrypt,
    askAgain,
    files,
  }: Delivery & { files?: ChosenFiles },
): Promise<Delivered> => {
  const stop = signal && { signal };
  const isEncrypted = passPhrase !== undefined;
  // What is not encrypted yet stays in this profile.
  const into = isEncrypted ? undefined : files;
  const plain = await writeVolumes(id, volumes, places, {
    ...stop,
    ...(onProgress && { onProgress }),
    files: into,
  });
  const written = isEncrypted
    ? await encryptVolumes({ id, folder }, plain, passPhrase, places, {
        ...{ ...stop, files },
        ...(onEncrypt && { onProgress: onEncrypt }),
      })
    : plain;
  return files
    ? listPlaced(volumes, files)
    : saveVolumes(volumes, written, places, { ...stop, ...(askAgain && { askAgain }) });
};

/**
 * Writes the volumes of an export, and encrypts them by a pass phrase: straight into files at the
 * place that a person chose, or as files for the browser to download, of which the private folder
 * holds what the store does not. It does so too where a person chose one file and there are several
 * volumes; `isPlaced` says which. When a volume fails, none is left outside of the browser.
 */
export const deliverVolumes = async (
  id: string,
  volumes: readonly Volume[],
  folder: ExportFolder,
  places: ExportPlaces,
  delivery: Delivery,
): Promise<Delivered & { readonly isPlaced: boolean }> => {
  const { place } = delivery;
  const names = volumes.map(({ fileName }) => fileName);
  const files = place && (await makeChosenFiles(place, names));
  try {
    const options = { ...delivery, ...(files && { files }) };
    const delivered = await deliver(id, volumes, folder, places, options);
    return { ...delivered, isPlaced: files !== undefined };
  } catch (error) {
    await files?.remove();
    throw error;
  }
};
