import { crc32 } from '../../evidence/file/crc32.ts';

/** Extended information of Zip64 (APPNOTE 4.5.3). */
export const ZIP64 = 0x0001;
const NTFS_TIMES = 0x000a;
const UNIX_TIMES = 0x5455;
const OLD_UNIX = 0x5855;
const OLD_UNIX_OWNER = 0x7855;
const UNIX_OWNER = 0x7875;
const UNICODE_PATH = 0x7075;
/** The encryption of WinZip (AE-2 specification, "AES extra data field"). */
export const AES = 0x9901;

/** The fields of an extra field (APPNOTE 4.5.1) by their id. */
export type ExtraFields = ReadonlyMap<number, Uint8Array>;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Parses an extra field; undefined if its fields do not fill it exactly or one id occurs twice, so
 * that programs could differ in what they read.
 */
export const parseExtra = (extra: Uint8Array): ExtraFields | undefined => {
  const view = viewOf(extra);
  const fields = new Map<number, Uint8Array>();
  let at = 0;
  while (at + 4 <= extra.length) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length || fields.has(id)) return undefined;
    fields.set(id, extra.subarray(at + 4, end));
    at = end;
  }
  return at === extra.length ? fields : undefined;
};

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Version 1, the CRC-32 of the header's name, and the same name again (APPNOTE 4.6.9). */
const repeatsName = (field: Uint8Array, name: Uint8Array): boolean =>
  field.length >= 5 &&
  field[0] === 1 &&
  viewOf(field).getUint32(1, true) === crc32(name) &&
  sameBytes(field.subarray(5), name);

const isNtfsTimes = (field: Uint8Array): boolean => {
  const view = viewOf(field);
  return (
    field.length === 32 &&
    view.getUint32(0, true) === 0 &&
    view.getUint16(4, true) === 1 &&
    view.getUint16(6, true) === 24
  );
};

/** Version 1, then the owner and the group, each with its size before it. */
const isUnixOwner = (field: Uint8Array): boolean => {
  const owner = field[1] ?? 0;
  const group = field[2 + owner] ?? 0;
  return field[0] === 1 && owner <= 8 && group <= 8 && field.length === 3 + owner + group;
};

/** AE-1 or AE-2, the vendor "AE", a strength of 1 to 3, and stored or deflated beneath it. */
export const isAes = (field: Uint8Array): boolean => {
  const [version = 0, high, vendor, vendorEnd, strength = 0, method = 1, methodHigh] = field;
  return (
    field.length === 7 &&
    [1, 2].includes(version) &&
    [vendor, vendorEnd].join() === '65,69' &&
    [1, 2, 3].includes(strength) &&
    [0, 8].includes(method) &&
    high === 0 &&
    methodHigh === 0
  );
};

/** The fields that usual programs write, and the form of each. Lengths are in bytes. */
const KNOWN: ReadonlyMap<number, (field: Uint8Array, name: Uint8Array) => boolean> = new Map([
  [ZIP64, (field) => [8, 16, 24].includes(field.length)],
  [NTFS_TIMES, isNtfsTimes],
  [UNIX_TIMES, (field) => (field[0] ?? 8) <= 7 && [1, 5, 9, 13].includes(field.length)],
  [OLD_UNIX, (field) => [8, 12].includes(field.length)],
  [OLD_UNIX_OWNER, (field) => [0, 4].includes(field.length)],
  [UNIX_OWNER, isUnixOwner],
  [UNICODE_PATH, repeatsName],
  [AES, isAes],
]);

/**
 * Says what is wrong with the extra field of an entry, undefined if nothing is: only fields that
 * usual programs write are allowed, because any other may hide content or another name.
 */
export const extraFault = (
  fields: ExtraFields | undefined,
  name: Uint8Array,
): 'unreadable' | 'unknown' | 'other name' | undefined => {
  if (!fields) return 'unreadable';
  for (const [id, field] of fields)
    if (!KNOWN.get(id)?.(field, name)) return id === UNICODE_PATH ? 'other name' : 'unknown';
  return undefined;
};

/** The 64-bit values of a Zip64 field. */
export const zip64Values = (field: Uint8Array): readonly number[] => {
  const view = viewOf(field);
  return Array.from({ length: field.length / 8 }, (_, at) =>
    Number(view.getBigUint64(at * 8, true)),
  );
};
