import type { Bytes, startDigest } from '../../evidence/digest.ts';
import { isFolder, ruleFault } from './entry-rules.ts';
import { type AesEntry, aesEntry, aesFault } from './zip-aes.ts';
import { entryFault, type ReadContent, readContent, type ZipFile } from './zip-content.ts';
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

/** A part of a span, in bytes from its local header. */
export type Region = { readonly start: number; readonly end: number };

/** Opens the encrypted files of a zip; a reader that opens none is without its code. */
export type Decryption = {
  /**
   * Gives the decrypted data of an entry, from their beginning at each call, which throw
   * `DataError` at their end if the authentication code is not theirs. Undefined if the pass phrase
   * does not open the entry.
   */
  readonly open: (
    span: ZipSpan,
    data: Region,
    entry: AesEntry,
  ) => Promise<(() => AsyncGenerator<Bytes>) | undefined>;
  /** What is wrong with a file that lies without encryption among the encrypted ones. */
  readonly plainFault: (file: ZipFile) => ZipFault | undefined;
};

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

const readPlain = async (
  { entry, pieces }: ZipSpan,
  { start, end }: Region,
  keep: boolean,
  decryption: Decryption | undefined,
): Promise<ReadContent> => {
  const read = await readContent(entry, () => pieces(start, end), keep);
  if (!decryption || !read.file || isFolder(entry)) return read;
  const fault = decryption.plainFault(read.file) ?? read.fault;
  return { file: read.file, ...(fault && { fault }) };
};

const readEncrypted = async (
  span: ZipSpan,
  data: Region,
  keep: boolean,
  aes: AesEntry,
  decryption: Decryption,
): Promise<ReadContent> => {
  const { path, size, method } = aes.plain;
  const { check } = aes;
  const pieces = await decryption.open(span, data, aes);
  return pieces
    ? readContent({ path, size, method, ...(check !== undefined && { check }) }, pieces, keep)
    : { fault: zipFault('DAMAGED', 'The pass phrase does not open it', path) };
};

/**
 * Reads one entry: compares its header with the directory, adds its bytes to `check` unless they
 * are stored content, and unpacks it. `keep` decides whether its bytes are returned. An encrypted
 * entry is held to the rules for what it is beneath its encryption.
 */
export const readEntry = async (
  span: ZipSpan,
  check: ContainerCheck | undefined,
  keep: Keep,
  decryption?: Decryption,
): Promise<ReadEntry> => {
  const { entry } = span;
  const aes = decryption && aesEntry(entry);
  const judged = aes?.plain ?? entry;
  const { data, zip64 = false, fault } = readLocalHeader(span.head, span.length, entry);
  if (check) await hashContainer(check, span, entry.method === 0 ? data : undefined);
  const unsafe = (aes && aesFault(aes)) ?? entryFault(judged);
  const read =
    !data || unsafe
      ? {}
      : aes && decryption
        ? await readEncrypted(span, data, keep(entry), aes, decryption)
        : await readPlain(span, data, keep(entry), decryption);
  const inHeaders =
    unsafe ??
    ruleFault(judged) ??
    (fault && zipFault(fault.code, fault.detail, entry.path)) ??
    (await gapFault(span, data));
  return {
    file: read.file ?? { path: entry.path, size: entry.size },
    faults: [inHeaders, read.fault].filter((found) => found !== undefined),
    zip64,
  };
};
