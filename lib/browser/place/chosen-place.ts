import { ProblemError, toProblem } from '../../evidence/problem.ts';

/** Where a person has a package written: into one new file, or into new files of a folder. */
export type ChosenPlace =
  | { readonly file: FileSystemFileHandle }
  | { readonly folder: FileSystemDirectoryHandle };

/** The pickers of the File System Access API, which Chromium has and Firefox has not. */
type Pickers = {
  showSaveFilePicker(options: {
    readonly id: string;
    readonly suggestedName: string;
    readonly startIn: 'downloads';
    readonly types: readonly { readonly accept: { readonly [type: string]: readonly string[] } }[];
  }): Promise<FileSystemFileHandle>;
  showDirectoryPicker(options: {
    readonly id: string;
    readonly mode: 'readwrite';
    readonly startIn: 'downloads';
  }): Promise<FileSystemDirectoryHandle>;
};

/** The browser remembers the last place by this name. */
const REMEMBERED_AS = 'packages';

/** Whether this browser lets a person choose where a page writes. */
export const canChoosePlace = (scope: object = globalThis): scope is Pickers =>
  'showSaveFilePicker' in scope && 'showDirectoryPicker' in scope;

/** Names of the errors by which a browser says that it does not permit an access. */
const REFUSALS: ReadonlySet<string> = new Set(['NotAllowedError', 'SecurityError']);

/** What the browser threw at a chosen place, as a problem; a full disk stays `STORAGE_FULL`. */
export const placeProblem = (thrown: unknown): ProblemError => {
  if (thrown instanceof ProblemError) return thrown;
  const { code, message } = toProblem(thrown);
  if (code === 'STORAGE_FULL') return new ProblemError(code, message);
  const isRefused = REFUSALS.has((thrown as Error | null)?.name ?? '');
  return new ProblemError(isRefused ? 'PLACE_REFUSED' : 'PLACE_FAILED', message);
};

/**
 * Asks the person for a new file, or for a folder where there will be several volumes; to be called
 * by a press. The browser makes the file, empty. Undefined if the person closes the question.
 * Errors: `PLACE_REFUSED`, `PLACE_FAILED`.
 */
export const choosePlace = async (
  suggestedName: string,
  isFolder: boolean,
  scope: object = globalThis,
): Promise<ChosenPlace | undefined> => {
  if (!canChoosePlace(scope)) throw new ProblemError('PLACE_REFUSED', 'There is no such question');
  const place = { id: REMEMBERED_AS, startIn: 'downloads' } as const;
  const types = [{ accept: { 'application/zip': ['.zip'] } }];
  try {
    if (isFolder)
      return { folder: await scope.showDirectoryPicker({ ...place, mode: 'readwrite' }) };
    return { file: await scope.showSaveFilePicker({ ...place, suggestedName, types }) };
  } catch (error) {
    if ((error as Error).name === 'AbortError') return undefined;
    throw placeProblem(error);
  }
};
