import { readFile } from 'node:fs/promises';
import type { Bytes } from '../../lib/evidence/digest.ts';

/** Where the build puts verify.html: beside the verifier in one file, and into the extension. */
const PLACES = ['verify.html', '../../.output/chrome-mv3/verify.html'];

/** The verify.html of this version; undefined if the extension was not built here. */
export const readOwnPage = async (): Promise<Bytes | undefined> => {
  for (const place of PLACES) {
    const page = await readFile(new URL(place, import.meta.url)).catch(() => undefined);
    if (page) return new Uint8Array(page);
  }
  return undefined;
};
