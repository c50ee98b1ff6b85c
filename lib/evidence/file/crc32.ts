const TABLE_SIZE = 256;
/** How many bytes are taken at a time. */
const SLICE = 16;

type Table = Uint32Array;

/** Table n maps a byte to the change that it makes n bytes later ("slicing by 16"). */
const TABLES = (() => {
  const tables = Array.from({ length: SLICE }, () => new Uint32Array(TABLE_SIZE));
  const [first, ...others] = tables as [Table, ...Table[]];
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
    ...[Table, Table, Table, Table, Table, Table, Table, Table],
    ...[Table, Table, Table, Table, Table, Table, Table, Table],
  ];
})();

const byteByByte = (bytes: Uint8Array, before: number, from: number, to: number): number => {
  const [table] = TABLES;
  let value = before;
  for (let at = from; at < to; at += 1)
    value = (table[(value ^ (bytes[at] as number)) & 0xff] as number) ^ (value >>> 8);
  return value;
};

/** Four words of 32 bits at a time: the processors that browsers run on are little-endian. */
const sixteenAtATime = (words: Uint32Array, before: number): number => {
  const [t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15] = TABLES;
  let value = before;
  for (let at = 0; at < words.length; at += 4) {
    const a = (words[at] as number) ^ value;
    const b = words[at + 1] as number;
    const c = words[at + 2] as number;
    const d = words[at + 3] as number;
    value =
      (t15[a & 0xff] as number) ^
      (t14[(a >>> 8) & 0xff] as number) ^
      (t13[(a >>> 16) & 0xff] as number) ^
      (t12[a >>> 24] as number) ^
      (t11[b & 0xff] as number) ^
      (t10[(b >>> 8) & 0xff] as number) ^
      (t9[(b >>> 16) & 0xff] as number) ^
      (t8[b >>> 24] as number) ^
      (t7[c & 0xff] as number) ^
      (t6[(c >>> 8) & 0xff] as number) ^
      (t5[(c >>> 16) & 0xff] as number) ^
      (t4[c >>> 24] as number) ^
      (t3[d & 0xff] as number) ^
      (t2[(d >>> 8) & 0xff] as number) ^
      (t1[(d >>> 16) & 0xff] as number) ^
      (t0[d >>> 24] as number);
  }
  return value;
};

/** The CRC-32 of a zip entry (APPNOTE 4.4.7); `before` is that of the bytes that precede these. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  // A view of words begins at a multiple of four.
  const lead = (4 - (bytes.byteOffset % 4)) % 4;
  const slices = Math.floor((bytes.length - lead) / SLICE);
  if (slices < 1) return ~byteByByte(bytes, ~before, 0, bytes.length) >>> 0;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + lead, slices * 4);
  const whole = sixteenAtATime(words, byteByByte(bytes, ~before, 0, lead));
  return ~byteByByte(bytes, whole, lead + slices * SLICE, bytes.length) >>> 0;
};
