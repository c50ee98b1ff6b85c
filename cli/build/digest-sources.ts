import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Digest } from '../../lib/evidence/digest.ts';

/** What decides the files that people read in a package, verify.html among them. */
const ROOMS = [
  ...['casework', 'drop', 'evidence', 'filing', 'format', 'jobs', 'package', 'report', 'trust'],
  'verify',
  ...['verify-page', 'words', 'zip'],
].map((room) => `lib/${room}`);
const FOLDERS = [...ROOMS, 'cli/build'];
const FILES = ['package-lock.json'];

const ROOT = new URL('../../', import.meta.url);

const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const inside = await readdir(new URL(`${folder}/`, ROOT), { withFileTypes: true });
  const paths = inside.map(async (entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? await filesIn(path) : [path];
  });
  return (await Promise.all(paths)).flat();
};

/** The SHA-256 of what `sha256sum` prints for these files and all in these folders, by path. */
const digestAll = async (folders: readonly string[], files: readonly string[]): Promise<Digest> => {
  const paths = [...(await Promise.all(folders.map(filesIn))).flat(), ...files].sort();
  const lines = paths.map(
    async (path) => `${sha256(await readFile(new URL(path, ROOT)))}  ${path}\n`,
  );
  return `sha256:${sha256((await Promise.all(lines)).join(''))}`;
};

/**
 * Names a build by its sources: the SHA-256 of what `sha256sum` prints for those of verify.html, of
 * the report and of the other files that people read, in the order of their paths.
 */
export const digestSources = (): Promise<Digest> => digestAll(FOLDERS, FILES);

/** Digest of everything that the extension is built from, its screens and settings included. */
export const digestExtension = (): Promise<Digest> =>
  digestAll(
    ['cli/build', 'components', 'docs/pictures/guide', 'entrypoints', 'lib', 'public'],
    ['docs/guide.md', 'docs/guide.zh-CN.md', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts'],
  );
