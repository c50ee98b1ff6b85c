import type { Bytes } from '../evidence/digest.ts';
import { type Digest, digestOf, hexOf, isDigest } from '../evidence/digest.ts';
import { ProblemError } from '../evidence/problem.ts';
import { pathFault } from '../format/path.ts';
import { object, optional, parseJson, text, whole } from '../format/shape.ts';
import { type ReadOptions, readZip } from '../zip/read/read-zip.ts';
import type { ZipFile } from '../zip/read/zip-content.ts';
import { parseDirectory, type ZipEntry } from '../zip/read/zip-directory.ts';
import { readZipEnd } from '../zip/read/zip-end.ts';
import { BACKED_UP, BACKUP_FORMAT, type BackupHead, HEAD, LATER, MANIFEST } from './layout.ts';

/** A file of a backup, whose bytes had this digest when the backup was opened. */
export type BackupFile = {
  readonly size: number;
  readonly digest: Digest;
  /** Its bytes where they lie in the zip. */
  readonly open: () => Promise<Blob>;
};

/** A whole backup: what it says of itself, and its files by path. */
export type OpenBackup = {
  readonly head: BackupHead;
  readonly files: ReadonlyMap<string, BackupFile>;
};

const damaged = (detail: string): ProblemError => new ProblemError('BACKUP_DAMAGED', detail);

const headShape = object({
  format: (format) => format === BACKUP_FORMAT,
  id: text,
  at: text,
  software: text,
  part: object({ index: whole, count: whole }),
  // A backup made before a table was there holds nothing of it.
  rows: object(
    Object.fromEntries(
      BACKED_UP.map((table) => [table, LATER.includes(table) ? optional(whole) : whole]),
    ),
  ),
});

const contentOf = (files: readonly ZipFile[], path: string): string => {
  const content = files.find((file) => file.path === path)?.content;
  if (!content) throw damaged(`${path} is missing`);
  return new TextDecoder().decode(content);
};

const readHead = (files: readonly ZipFile[]): BackupHead => {
  const head = parseJson(contentOf(files, HEAD));
  if (!headShape(head)) throw damaged(`${HEAD} is not that of a backup known here`);
  return head as BackupHead;
};

const readManifest = (files: readonly ZipFile[]): ReadonlyMap<string, string> => {
  const lines = contentOf(files, MANIFEST).split('\n');
  if (lines.pop() !== '') throw damaged(`${MANIFEST} is cut off`);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
};

/** Each file is listed, once, with its digest; nothing is listed that is not there. */
const checkManifest = (files: readonly ZipFile[]): void => {
  const manifest = readManifest(files);
  const listed = files.filter(({ path }) => path !== MANIFEST);
  if (new Set(files.map(({ path }) => path)).size !== files.length)
    throw damaged('Two files have one name');
  if (manifest.size !== listed.length) throw damaged('A file is missing or was added');
  for (const { path, digest } of listed) {
    if (pathFault(path) !== undefined) throw damaged('A file has a name that no backup gives');
    if (!digest || manifest.get(path) !== hexOf(digest)) throw damaged(`${path} was changed`);
  }
};

const HEADER_BYTES = 30;

/**
 * Where an entry's stored bytes lie; its header was held against the directory when the zip was
 * read.
 */
const storedBytes = async (zip: File, { offset, size }: ZipEntry): Promise<Blob> => {
  const header = new DataView(await zip.slice(offset, offset + HEADER_BYTES).arrayBuffer());
  const start = offset + HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  return zip.slice(start, start + size);
};

const listEntries = async (zip: File): Promise<readonly ZipEntry[]> => {
  const end = await readZipEnd(zip);
  if (!end) throw damaged('This is not a zip');
  const { start } = end.directory;
  return parseDirectory(new Uint8Array(await zip.slice(start, end.at).arrayBuffer()), end.count)
    .entries;
};

const openPart = async (zip: File, options: ReadOptions) => {
  const { files, folders, faults } = await readZip(
    zip,
    ({ path }) => path === HEAD || path === MANIFEST,
    options,
  );
  const [fault] = faults;
  if (fault)
    throw damaged(fault.path === undefined ? fault.detail : `${fault.path}: ${fault.detail}`);
  if (folders.length > 0) throw damaged('It has entries for folders, which no backup has');
  checkManifest(files);
  const entries = new Map((await listEntries(zip)).map((entry) => [entry.path, entry]));
  const opened = files.map(({ path, size, digest }): [string, BackupFile] => {
    const entry = entries.get(path);
    if (entry?.method !== 0 || !isDigest(digest))
      throw damaged(`${path} is compressed, which no backup is`);
    return [path, { size, digest, open: () => storedBytes(zip, entry) }];
  });
  return { head: readHead(files), opened };
};

const checkParts = (heads: readonly BackupHead[]): void => {
  const [first] = heads;
  const indexes = new Set(heads.map(({ part }) => part.index));
  const isWhole =
    first !== undefined &&
    heads.every(
      ({ id, part }) => id === first.id && part.count === heads.length && part.index <= part.count,
    ) &&
    indexes.size === heads.length &&
    !indexes.has(0);
  if (!isWhole) throw new ProblemError('BACKUP_PARTS', `${heads.length} parts were chosen`);
};

/**
 * Reads every byte of a backup once and holds it against its own digests, in memory that does not
 * grow with it. Errors: `BACKUP_DAMAGED`, `BACKUP_PARTS`, `CANCELLED`.
 */
export const openBackup = async (
  zips: readonly File[],
  options: ReadOptions = {},
): Promise<OpenBackup> => {
  const total = zips.reduce((sum, { size }) => sum + size, 0);
  const heads: BackupHead[] = [];
  const files = new Map<string, BackupFile>();
  let before = 0;
  for (const zip of zips) {
    const onProgress = (done: number) => options.onProgress?.(before + done, total);
    const { head, opened } = await openPart(zip, { ...options, onProgress });
    heads.push(head);
    for (const [path, file] of opened) {
      if (files.has(path) && path !== HEAD && path !== MANIFEST)
        throw damaged(`Two parts hold ${path}`);
      files.set(path, file);
    }
    before += zip.size;
  }
  checkParts(heads);
  return { head: heads[0] as BackupHead, files };
};

/**
 * The bytes of a file, held once more against the digest. Errors: `BACKUP_DAMAGED` where the file
 * was changed meanwhile.
 */
export const readBackupFile = async (file: BackupFile): Promise<Bytes> => {
  const bytes = new Uint8Array(await (await file.open()).arrayBuffer());
  if ((await digestOf(bytes)) !== file.digest)
    throw damaged('The backup was changed while it was read');
  return bytes;
};
