import type { Bytes, startDigest } from '../../evidence/digest.ts';
import { ruleFault } from './entry-rules.ts';
import { entryFault, readContent, type ZipFile } from './zip-content.ts';
import { isDescriptor, LONGEST_DESCRIPTOR } from './zip-descriptor.ts';
import type { ZipEntry } from './zip-directory.ts';
import { type ZipFault, zipFault } from './zip-fault.ts';
import { readLocalHeader } from './zip-local.ts';
import type { ZipSpan } from './zip-span.ts';

/** The running digest over the bytes of the zip itself (container-check.ts). */
export type ContainerCheck = ReturnType<typeof startDigest>;

/** Decides for an entry whether its bytes are returned, in addition to their digest. */
export type Keep = (entry: ZipEntry) => boolean;

/** A file of the zip, the faults found while it was read, and whether its header has Zip64. */
export type ReadEntry = {
  readonly file: ZipFile;
  readonly faults: readonly ZipFault[];
  readonly zip64: boolean;
};

type Region = { readonly start: number; readonly end: number };

const hashContainer = async (check: ContainerCheck, span: ZipSpan, stored: Region | undefined) => {
  const { start, end } = stored ?? { start: span.length, end: span.length };
  for await (const piece of span.pieces(0, start)) check.update(piece);
  for await (const piece of span.pieces(end, span.length)) check.update(piece);
};

const gapFault = async (
  { entry, length, pieces }: ZipSpan,
  data: Region | undefined,
): Promise<ZipFault | undefined> => {
  if (!data) return undefined;
  let gap: Bytes = new Uint8Array(0);
  if (length - data.end <= LONGEST_DESCRIPTOR)
    for await (const piece of pieces(data.end, length)) gap = piece;
  return isDescriptor(gap, entry) && gap.length === length - data.end
    ? undefined
    : zipFault('DAMAGED', 'There are bytes between it and what follows', entry.path);
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
  const { data, zip64 = false, fault } = readLocalHeader(span.head, span.length, entry);
  await hashContainer(check, span, entry.method === 0 ? data : undefined);
  const unsafe = entryFault(entry);
  const read = data && !unsafe ? await readContent(span, data, keep(entry)) : {};
  const inHeaders =
    unsafe ??
    ruleFault(entry) ??
    (fault && zipFault(fault.code, fault.detail, entry.path)) ??
    (await gapFault(span, data));
  return {
    file: read.file ?? { path: entry.path, size: entry.size },
    faults: [inHeaders, read.fault].filter((found) => found !== undefined),
    zip64,
  };
};
