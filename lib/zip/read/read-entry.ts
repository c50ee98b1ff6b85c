import type { startDigest } from '../../evidence/digest.ts';
import { entryFault, readContent, type ZipFile } from './zip-content.ts';
import type { ZipEntry } from './zip-directory.ts';
import { type ZipFault, zipFault } from './zip-fault.ts';
import { readLocalHeader } from './zip-local.ts';
import type { ZipSpan } from './zip-span.ts';

/** The running digest over the bytes of the zip itself (container-check.ts). */
export type ContainerCheck = ReturnType<typeof startDigest>;

/** Decides for an entry whether its bytes are returned, in addition to their digest. */
export type Keep = (entry: ZipEntry) => boolean;

/** A file of the zip and the faults found while it was read. */
export type ReadEntry = { readonly file: ZipFile; readonly faults: readonly ZipFault[] };

const FILE_TYPES = new Set([0, 0x4000, 0x8000]);
const SYMBOLIC_LINK = 0xa000;

const typeFault = ({ path, mode }: ZipEntry): ZipFault | undefined => {
  const type = mode & 0xf000;
  const what = type === SYMBOLIC_LINK ? 'a symbolic link' : 'a device or a pipe';
  return FILE_TYPES.has(type)
    ? undefined
    : zipFault('NOT_A_FILE', `This is ${what}, not a file`, path);
};

type Region = { readonly start: number; readonly end: number };

const hashContainer = async (check: ContainerCheck, span: ZipSpan, stored: Region | undefined) => {
  const { start, end } = stored ?? { start: span.length, end: span.length };
  for await (const piece of span.pieces(0, start)) check.update(piece);
  for await (const piece of span.pieces(end, span.length)) check.update(piece);
};

/**
 * Reads one entry: compares its header with the directory, adds its bytes to `check` unless they
 * are stored content, and unpacks it. `keep` decides whether its bytes are returned.
 */
export const readEntry = async (
  span: ZipSpan,
  check: ContainerCheck,
  keep: Keep,
): Promise<ReadEntry> => {
  const { entry } = span;
  const { data, fault } = readLocalHeader(span.head, span.length, entry);
  await hashContainer(check, span, entry.method === 0 ? data : undefined);
  const unsafe = entryFault(entry);
  const read = data && !unsafe && (await readContent(span, data, keep(entry)));
  const faults = [
    fault === undefined ? undefined : zipFault('DAMAGED', fault, entry.path),
    unsafe,
    typeFault(entry),
    read && 'code' in read ? read : undefined,
  ].filter((found) => found !== undefined);
  return {
    file: read && 'digest' in read ? read : { path: entry.path, size: entry.size },
    faults,
  };
};
