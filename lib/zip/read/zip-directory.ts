import type { Bytes } from '../../evidence/digest.ts';
import { type ExtraFields, parseExtra, ZIP64, zip64Values } from './zip-extra.ts';
import { type ZipFault, zipFault } from './zip-fault.ts';

const SIGNATURE = 0x02014b50;
const FIXED_BYTES = 46;
const MOST_ENTRIES = 0xffff;
/** A directory of more bytes is not read, so that its size cannot exhaust the memory. */
export const MOST_DIRECTORY_BYTES = 64 * 2 ** 20;

/** A field with this value is in the Zip64 field instead (APPNOTE 4.4.8). */
export const IN_ZIP64 = 0xffffffff;

/**
 * An entry of the central directory (APPNOTE 4.3.12). `check` is the CRC-32, `packed` and `size`
 * are the bytes before and after unpacking, `offset` is that of the local header. `host` is the
 * system the entry says it was made on, `mode` the high and `attributes` the low half of its
 * external attributes: Unix file mode and Windows attributes. `extra` is absent if it cannot be
 * read.
 */
export type ZipEntry = {
  readonly path: string;
  readonly name: Uint8Array;
  readonly host: number;
  readonly needs: number;
  readonly flags: number;
  readonly method: number;
  readonly check: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly disk: number;
  readonly kind: number;
  readonly attributes: number;
  readonly mode: number;
  readonly commentBytes: number;
  readonly extra?: ExtraFields;
};

/** The readable entries of a directory, and its faults, some about one entry. */
export type ZipDirectory = {
  readonly entries: readonly ZipEntry[];
  readonly faults: readonly ZipFault[];
};

/**
 * Names are read as UTF-8 whatever encoding the entry claims; other bytes become U+FFFD, which no
 * safe path has.
 */
export const decodeName = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

type Sizes = Pick<ZipEntry, 'size' | 'packed' | 'offset'>;

/**
 * Takes from the Zip64 field what the entry's own fields leave to it. Undefined if the field holds
 * more or less than that; where nothing is left to it, it may repeat sizes and offset.
 */
const sizesOf = (stated: Sizes, extra: ExtraFields | undefined): Sizes | undefined => {
  const own = [stated.size, stated.packed, stated.offset];
  const field = extra?.get(ZIP64);
  const left = own.filter((value) => value === IN_ZIP64).length;
  if (!field) return left === 0 ? stated : undefined;
  const values = [...zip64Values(field)];
  if (left === 0) return values.every((value, at) => value === own[at]) ? stated : undefined;
  if (values.length !== left) return undefined;
  const [size, packed, offset] = own.map((value) =>
    value === IN_ZIP64 ? (values.shift() ?? 0) : value,
  ) as [number, number, number];
  return { size, packed, offset };
};

const readEntry = (view: DataView, at: number, bytes: Bytes, ends: readonly number[]): ZipEntry => {
  const [nameEnd = 0, extraEnd = 0] = ends;
  const name = bytes.subarray(at + FIXED_BYTES, nameEnd);
  const extra = parseExtra(bytes.subarray(nameEnd, extraEnd));
  const stated = {
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    path: decodeName(name),
    name,
    host: view.getUint8(at + 5),
    needs: view.getUint16(at + 6, true),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    check: view.getUint32(at + 16, true),
    ...(sizesOf(stated, extra) ?? stated),
    disk: view.getUint16(at + 34, true),
    kind: view.getUint16(at + 36, true),
    attributes: view.getUint16(at + 38, true),
    mode: view.getUint16(at + 40, true),
    commentBytes: view.getUint16(at + 32, true),
    ...(extra && (!extra.has(ZIP64) || sizesOf(stated, extra)) && { extra }),
  };
};

/** Parses a central directory of `count` entries, as far as it can be read. Never throws. */
export const parseDirectory = (bytes: Bytes, count: number): ZipDirectory => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  const faults: ZipFault[] = [];
  let at = 0;
  while (
    entries.length < MOST_ENTRIES &&
    at + FIXED_BYTES <= bytes.length &&
    view.getUint32(at, true) === SIGNATURE
  ) {
    const nameEnd = at + FIXED_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > bytes.length) break;
    entries.push(readEntry(view, at, bytes, [nameEnd, extraEnd]));
    at = next;
  }
  if (at !== bytes.length)
    faults.push(zipFault('DAMAGED', 'The directory of the zip cannot be read to its end'));
  if (entries.length !== count)
    faults.push(
      zipFault(
        'DAMAGED',
        `The zip says that it holds ${count} files, its directory lists ${entries.length}`,
      ),
    );
  return { entries, faults };
};
