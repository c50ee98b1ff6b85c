import { existsSync, openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Folder, type FolderFile, folderOf } from '../../lib/verify/verify-folder.ts';

/** One of these makes a folder a package. */
const MARKERS = ['bagit.txt', 'manifest-sha256.txt', join('data', 'manifest.json')];

const holdsPackage = (folder: string): boolean =>
  MARKERS.some((marker) => existsSync(join(folder, marker)));

const readFolder = async (root: string): Promise<Folder> => {
  const files: FolderFile[] = [];
  const links: string[] = [];
  const read = async (folder: string, path: string): Promise<void> => {
    const inside = await readdir(folder, { withFileTypes: true });
    for (const entry of inside.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const [at, name] = [join(folder, entry.name), `${path}/${entry.name}`];
      if (entry.isDirectory()) await read(at, name);
      else if (entry.isFile()) files.push({ path: name, file: await openAsBlob(at) });
      else links.push(name);
    }
  };
  await read(root, basename(root));
  return folderOf(files, links);
};

/**
 * Opens a zip, or an unpacked package: a folder with a bag in it or one folder down. Throws with a
 * sentence where the path names neither.
 */
export const openPackage = async (path: string): Promise<Blob | Folder> => {
  const root = resolve(path);
  const isFolder = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  // Awaited in an async function, since `openAsBlob` throws at once where nothing can be opened.
  if (!isFolder)
    return (async () => openAsBlob(path))().catch(() => {
      throw new Error(`${path} cannot be opened.`);
    });
  const below = (await readdir(root, { withFileTypes: true })).filter((e) => e.isDirectory());
  if (![root, ...below.map(({ name }) => join(root, name))].some(holdsPackage))
    throw new Error(
      `${path} is a folder without a package in it. Name the zip file, or the folder that holds ` +
        'bagit.txt.',
    );
  return readFolder(root);
};
