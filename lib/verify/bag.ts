import { isHowToOpen } from '../zip/encrypted/how-to-open.ts';
import type { ZipFile } from '../zip/read/zip-content.ts';
import type { ZipEntry } from '../zip/read/zip-directory.ts';
import { hasLitterName, isLitter, MOST_LITTER } from './container/litter.ts';

/**
 * A bag read from a zip or a folder: `folder` is the path of its folder, empty if it has none;
 * `files` are by their path inside the bag; `litter` lists what Finder and Explorer added,
 * `outside` all other files that are not in the bag's folder, but for the text that says how to
 * open an encrypted zip.
 */
export type Bag = {
  readonly folder: string;
  readonly files: ReadonlyMap<string, ZipFile>;
  readonly outside: readonly string[];
  readonly litter: readonly string[];
};

/** A bag lies at most this many folders deep: its own, and one that somebody put it in. */
const MOST_FOLDERS = 2;
const FOLDER = `^(?:[^/]+/){0,${MOST_FOLDERS}}`;

const MOST_OWN = 512 * 2 ** 20;
const OWN_FILES = [
  new RegExp(`${FOLDER}[^/]+\\.txt$`),
  new RegExp(`${FOLDER}signatures/[^/]+$`),
  new RegExp(
    `${FOLDER}data/(manifest\\.json|(?:items|statements|comments)\\.csv|custody\\.jsonl)$`,
  ),
  new RegExp(`${FOLDER}data/chains/[^/]+\\.jsonl$`),
  new RegExp(`${FOLDER}data/received/[^/]+/[^/]+/(?:tag)?manifest-sha256\\.txt$`),
  new RegExp(`${FOLDER}data/items/[^/]+/record(\\.redacted)?\\.(json|tsr)$`),
  new RegExp(`${FOLDER}data/items/[^/]+/deposit-receipt\\.json$`),
];

const MOST_TEXT = 64 * 2 ** 20;
const TEXTS = [
  new RegExp(`${FOLDER}data/items/[^/]+/(post|post-recognised|text)\\.txt$`),
  new RegExp(`${FOLDER}data/items/[^/]+/post\\.comments\\.json$`),
];
const DOCUMENTS = [new RegExp(`${FOLDER}data/items/[^/]+/dom\\.html$`)];
const MOST_DERIVED = 128 * 2 ** 20;
const FILED = [new RegExp(`${FOLDER}data/filing/(?:exhibits/)?[^/]+\\.(pdf|docx|xlsx)$`)];
const SHOWN = [new RegExp(`${FOLDER}data/items/[^/]+/derived/page-with-media\\.html$`)];
const DERIVED = [new RegExp(`${FOLDER}data/items/[^/]+/derived/[^/]+(?<!page-with-media\\.html)$`)];

type Sized = Pick<ZipEntry, 'path' | 'size'>;

const upTo = (most: number, isWanted: (path: string) => boolean) => {
  let left = most;
  return ({ path, size }: Sized): boolean => {
    if (!isWanted(path) || size > left) return false;
    left -= size;
    return true;
  };
};

const anyOf = (patterns: readonly RegExp[]) => (path: string) =>
  patterns.some((pattern) => pattern.test(path));

/**
 * Makes the filter of the files whose bytes a verification needs: the tag files, the index, the log
 * and the records, up to 512 MiB in all, the captured texts that statements quote, up to 64 MiB,
 * the captured documents that link to posts, up to 64 MiB, the files derived from artifacts, up to
 * 128 MiB, the documents that show their media, up to 128 MiB, the documents for filing, up to
 * 128 MiB, and what may be litter, up to 1 MiB.
 */
export const keepReadable = (): ((file: Sized) => boolean) => {
  const own = upTo(MOST_OWN, anyOf(OWN_FILES));
  const texts = upTo(MOST_TEXT, anyOf(TEXTS));
  const documents = upTo(MOST_TEXT, anyOf(DOCUMENTS));
  const derived = upTo(MOST_DERIVED, anyOf(DERIVED));
  const shown = upTo(MOST_DERIVED, anyOf(SHOWN));
  const filed = upTo(MOST_DERIVED, anyOf(FILED));
  const litter = upTo(MOST_LITTER, hasLitterName);
  return (file) =>
    [own, texts, documents, derived, shown, filed, litter].some((isKept) => isKept(file));
};

const MARKERS = ['bagit.txt', 'manifest-sha256.txt', 'data/manifest.json'];

/**
 * Finds the folder of the bag among the paths of a zip or a folder: that of the first marker that
 * is there, the shallowest; undefined if there is none.
 */
export const findBagFolder = (paths: readonly string[]): string | undefined =>
  MARKERS.flatMap((marker) =>
    paths
      .filter((path) => `/${path}`.endsWith(`/${marker}`))
      .map((path) => path.slice(0, -marker.length - 1))
      .filter((folder) => folder.split('/').length <= MOST_FOLDERS)
      .sort((one, other) => one.split('/').length - other.split('/').length),
  ).at(0);

/**
 * Finds the bag among the files of a zip or a folder; undefined if there is none. Of two files with
 * the same name the first counts.
 */
export const openBag = (files: readonly ZipFile[]): Bag | undefined => {
  const folder = findBagFolder(files.map(({ path }) => path));
  if (folder === undefined) return undefined;
  const start = folder === '' ? '' : `${folder}/`;
  const inside = new Map<string, ZipFile>();
  const outside: string[] = [];
  const litter: string[] = [];
  for (const file of files.filter(({ path }) => !path.endsWith('/'))) {
    const path = file.path.slice(start.length);
    if (isLitter(file)) litter.push(file.path);
    else if (!file.path.startsWith(start)) outside.push(...(isHowToOpen(file) ? [] : [file.path]));
    else if (!inside.has(path)) inside.set(path, file);
  }
  return { folder, files: inside, outside, litter };
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
