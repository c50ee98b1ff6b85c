import { ProblemError } from '../../evidence/problem.ts';
import { type ChosenPlace, placeProblem } from './chosen-place.ts';

/** New files at a place that a person chose: their handles by name, and the way to remove them. */
export type ChosenFiles = {
  readonly handles: ReadonlyMap<string, FileSystemFileHandle>;
  readonly remove: () => Promise<void>;
};

/** Chromium has it (since version 110), TypeScript's list of the browser's interfaces has not. */
type Removable = FileSystemFileHandle & { remove(): Promise<void> };

/**
 * Removes the file that a person chose and the browser made, of an export that failed. Of a chosen
 * folder nothing is removed: `ChosenFiles` knows what was made in it.
 */
export const freePlace = async (place: ChosenPlace): Promise<void> => {
  if ('file' in place) await (place.file as Removable).remove().catch(() => undefined);
};

const isThere = (folder: FileSystemDirectoryHandle, name: string): Promise<boolean> =>
  folder.getFileHandle(name).then(
    () => true,
    () => false,
  );

/**
 * Makes the named files, empty, at the chosen place; undefined where that is one file and there are
 * several names. A file that is in the folder already stays as it is, and nothing is made.
 * Errors: `PLACE_REFUSED`, `PLACE_FAILED`, `STORAGE_FULL`.
 */
export const makeChosenFiles = async (
  place: ChosenPlace,
  names: readonly string[],
): Promise<ChosenFiles | undefined> => {
  const handles = new Map<string, FileSystemFileHandle>();
  const remove = async () => {
    for (const handle of handles.values()) await (handle as Removable).remove().catch(() => {});
  };
  const [first, ...others] = names;
  if ('file' in place) {
    if (first !== undefined && others.length === 0) handles.set(first, place.file);
    else await freePlace(place);
    return handles.size > 0 ? { handles, remove } : undefined;
  }
  const { folder } = place;
  try {
    for (const name of names)
      if (await isThere(folder, name)) throw new ProblemError('PLACE_FAILED', `${name} exists`);
    for (const name of names) handles.set(name, await folder.getFileHandle(name, { create: true }));
    return { handles, remove };
  } catch (error) {
    await remove();
    throw placeProblem(error);
  }
};

/**
 * Opens a chosen file to be written from its beginning; works in a worker too. The bytes go to a
 * file of the browser's beside it and take its place when it is closed: until then, and after
 * `abort`, the chosen file has none of them. `write` has taken its bytes when it resolves. Errors:
 * `STORAGE_FULL`, `PLACE_REFUSED`, `PLACE_FAILED`, also where the closed file is not as long as
 * what was written.
 */
export const openChosenFile = async (handle: FileSystemFileHandle) => {
  const told = (thrown: unknown): never => {
    throw placeProblem(thrown);
  };
  const stream = await handle.createWritable().catch(told);
  let written = 0;
  return {
    write: async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      await stream.write(bytes).catch(told);
      written += bytes.length;
    },
    close: async (): Promise<void> => {
      await stream.close().catch(told);
      const { size } = await handle.getFile().catch(told);
      if (size !== written)
        throw new ProblemError('PLACE_FAILED', `${size} bytes of ${written} are in the file`);
    },
    abort: (): Promise<void> => stream.abort().catch(() => undefined),
  };
};
