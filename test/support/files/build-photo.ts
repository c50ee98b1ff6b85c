/** One entry of an image file directory of ASCII: tag and value (TIFF 6.0, section 2). */
type Tag = readonly [tag: number, value: string];

/** An Exif block (big-endian) with these values in its Exif directory. */
const exifBlock = (tags: readonly Tag[]): Buffer => {
  const directory = 26; // the header, and a first directory that only points to the second
  const data = directory + 2 + tags.length * 12 + 4;
  const values = tags.map(([, value]) => Buffer.from(`${value}\0`, 'latin1'));
  const block = Buffer.alloc(data + values.reduce((sum, { length }) => sum + length, 0));
  block.write('MM\0*', 0, 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(0x8769, 10);
  block.writeUInt16BE(4, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt32BE(directory, 18);
  block.writeUInt16BE(tags.length, directory);
  let at = data;
  for (const [index, [tag]] of tags.entries()) {
    const value = values[index] ?? Buffer.alloc(0);
    const entry = directory + 2 + index * 12;
    block.writeUInt16BE(tag, entry);
    block.writeUInt16BE(2, entry + 2);
    block.writeUInt32BE(value.length, entry + 4);
    block.writeUInt32BE(at, entry + 8);
    value.copy(block, at);
    at += value.length;
  }
  return block;
};

/** A JPEG with an Exif block (APP1) put after its first marker (Exif 2.32, 4.7.2). */
export const withExif = (jpeg: Uint8Array, tags: readonly Tag[]): Uint8Array<ArrayBuffer> => {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifBlock(tags)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]));
};
