import { type Bytes, type Digest, digestOf } from '../../evidence/digest.ts';
import { readSome } from '../../zip/read/read-some.ts';
import type { Folder } from '../verify-folder.ts';

/** A file of a bag with its bytes and their digest. */
export type ReadAgain = { readonly digest: Digest; readonly content: Bytes };

type Read = readonly [path: string, file: ReadAgain];

const readFromFolder = async (
  { files }: Folder,
  isWanted: (path: string) => boolean,
): Promise<readonly Read[]> => {
  const read: Read[] = [];
  for (const { path, file } of files.filter((one) => isWanted(one.path))) {
    const content = new Uint8Array(await file.arrayBuffer());
    read.push([path, { digest: await digestOf(content), content }]);
  }
  return read;
};

const readFromZip = async (
  zip: Blob,
  isWanted: (path: string) => boolean,
): Promise<readonly Read[]> =>
  (await readSome(zip, isWanted)).flatMap(({ path, digest, content }) =>
    digest && content ? [[path, { digest, content }] as const] : [],
  );

/**
 * Reads some files of a verified package again, to be shown: by their paths inside the bag, whose
 * folder in the zip or the given folder is `folder`. What cannot be read is left out.
 */
export const readAgain = async (
  file: Blob | Folder,
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, ReadAgain>> => {
  const start = folder === '' ? '' : `${folder}/`;
  const wanted = new Set(paths.map((path) => start + path));
  const isWanted = (path: string): boolean => wanted.has(path);
  const read = await (file instanceof Blob
    ? readFromZip(file, isWanted)
    : readFromFolder(file, isWanted));
  return new Map(read.map(([path, found]) => [path.slice(start.length), found]));
};
