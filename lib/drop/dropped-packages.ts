import { groupBy } from '../evidence/group-by.ts';
import { type Folder, type FolderFile, folderOf } from '../verify/verify-folder.ts';

/** A zip or an unpacked folder that a person gives, and its name. */
export type GivenPackage = { readonly name: string; readonly file: Blob | Folder };

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A browser returns the entries of a folder in batches; an empty batch is the end. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return all;
    all.push(...batch);
  }
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry =>
  entry.isDirectory;

const readFolder = async (folder: FileSystemDirectoryEntry): Promise<GivenPackage> => {
  const files: FolderFile[] = [];
  const left: FileSystemEntry[] = [folder];
  for (let entry = left.pop(); entry; entry = left.pop())
    if (isFile(entry)) files.push({ path: entry.fullPath.slice(1), file: await fileOf(entry) });
    else if (isDirectory(entry)) left.push(...(await entriesOf(entry)));
  return { name: folder.name, file: folderOf(files) };
};

/**
 * The zips and folders that were dropped. It must be called while the drop is handled: afterwards
 * the browser no longer tells what was dropped.
 */
export const droppedPackages = async (
  drop: DataTransfer | null,
): Promise<readonly GivenPackage[]> => {
  const entries = [...(drop?.items ?? [])].map((item) => item.webkitGetAsEntry());
  const folders = entries.filter((entry) => entry !== null).filter(isDirectory);
  const names = new Set(folders.map(({ name }) => name));
  const zips = [...(drop?.files ?? [])].filter(({ name }) => !names.has(name));
  return [
    ...zips.map((file) => ({ name: file.name, file })),
    ...(await Promise.all(folders.map(readFolder))),
  ];
};

/** The zips that were chosen, or the folders, whose files bear their path. */
export const chosenPackages = (files: readonly File[]): readonly GivenPackage[] => {
  const inFolder = files.filter(({ webkitRelativePath: path }) => path);
  const folders = groupBy(inFolder, ({ webkitRelativePath: path }) => path.split('/')[0] ?? '');
  return [
    ...files
      .filter(({ webkitRelativePath: path }) => !path)
      .map((file) => ({ name: file.name, file })),
    ...[...folders].map(([name, inside]) => ({
      name,
      file: folderOf(inside.map((file) => ({ path: file.webkitRelativePath, file }))),
    })),
  ];
};
