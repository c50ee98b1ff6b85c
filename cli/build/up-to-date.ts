import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestExtension } from './digest-sources.ts';
import { OUTPUT } from './output.ts';

const BUILT = join(OUTPUT, 'chrome-mv3');
/** Holds the digest of the sources of the build beside it, once that build is complete. */
const STAMP = join(OUTPUT, 'built-from.txt');

const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

/** Whether the files of the build for Chromium are there, of whatever sources. */
export const isComplete = async (): Promise<boolean> => {
  const listed = (await read(join(BUILT, 'files.txt'))).split('\n').filter((path) => path !== '');
  return (
    listed.length > 0 && [...listed, 'manifest.json'].every((path) => existsSync(join(BUILT, path)))
  );
};

/** Whether the build for Chromium is of the sources as they are now, and its files are there. */
export const isUpToDate = async (): Promise<boolean> =>
  (await read(STAMP)) === (await digestExtension()) && (await isComplete());

/** To be called before a build: one that is interrupted is not up to date. */
export const forgetBuild = (): Promise<void> => rm(STAMP, { force: true });

/** To be called after a build; `sources` is the digest from before it. */
export const noteBuild = (sources: string): Promise<void> => writeFile(STAMP, sources);
