import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bytes, digestNow, hexOf } from '../../lib/evidence/digest.ts';
import { OUTPUT } from '../build/output.ts';
import { packSorted, readFolder, readPaths } from './pack-folder.ts';

const RELEASE = join(OUTPUT, 'release');
const SUMS = 'SHA256SUMS';

/** What git keeps, at the commit that is checked out; none where this is no clone. */
const listSources = (): readonly string[] | undefined => {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\0').filter((path) => path !== '') : undefined;
};

const isChanged = (): boolean =>
  spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).stdout.trim() !== '';

/** A release as it was written: the zips by name, and what a person should know of them. */
export type Release = {
  readonly folder: string;
  readonly names: readonly string[];
  readonly notes: readonly string[];
};

/**
 * Packs what was built for the stores of Chrome, Edge and Firefox, and the sources, which Mozilla's
 * reviewers build anew, into `.output/release`, with the digests as `sha256sum -c` reads them. The
 * same commit makes the same bytes.
 */
export const makeRelease = async (): Promise<Release> => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const chrome = packSorted(await readFolder(join(OUTPUT, 'chrome-mv3')));
  const sources = listSources();
  const zips: readonly (readonly [kind: string, zip: Bytes])[] = [
    ['chrome', chrome],
    // One build serves both: Edge takes the manifest of Chrome.
    ['edge', chrome],
    ['firefox', packSorted(await readFolder(join(OUTPUT, 'firefox-mv3')))],
    ...(sources ? [['sources', packSorted(await readPaths('.', sources))] as const] : []),
  ];
  await rm(RELEASE, { recursive: true, force: true });
  await mkdir(RELEASE, { recursive: true });
  const named = zips.map(([kind, zip]) => [`matterproof-${version}-${kind}.zip`, zip] as const);
  for (const [name, zip] of named) await writeFile(join(RELEASE, name), zip);
  const sums = named.map(([name, zip]) => `${hexOf(digestNow(zip))}  ${name}\n`);
  await writeFile(join(RELEASE, SUMS), sums.join(''));
  return {
    folder: RELEASE,
    names: [...named.map(([name]) => name), SUMS],
    notes: [
      ...(sources ? [] : ['This is no git clone, so that there is no zip of the sources.']),
      ...(sources && isChanged()
        ? ['Files differ from the commit, so that nobody can make these zips again.']
        : []),
    ],
  };
};
