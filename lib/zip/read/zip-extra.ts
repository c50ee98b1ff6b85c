const UNICODE_PATH = 0x7075;

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/**
 * Whether an extra field names the file otherwise than its header does: unzip would believe the
 * extra field (APPNOTE 4.6.9).
 */
export const unicodePathDisagrees = (extra: Uint8Array, name: Uint8Array): boolean => {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === UNICODE_PATH && !sameBytes(extra.subarray(at + 9, end), name))
      return true;
    at = end;
  }
  return false;
};
