import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { inflate } from '../../../lib/zip/read/inflate.ts';

const content = 'words '.repeat(1000);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += size)
    yield Uint8Array.from(bytes.subarray(at, at + size));
}

const inflated = async (packed: Uint8Array, size: number, piece = 16): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of inflate(inPieces(packed, piece), size)) parts.push(part);
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

  it.each([
    ['cut off', packed.subarray(0, packed.length - 2)],
    ['no deflate data', Buffer.from('not deflate data at all')],
  ])('throws DAMAGED for data that are %s', async (_, bytes) => {
    await expect(inflated(bytes, content.length)).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});
