import type { Bytes } from '../../evidence/digest.ts';

/**
 * The bytes of a record of a zip, little endian; what no field sets is zero. Throws `RangeError`
 * where a field cannot hold its value, as without Zip64 the zip would be broken.
 */
export const zipRecord = (
  bytes: number,
  fields: readonly (readonly [at: number, size: 2 | 4, value: number])[],
): Bytes => {
  const view = new DataView(new ArrayBuffer(bytes));
  for (const [at, size, value] of fields) {
    if (value >= 2 ** (size * 8)) throw new RangeError(`A zip cannot state ${value}`);
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return new Uint8Array(view.buffer);
};

/**
 * The end of central directory record (APPNOTE 4.3.16) of `count` entries, before a comment of so
 * many bytes.
 */
export const endRecord = (count: number, size: number, start: number, comment = 0): Bytes =>
  zipRecord(22, [
    [0, 4, 0x06054b50],
    [8, 2, count],
    [10, 2, count],
    [12, 4, size],
    [16, 4, start],
    [20, 2, comment],
  ]);
