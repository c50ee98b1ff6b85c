import { readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { BUILT_FONT } from './font-asset.ts';

const LIST = 'files.txt';
/**
 * Stores add members to the manifest of what they publish; the font of filed PDFs is covered by its
 * digest in the file beside it.
 */
const LEFT_OUT = new Set([LIST, 'manifest.json', BUILT_FONT]);

/**
 * Writes `files.txt` into a build: the paths of its files, a line each, sorted by their bytes. The
 * extension computes its own digest over them when it captures.
 */
export const listFiles = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !LEFT_OUT.has(path))
    .sort();
  await writeFile(join(folder, LIST), `${paths.join('\n')}\n`);
};
