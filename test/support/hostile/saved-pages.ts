import { existsSync, readFileSync } from 'node:fs';
import type { Site } from './recording-proxy.ts';

/** Where real pages that others saved lie, beside the project; they are no part of it. */
const FOLDER = '../shared/corpus';

/** Whether the saved pages are at hand. Prints the reason where they are not. */
export const hasSavedPages = (): boolean => {
  const isHere = existsSync(`${FOLDER}/index.json`);
  if (!isHere) console.log(`${FOLDER} is not here: its pages are not tried.`);
  return isHere;
};

type Saved = { readonly file: string; readonly serve?: string };

/** The saved pages as a site, and their paths in it. */
export const savedPages = (): { readonly site: Site; readonly paths: readonly string[] } => {
  const saved = JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8')) as readonly Saved[];
  const types = new Map(saved.map(({ file, serve }) => [`/${file}`, serve ?? 'text/html']));
  return {
    paths: [...types.keys()],
    site: (path) => {
      const type = types.get(path);
      return type === undefined ? undefined : { type, body: readFileSync(`${FOLDER}${path}`) };
    },
  };
};
