import type { Bytes } from '../../evidence/digest.ts';
import { isEncrypted } from './zip-aes.ts';
import { hasDescriptor } from './zip-descriptor.ts';
import { IN_ZIP64, type ZipEntry } from './zip-directory.ts';
import { AES, type ExtraFields, extraFault, parseExtra, ZIP64, zip64Values } from './zip-extra.ts';
import type { ZipFaultCode } from './zip-fault.ts';

const SIGNATURE = 0x04034b50;
const FIXED_BYTES = 30;
/** The version that Zip64 asks for, and the one that AES does, in tenths. */
const MOST_VERSION = { plain: 45, encrypted: 51 };

/** The most bytes a local header can have: its fixed part, a name and an extra field. */
export const LONGEST_HEADER = FIXED_BYTES + 2 * 0xffff;

/** What is wrong with a local header, the same words for all entries. */
export type LocalFault = { readonly code: ZipFaultCode; readonly detail: string };

/**
 * Where an entry's data lie within its span, absent if they must not be read; `fault` says what is
 * wrong with the header.
 */
export type LocalHeader = {
  readonly data?: { readonly start: number; readonly end: number };
  readonly zip64?: boolean;
  readonly fault?: LocalFault;
};

const damaged = (detail: string): LocalFault => ({ code: 'DAMAGED', detail });
const unusual = (detail: string): LocalFault => ({ code: 'UNUSUAL', detail });

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

const nameFault = (
  name: Uint8Array,
  extra: ExtraFields | undefined,
  entry: ZipEntry,
): LocalFault | undefined => {
  const fault = extraFault(extra, name);
  if (!sameBytes(name, entry.name) || fault === 'other name' || fault === 'unreadable')
    return damaged('Its own header gives it another name than the directory');
  return fault && unusual('The extra field of its own header holds what no usual program writes');
};

/** Whether sizes are those of the entry; before a descriptor each may be absent, which is zero. */
const agree = (packed: number, size: number, entry: ZipEntry): boolean => {
  const isAbsent = (value: number): boolean => value === 0 && hasDescriptor(entry);
  return (packed === entry.packed || isAbsent(packed)) && (size === entry.size || isAbsent(size));
};

const sizesAgree = (
  packed: number,
  size: number,
  field: Uint8Array | undefined,
  entry: ZipEntry,
): boolean => {
  if (!field) return agree(packed, size, entry);
  const [size64 = -1, packed64 = -1, ...more] = zip64Values(field);
  const leavesBoth = packed === IN_ZIP64 && size === IN_ZIP64;
  return (
    more.length === 0 &&
    agree(packed64, size64, entry) &&
    (leavesBoth || agree(packed, size, entry))
  );
};

/** The field of an encryption is the same in both headers, or in none. */
const sameAes = (extra: ExtraFields | undefined, entry: ZipEntry): boolean => {
  const [own, listed] = [extra?.get(AES), entry.extra?.get(AES)];
  return own && listed ? sameBytes(own, listed) : own === listed;
};

const fieldFault = (
  view: DataView,
  extra: ExtraFields | undefined,
  entry: ZipEntry,
): LocalFault | undefined => {
  const [check, packed, size] = [14, 18, 22].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ];
  const isKnown = check === entry.check || (hasDescriptor(entry) && check === 0);
  const most = isEncrypted(entry) ? MOST_VERSION.encrypted : MOST_VERSION.plain;
  const agrees =
    isKnown &&
    sameAes(extra, entry) &&
    sizesAgree(packed, size, extra?.get(ZIP64), entry) &&
    view.getUint16(4, true) <= most &&
    view.getUint16(6, true) === entry.flags &&
    view.getUint16(8, true) === entry.method;
  return agrees ? undefined : damaged('Its own header disagrees with the directory');
};

/**
 * Compares an entry's local header (APPNOTE 4.3.7) with the directory. `bytes` begin at the header;
 * `span` is the number of bytes to the next entry, so that data which overlap the next entry are
 * found.
 */
export const readLocalHeader = (bytes: Bytes, span: number, entry: ZipEntry): LocalHeader => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < FIXED_BYTES || view.getUint32(0, true) !== SIGNATURE)
    return { fault: damaged('There is no file where the directory says') };
  const nameEnd = FIXED_BYTES + view.getUint16(26, true);
  const start = nameEnd + view.getUint16(28, true);
  const end = start + entry.packed;
  if (end > span || start > bytes.length)
    return { fault: damaged('Its data run into what follows') };
  const extra = parseExtra(bytes.subarray(nameEnd, start));
  const fault =
    nameFault(bytes.subarray(FIXED_BYTES, nameEnd), extra, entry) ?? fieldFault(view, extra, entry);
  return { data: { start, end }, zip64: extra?.has(ZIP64) ?? false, ...(fault && { fault }) };
};
