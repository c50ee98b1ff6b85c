const TABLE_SIZE = 256;

/** Table n maps a byte to the change that it makes n bytes later ("slicing by 8"). */
const TABLES = (() => {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(TABLE_SIZE));
  const [first, ...others] = tables as [Uint32Array, ...Uint32Array[]];
  for (let byte = 0; byte < TABLE_SIZE; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    first[byte] = value;
  }
  for (let byte = 0; byte < TABLE_SIZE; byte += 1) {
    let value = first[byte] as number;
    for (const table of others) {
      value = (first[value & 0xff] as number) ^ (value >>> 8);
      table[byte] = value;
    }
  }
  return tables as [
    ...[Uint32Array, Uint32Array, Uint32Array, Uint32Array],
    ...[Uint32Array, Uint32Array, Uint32Array, Uint32Array],
  ];
})();

const eightAtATime = (bytes: Uint8Array, before: number, end: number): number => {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let value = before;
  for (let at = 0; at < end; at += 8) {
    const low = view.getUint32(at, true) ^ value;
    const high = view.getUint32(at + 4, true);
    value =
      (t7[low & 0xff] as number) ^
      (t6[(low >>> 8) & 0xff] as number) ^
      (t5[(low >>> 16) & 0xff] as number) ^
      (t4[low >>> 24] as number) ^
      (t3[high & 0xff] as number) ^
      (t2[(high >>> 8) & 0xff] as number) ^
      (t1[(high >>> 16) & 0xff] as number) ^
      (t0[high >>> 24] as number);
  }
  return value;
};

/** The CRC-32 of a zip entry (APPNOTE 4.4.7); `before` is that of the bytes that precede these. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  const [table] = TABLES;
  const whole = bytes.length - (bytes.length % 8);
  let value = eightAtATime(bytes, ~before, whole);
  for (let at = whole; at < bytes.length; at += 1)
    value = (table[(value ^ (bytes[at] as number)) & 0xff] as number) ^ (value >>> 8);
  return ~value >>> 0;
};
