import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Bytes } from '../../lib/evidence/digest.ts';
import { startZip } from '../../lib/zip/write/start-zip.ts';

/** A file of a zip: its path there, and its bytes. */
export type FileToPack = readonly [path: string, content: Bytes];

/**
 * Packs files in the order of their paths, deflated, each with the earliest time that a zip can
 * state: the same files make the same bytes, on every machine and at every time.
 */
export const packSorted = (files: readonly FileToPack[]): Bytes => {
  const pieces: Bytes[] = [];
  const zip = startZip((bytes) => void pieces.push(bytes.slice()));
  const sorted = files.toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [path, content] of sorted) zip.add(path, content, true);
  zip.close();
  return new Uint8Array(Buffer.concat(pieces));
};

const readBytes = async (path: string): Promise<Bytes> => new Uint8Array(await readFile(path));

/** The files of a folder and its folders, by their paths from there. */
export const readFolder = async (folder: string): Promise<readonly FileToPack[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(
      async (path) => [relative(folder, path).split(sep).join('/'), await readBytes(path)] as const,
    ),
  );
};

/** The files of these paths in a folder. */
export const readPaths = (
  folder: string,
  paths: readonly string[],
): Promise<readonly FileToPack[]> =>
  Promise.all(paths.map(async (path) => [path, await readBytes(join(folder, path))] as const));
