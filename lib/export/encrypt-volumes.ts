import type { ExportFolder } from '../browser/export-folder.ts';
import type { ChosenFiles } from '../browser/place/chosen-files.ts';
import type { JobOptions } from '../jobs/job.ts';
import type { ExportPlaces } from './export-places.ts';

/** The name that an encrypted volume has in the export's folder. */
const encryptedName = (fileName: string): string => `${fileName}.encrypted`;

/**
 * Encrypts all written volumes by a pass phrase, into the files that a person chose, or else into
 * the export's folder: those it returns by the volumes' names. `onProgress` counts the bytes of
 * all.
 */
export const encryptVolumes = async (
  { id, folder }: { readonly id: string; readonly folder: ExportFolder },
  written: ReadonlyMap<string, File>,
  passPhrase: string,
  { encrypt }: ExportPlaces,
  { signal, onProgress, files }: JobOptions & { readonly files?: ChosenFiles | undefined },
): Promise<ReadonlyMap<string, File>> => {
  if (!encrypt) throw new Error('No volume can be encrypted here');
  const encrypted = new Map<string, File>();
  const total = [...written.values()].reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const [fileName, plain] of written) {
    const into = files?.handles.get(fileName);
    const to = encryptedName(fileName);
    const order = { folder: id, plain, to, passPhrase, ...(into && { into }) };
    const progress = (done: number) => onProgress?.(before + done, total);
    await encrypt(order, { ...(signal && { signal }), onProgress: progress });
    before += plain.size;
    if (!into) encrypted.set(fileName, await folder.read(to));
  }
  return encrypted;
};
