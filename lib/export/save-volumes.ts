import type { SavedFile } from '../browser/downloads.ts';
import type { ChosenFiles } from '../browser/place/chosen-files.ts';
import { type Problem, toProblem } from '../evidence/problem.ts';
import { SIGNATURE, TAG_MANIFEST } from '../format/layout.ts';
import type { JobOptions } from '../jobs/job.ts';
import type { Volume } from '../package/build-volumes.ts';
import type { ExportDetail } from '../store/custody.ts';
import type { ExportPlaces } from './export-places.ts';

/**
 * A volume saved with the browser's downloads or at a chosen place: the name asked for, its number
 * of items, the digests of its tag manifest and of the token over it, and the same bytes to verify.
 */
export type ExportedFile = Pick<SavedFile, 'name' | 'path'> &
  Pick<ExportDetail, 'items' | 'tagManifest' | 'token'> & {
    readonly fileName: string;
    readonly copy: File;
  };

/**
 * Writes all volumes into the files that a person chose, or makes files to save, which it returns
 * by their names; `onProgress` counts the bytes of all.
 */
export const writeVolumes = async (
  folder: string,
  volumes: readonly Volume[],
  { write }: ExportPlaces,
  { signal, onProgress, files }: JobOptions & { readonly files?: ChosenFiles | undefined },
): Promise<ReadonlyMap<string, File>> => {
  const written = new Map<string, File>();
  const total = volumes.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  performance.mark('volumes-begun');
  for (const volume of volumes) {
    const progress = (done: number) => onProgress?.(before + done, total);
    const into = files?.handles.get(volume.fileName);
    const order = { folder, volume, ...(into && { into }) };
    const file = await write(order, { ...(signal && { signal }), onProgress: progress });
    if (file) written.set(volume.fileName, file);
    before += volume.bytes;
  }
  performance.mark('volumes-written');
  return written;
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

/** What an export left outside of the browser, and the way to remove it again. */
export type Delivered = {
  readonly files: readonly ExportedFile[];
  readonly takeBack: () => Promise<unknown>;
};

type Saving = {
  readonly signal?: AbortSignal;
  readonly askAgain?: (problem: Problem) => Promise<boolean>;
};

/** Saves a copy, and again as often as it cannot be saved and `askAgain` says so. */
const saveOne = async (
  copy: File,
  name: string,
  save: ExportPlaces['save'],
  { signal, askAgain }: Saving,
): Promise<SavedFile> => {
  for (;;)
    try {
      return await save(copy, name, signal);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'CANCELLED' || !(await askAgain?.(problem))) throw error;
    }
};

/**
 * Saves all volumes with the browser's downloads, each the file that is given by its name. When one
 * cannot be saved, removes those before it: some volumes of a set are no package.
 */
export const saveVolumes = async (
  volumes: readonly Volume[],
  written: ReadonlyMap<string, File>,
  { save, removeSaved: remove }: ExportPlaces,
  saving: Saving,
): Promise<Delivered> => {
  const saved: (ExportedFile & SavedFile)[] = [];
  const takeBack = () => Promise.allSettled(saved.map(remove));
  try {
    for (const volume of volumes) {
      const { fileName } = volume;
      const copy = written.get(fileName);
      if (!copy) throw new Error(`${fileName} was not written`);
      saved.push({
        ...(await saveOne(copy, fileName, save, saving)),
        fileName,
        ...describeVolume(volume),
        copy,
      });
    }
    return { files: saved, takeBack };
  } catch (error) {
    await takeBack();
    throw error;
  }
};

/** The volumes that were written into files that a person chose, as they lie there. */
export const listPlaced = async (
  volumes: readonly Volume[],
  { handles, remove }: ChosenFiles,
): Promise<Delivered> => {
  const files: ExportedFile[] = [];
  for (const volume of volumes) {
    const { fileName } = volume;
    const copy = await handles.get(fileName)?.getFile();
    if (!copy) throw new Error(`No file was chosen for ${fileName}`);
    const { name } = copy;
    files.push({ name, path: name, fileName, ...describeVolume(volume), copy });
  }
  return { files, takeBack: remove };
};
