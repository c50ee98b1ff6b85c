import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { inflate } from '../../../lib/zip/read/inflate.ts';

const content = 'words '.repeat(1000);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += size)
    yield Uint8Array.from(bytes.subarray(at, at + size));
}

const inflated = async (
  packed: Uint8Array,
  size: number,
  piece = 16,
  check = crc32(content),
): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of inflate(() => inPieces(packed, piece), { size, check }))
    parts.push(part);
  return Buffer.concat(parts).toString();
};

describe('inflate', () => {
  const packed = deflateRawSync(content);

  it.each([1, 7, 4096])('inflates data that come in pieces of %i bytes', async (piece) => {
    expect(await inflated(packed, content.length, piece)).toBe(content);
  });

  it('throws BOMB for data that unpack to more than was declared', async () => {
    await expect(inflated(packed, content.length - 1)).rejects.toMatchObject({ code: 'BOMB' });
  });

  it('throws DAMAGED for data that unpack to less than was declared', async () => {
    await expect(inflated(packed, content.length + 1)).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  it('throws DAMAGED for data that unpack to another checksum than was declared', async () => {
    await expect(inflated(packed, content.length, 16, 7)).rejects.toMatchObject({
      code: 'DAMAGED',
    });
  });

  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(content), 0);
  trailer.writeUInt32LE(content.length, 4);
  const gzip = Buffer.concat([Buffer.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255), packed, trailer]);

  it.each([
    ['one byte', Buffer.of(0)],
    ['a second stream', packed],
    ['the end of a gzip file', trailer],
    ['the end of a gzip file and a second file', Buffer.concat([trailer, gzip])],
    ['the end of a gzip file and zeros', Buffer.concat([trailer, Buffer.alloc(20)])],
  ])('throws DAMAGED for data that are followed by %s', async (_, after) => {
    const longer = Buffer.concat([packed, after]);
    for (const piece of [1, 5, 7, 8, 9, 4096])
      await expect(inflated(longer, content.length, piece)).rejects.toMatchObject({
        code: 'DAMAGED',
      });
  });

  it('throws DAMAGED for an empty file followed by zeros, which is its checksum too', async () => {
    const zeros = new Uint8Array(0);
    const packedZeros = Buffer.concat([deflateRawSync(zeros), Buffer.alloc(3)]);
    await expect(inflated(packedZeros, 0, 4, 0)).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  it('throws what reading the data throws', async () => {
    const failing = async function* (): AsyncGenerator<Bytes> {
      yield Uint8Array.from(packed.subarray(0, 5));
      throw new Error('The disk is gone');
    };
    const read = async () => {
      for await (const _ of inflate(failing, { size: content.length, check: 0 }));
    };
    await expect(read()).rejects.toThrow('The disk is gone');
  });

  it.each([
    ['cut off', packed.subarray(0, packed.length - 2)],
    ['no deflate data', Buffer.from('not deflate data at all')],
  ])('throws DAMAGED for data that are %s', async (_, bytes) => {
    await expect(inflated(bytes, content.length)).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});
