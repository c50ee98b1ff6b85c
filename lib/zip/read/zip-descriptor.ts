import type { Bytes } from '../../evidence/digest.ts';
import { HAS_DESCRIPTOR } from './entry-rules.ts';
import type { ZipEntry } from './zip-directory.ts';

const SIGNATURE = 0x08074b50;

/** Where the checksum of a descriptor of each length stands, and the bytes of each size. */
const FORMS: ReadonlyMap<number, { readonly start: number; readonly width: 4 | 8 }> = new Map([
  [12, { start: 0, width: 4 }],
  [16, { start: 4, width: 4 }],
  [20, { start: 0, width: 8 }],
  [24, { start: 4, width: 8 }],
]);

/** The most bytes that can lie between the data of an entry and the next entry. */
export const LONGEST_DESCRIPTOR = 24;

/** Whether sizes follow the data of an entry. */
export const hasDescriptor = ({ flags }: Pick<ZipEntry, 'flags'>): boolean =>
  (flags & HAS_DESCRIPTOR) !== 0;

/**
 * Whether the bytes between an entry's data and the next entry are what they must be: none, or its
 * data descriptor (APPNOTE 4.3.9), whose signature is optional and whose sizes have 4 or 8 bytes.
 */
export const isDescriptor = (gap: Bytes, entry: ZipEntry): boolean => {
  if (!hasDescriptor(entry)) return gap.length === 0;
  const form = FORMS.get(gap.length);
  if (!form) return false;
  const { start, width } = form;
  const view = new DataView(gap.buffer, gap.byteOffset, gap.byteLength);
  const sizeAt = (at: number): number =>
    width === 8 ? Number(view.getBigUint64(at, true)) : view.getUint32(at, true);
  return (
    (start === 0 || view.getUint32(0, true) === SIGNATURE) &&
    view.getUint32(start, true) === entry.check &&
    sizeAt(start + 4) === entry.packed &&
    sizeAt(start + 4 + width) === entry.size
  );
};
