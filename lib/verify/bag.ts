import type { ZipFile } from '../zip/read/zip-content.ts';
import type { ZipEntry } from '../zip/read/zip-directory.ts';

/**
 * A bag taken from a zip: `files` by their path inside the bag; `outside` are the zip's files that
 * are not in its folder.
 */
export type Bag = {
  readonly folder: string;
  readonly files: ReadonlyMap<string, ZipFile>;
  readonly outside: readonly string[];
};

const MOST_KEPT = 512 * 2 ** 20;
const READ =
  /^[^/]+\/([^/]+\.txt|signatures\/[^/]+|data\/(manifest\.json|items\.csv|custody\.jsonl|items\/[^/]+\/record\.(json|tsr)))$/;

const MOST_TEXT = 64 * 2 ** 20;
const TEXT = /^[^/]+\/data\/items\/[^/]+\/(post|text)\.txt$/;

const upTo = (most: number, wanted: RegExp) => {
  let room = most;
  return ({ path, size }: ZipEntry): boolean => {
    if (!wanted.test(path) || size > room) return false;
    room -= size;
    return true;
  };
};

/**
 * Says which files' bytes a verification reads: the bag's own, the index, the log and the records,
 * up to 512 MiB in all, and the captured texts that statements quote from, up to 64 MiB.
 */
export const keepReadable = (): ((entry: ZipEntry) => boolean) => {
  const [own, texts] = [upTo(MOST_KEPT, READ), upTo(MOST_TEXT, TEXT)];
  return (entry) => own(entry) || texts(entry);
};

const MARKERS = ['bagit.txt', 'manifest-sha256.txt', 'data/manifest.json'];

/**
 * The bag in a zip's files; undefined where there is nothing of one. Of two files with one name the
 * first counts.
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

/** A file of the bag as text; undefined where it is absent, was not read, or is not UTF-8. */
export const textOf = (bag: Bag, path: string): string | undefined => {
  const content = bag.files.get(path)?.content;
  if (!content) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
};
