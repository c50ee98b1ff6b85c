import { type Bytes, type Digest, digestOf, startDigest } from '../evidence/digest.ts';
import { ProblemError } from '../evidence/problem.ts';
import { HEAD_BYTES, type ZipFile } from '../zip/read/zip-content.ts';
import { zipFault } from '../zip/read/zip-fault.ts';
import { findBagFolder, keepReadable } from './bag.ts';
import type { Verification } from './verification.ts';
import { verifyFiles } from './verify-files.ts';
import type { VerifyOptions } from './verify-zip.ts';

/** A file of an unpacked package; its path begins with the name of the folder that was given. */
export type FolderFile = { readonly path: string; readonly file: Blob };

/**
 * An unpacked package: its files, the paths of its symbolic links, which are not followed, and the
 * bytes of all files.
 */
export type Folder = {
  readonly files: readonly FolderFile[];
  readonly links: readonly string[];
  readonly size: number;
};

/** Builds a folder from its files. */
export const folderOf = (files: readonly FolderFile[], links: readonly string[] = []): Folder => ({
  files,
  links,
  size: files.reduce((sum, { file }) => sum + file.size, 0),
});

/** Files up to this many bytes are read at once, larger ones in pieces of this size. */
const PIECE_BYTES = 8 * 2 ** 20;

const digestInPieces = async (file: Blob): Promise<Digest> => {
  const digest = startDigest();
  for (let at = 0; at < file.size; at += PIECE_BYTES)
    digest.update(new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer()));
  return digest.done();
};

const readFile = async ({ path, file }: FolderFile, keep: boolean): Promise<ZipFile> => {
  const { size } = file;
  const head: Bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (size > PIECE_BYTES && !keep) return { path, size, digest: await digestInPieces(file), head };
  const content: Bytes = new Uint8Array(await file.arrayBuffer());
  return { path, size, digest: await digestOf(content), ...(keep ? { content } : { head }) };
};

const readFiles = async (
  { files, size }: Folder,
  { signal, onProgress }: VerifyOptions,
): Promise<readonly ZipFile[]> => {
  const keep = keepReadable();
  const read: ZipFile[] = [];
  let done = 0;
  for (const file of files) {
    if (signal?.aborted) throw new ProblemError('CANCELLED', 'The verification was cancelled');
    read.push(await readFile(file, keep({ path: file.path, size: file.file.size })));
    done += file.file.size;
    onProgress?.(done, size);
  }
  return read;
};

/**
 * Verifies an unpacked package by the bag's own manifests, signature and log, and returns every
 * finding. Nothing is read if no bag is in the folder. Throws `CANCELLED` and what reading a file
 * throws.
 */
export const verifyFolder = async (
  folder: Folder,
  options: VerifyOptions = {},
): Promise<Verification> => {
  const hasBag = findBagFolder(folder.files.map(({ path }) => path)) !== undefined;
  const files = hasBag ? await readFiles(folder, options) : [];
  const links = hasBag ? folder.links : [];
  const faults = links.map((path) =>
    zipFault('NOT_A_FILE', 'It is a symbolic link or a device, not a file', path),
  );
  return verifyFiles(
    { files, folders: [], faults, signs: ['unpacked'], bytes: folder.size },
    options,
  );
};
