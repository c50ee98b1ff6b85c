import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Bytes, Digest } from '../../lib/evidence/digest.ts';
import { readBuild } from '../../lib/package/page-build.ts';
import type { OwnBuild } from '../../lib/package/rebuild-files.ts';
import { digestSources } from '../build/digest-sources.ts';

/** Set in the verifier of one file, which has no sources beside it. */
declare const MATTERPROOF_BUILD: Digest | undefined;

const { MATTERPROOF_OUTPUT: folder } = process.env;

/**
 * Where the build puts verify.html: beside the verifier in one file, and into the extension, in the
 * folder that the environment names or else in the project's own.
 */
const PLACES = [
  new URL('verify.html', import.meta.url),
  folder === undefined
    ? new URL('../../.output/chrome-mv3/verify.html', import.meta.url)
    : pathToFileURL(`${folder}/chrome-mv3/verify.html`),
];

const readPage = async (build: Digest): Promise<Bytes | undefined> => {
  for (const place of PLACES) {
    const page = await readFile(place).catch(() => undefined);
    if (page && readBuild(new Uint8Array(page)) === build) return new Uint8Array(page);
  }
  return undefined;
};

/**
 * The build that this command is, by its sources, and the verify.html of the same build where the
 * extension was built. One that was built from other sources is not at hand: a comparison with it
 * would accuse a sound package.
 */
export const readOwnBuild = async (): Promise<OwnBuild> => {
  const build = typeof MATTERPROOF_BUILD === 'string' ? MATTERPROOF_BUILD : await digestSources();
  const verifyPage = await readPage(build);
  return { build, ...(verifyPage && { verifyPage }) };
};
