const UNICODE_PATH = 0x7075;

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/**
 * Whether a Unicode Path extra field (APPNOTE 4.6.9) gives the file another name than its header.
 * unzip would use the name in the extra field.
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
