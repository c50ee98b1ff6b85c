import type { ChosenFiles } from '../browser/place/chosen-files.ts';
import type { JobOptions } from '../jobs/job.ts';
import type { Volume } from '../package/build-volumes.ts';
import type { ExportPlaces } from './export-places.ts';

/** The name that an encrypted volume has in the export's folder. */
export const encryptedName = (fileName: string): string => `${fileName}.encrypted`;

/**
 * Encrypts all written volumes by a pass phrase, into the files that a person chose, if any;
 * `onProgress` counts the bytes of all.
 */
export const encryptVolumes = async (
  folder: string,
  volumes: readonly Volume[],
  passPhrase: string,
  { encrypt }: ExportPlaces,
  { signal, onProgress, files }: JobOptions & { readonly files?: ChosenFiles | undefined },
): Promise<void> => {
  if (!encrypt) throw new Error('No volume can be encrypted here');
  const total = volumes.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  for (const { fileName, bytes } of volumes) {
    const into = files?.handles.get(fileName);
    const to = encryptedName(fileName);
    const order = { folder, from: fileName, to, passPhrase, ...(into && { into }) };
    const progress = (done: number) => onProgress?.(before + done, total);
    await encrypt(order, { ...(signal && { signal }), onProgress: progress });
    before += bytes;
  }
};
