const HEAD = 16;
const LEAST = 8;

/**
 * Whether the boxes of a HEIC or AVIF (ISO/IEC 14496-12, 4.2) lead from one to the next up to the
 * one that describes the picture. The library that reads that box follows them without an end where
 * one states that it has no length, as a damaged or hostile file can.
 */
export const leadsToMeta = (bytes: Uint8Array<ArrayBuffer>): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + HEAD <= bytes.length; ) {
    if (new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8)) === 'meta') return true;
    const stated = view.getUint32(at);
    const length = stated === 1 ? Number(view.getBigUint64(at + 8)) : stated;
    if (length < LEAST) return false;
    at += length;
  }
  return false;
};
