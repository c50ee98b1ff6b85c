import type { Bytes } from '../../evidence/digest.ts';
import type { ZipEntry } from './zip-directory.ts';
import { unicodePathDisagrees } from './zip-extra.ts';

const SIGNATURE = 0x04034b50;
const FIXED_BYTES = 30;

/** The most bytes a local header can have: its fixed part, a name and an extra field. */
export const LONGEST_HEADER = FIXED_BYTES + 2 * 0xffff;

const HAS_DESCRIPTOR = 0x0008;
const DESCRIPTOR_BYTES = [12, 16];

/**
 * Where an entry's data lie within its span, absent if they must not be read; `fault` says in plain
 * words what is wrong with the header.
 */
export type LocalHeader = {
  readonly data?: { readonly start: number; readonly end: number };
  readonly fault?: string;
};

const nameFault = (
  bytes: Bytes,
  nameEnd: number,
  start: number,
  entry: ZipEntry,
): string | undefined => {
  const name = bytes.subarray(FIXED_BYTES, nameEnd);
  const same = new TextDecoder('utf-8', { ignoreBOM: true }).decode(name) === entry.path;
  return same && !unicodePathDisagrees(bytes.subarray(nameEnd, start), name)
    ? undefined
    : 'Its own header gives this file another name than the directory';
};

const fieldFault = (view: DataView, entry: ZipEntry): string | undefined => {
  const [check, packed, size] = [14, 18, 22].map((field) => view.getUint32(field, true));
  const late = (entry.flags & HAS_DESCRIPTOR) !== 0 && check === 0 && packed === 0 && size === 0;
  const agrees = late || (check === entry.check && packed === entry.packed && size === entry.size);
  return agrees &&
    view.getUint16(6, true) === entry.flags &&
    view.getUint16(8, true) === entry.method
    ? undefined
    : 'Its own header disagrees with the directory';
};

const gapFault = (gap: number, entry: ZipEntry): string | undefined => {
  const allowed = (entry.flags & HAS_DESCRIPTOR) === 0 ? [0] : DESCRIPTOR_BYTES;
  return allowed.includes(gap) ? undefined : 'There are bytes between this file and the next';
};

/**
 * Compares an entry's local header (APPNOTE 4.3.7) with the directory. `bytes` begin at the header;
 * `span` is the number of bytes to the next entry, so that data which overlap the next entry or
 * leave a gap before it are found.
 */
export const readLocalHeader = (bytes: Bytes, span: number, entry: ZipEntry): LocalHeader => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < FIXED_BYTES || view.getUint32(0, true) !== SIGNATURE)
    return { fault: 'There is no file where the directory says' };
  const nameEnd = FIXED_BYTES + view.getUint16(26, true);
  const start = nameEnd + view.getUint16(28, true);
  const end = start + entry.packed;
  if (end > span || start > bytes.length) return { fault: 'Its data run into what follows' };
  const fault =
    nameFault(bytes, nameEnd, start, entry) ??
    fieldFault(view, entry) ??
    gapFault(span - end, entry);
  return { data: { start, end }, ...(fault !== undefined && { fault }) };
};
