import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Bytes } from '../../lib/evidence/digest.ts';

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

/** The verify.html of this version; undefined if the extension was not built here. */
export const readOwnPage = async (): Promise<Bytes | undefined> => {
  for (const place of PLACES) {
    const page = await readFile(place).catch(() => undefined);
    if (page) return new Uint8Array(page);
  }
  return undefined;
};
