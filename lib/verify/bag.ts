import type { ZipFile } from '../zip/read/zip-content.ts';
import type { ZipEntry } from '../zip/read/zip-directory.ts';

/**
 * A bag read from a zip: `files` by their path inside the bag; `outside` lists the files of the zip
 * that are not in the bag's folder.
 */
export type Bag = {
  readonly folder: string;
  readonly files: ReadonlyMap<string, ZipFile>;
  readonly outside: readonly string[];
};

const MOST_OWN = 512 * 2 ** 20;
const OWN_FILES = [
  /^[^/]+\/[^/]+\.txt$/,
  /^[^/]+\/signatures\/[^/]+$/,
  /^[^/]+\/data\/(manifest\.json|items\.csv|statements\.csv|custody\.jsonl)$/,
  /^[^/]+\/data\/items\/[^/]+\/record\.(json|tsr)$/,
];

const MOST_TEXT = 64 * 2 ** 20;
const TEXTS = [/^[^/]+\/data\/items\/[^/]+\/(post|text)\.txt$/];
const MOST_DERIVED = 128 * 2 ** 20;
const DERIVED = [/^[^/]+\/data\/items\/[^/]+\/derived\/[^/]+$/];

const upTo = (most: number, wanted: readonly RegExp[]) => {
  let left = most;
  return ({ path, size }: ZipEntry): boolean => {
    if (!wanted.some((pattern) => pattern.test(path)) || size > left) return false;
    left -= size;
    return true;
  };
};

/**
 * Makes the filter of the files whose bytes a verification needs: the tag files, the index, the log
 * and the records, up to 512 MiB in all, the captured texts that statements quote, up to 64 MiB,
 * and the files derived from artifacts, up to 128 MiB.
 */
export const keepReadable = (): ((entry: ZipEntry) => boolean) => {
  const own = upTo(MOST_OWN, OWN_FILES);
  const texts = upTo(MOST_TEXT, TEXTS);
  const derived = upTo(MOST_DERIVED, DERIVED);
  return (entry) => own(entry) || texts(entry) || derived(entry);
};

const MARKERS = ['bagit.txt', 'manifest-sha256.txt', 'data/manifest.json'];

/**
 * Finds the bag among the files of a zip; undefined if there is none. Of two files with the same
 * name the first counts.
 */
export const openBag = (files: readonly ZipFile[]): Bag | undefined => {
  const folder = MARKERS.flatMap(
    (marker) => files.find(({ path }) => path.split('/').slice(1).join('/') === marker) ?? [],
  )
    .map(({ path }) => path.split('/')[0])
    .at(0);
  if (folder === undefined) return undefined;
  const inside = new Map<string, ZipFile>();
  const outside: string[] = [];
  for (const file of files.filter(({ path }) => !path.endsWith('/'))) {
    const path = file.path.slice(folder.length + 1);
    if (!file.path.startsWith(`${folder}/`)) outside.push(file.path);
    else if (!inside.has(path)) inside.set(path, file);
  }
  return { folder, files: inside, outside };
};

/** Reads a file of the bag as text; undefined if it is absent, was not kept, or is not UTF-8. */
export const textOf = (bag: Bag, path: string): string | undefined => {
  const content = bag.files.get(path)?.content;
  if (!content) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
};
