import type { SavedFile } from '../browser/downloads.ts';
import type { ExportFolder } from '../browser/export-folder.ts';
import { SIGNATURE, TAG_MANIFEST } from '../format/layout.ts';
import type { JobOptions } from '../jobs/job.ts';
import type { Volume } from '../package/build-volumes.ts';
import type { ExportDetail } from '../store/custody.ts';
import { encryptedName } from './encrypt-volumes.ts';
import type { ExportPlaces } from './export-places.ts';

/**
 * A volume saved with the browser's downloads: the name asked for, its number of items, the digests
 * of its tag manifest and of the token over it, and a copy of the same bytes to verify.
 */
export type ExportedFile = SavedFile &
  Pick<ExportDetail, 'items' | 'tagManifest' | 'token'> & {
    readonly fileName: string;
    readonly copy: File;
  };

/** Writes all volumes to a private folder; `onProgress` counts the bytes of all. */
export const writeVolumes = async (
  folder: string,
  volumes: readonly Volume[],
  { write }: ExportPlaces,
  { signal, onProgress }: JobOptions,
): Promise<void> => {
  const total = volumes.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  performance.mark('volumes-begun');
  for (const volume of volumes) {
    const progress = (done: number) => onProgress?.(before + done, total);
    await write(folder, volume, { ...(signal && { signal }), onProgress: progress });
    before += volume.bytes;
  }
  performance.mark('volumes-written');
};

const RECORD = /^data\/items\/[^/]+\/record(\.redacted)?\.json$/;

const describeVolume = ({
  entries,
}: Volume): Pick<ExportDetail, 'items' | 'tagManifest' | 'token'> => {
  const digestOf = (wanted: string) => entries.find(({ path }) => path === wanted)?.digest;
  const [tagManifest, token] = [digestOf(TAG_MANIFEST), digestOf(SIGNATURE.token)];
  return {
    items: entries.filter(({ path }) => RECORD.test(path)).length,
    ...(tagManifest && { tagManifest }),
    ...(token && { token }),
  };
};

/**
 * Saves all volumes, encrypted ones under the same names. When one cannot be saved, removes those
 * before it: some volumes of a set are no package.
 */
export const saveVolumes = async (
  volumes: readonly Volume[],
  folder: ExportFolder,
  { save, removeSaved: remove }: ExportPlaces,
  { signal, isEncrypted }: { readonly signal?: AbortSignal; readonly isEncrypted: boolean },
): Promise<ExportedFile[]> => {
  const saved: ExportedFile[] = [];
  try {
    for (const volume of volumes) {
      const { fileName } = volume;
      const copy = await folder.read(isEncrypted ? encryptedName(fileName) : fileName);
      saved.push({
        ...(await save(copy, fileName, signal)),
        fileName,
        ...describeVolume(volume),
        copy,
      });
    }
    return saved;
  } catch (error) {
    await Promise.allSettled(saved.map(remove));
    throw error;
  }
};
