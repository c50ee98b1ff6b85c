import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { inflate } from '../../../lib/zip/read/inflate.ts';
import { noise } from '../../support/cases/sample-matter.ts';

// Noise that cannot be packed: the packed data are as long as the content.
const content = noise(3, 200_000);
const packed = deflateRawSync(content);
const declared = { size: content.length, check: crc32(content) };

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += size)
    yield Uint8Array.from(bytes.subarray(at, at + size));
}

const inflated = async (packed: () => AsyncIterable<Bytes>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of inflate(packed, declared)) parts.push(part);
  return Buffer.concat(parts);
};

describe('inflate, of data that come in pieces', () => {
  it.each([
    ['that are joined', 1000],
    ['of which two are too many to be joined', 40_000],
    ['of the most that is joined', 65_536],
    ['of one byte more', 65_537],
    ['that hold everything', 300_000],
  ])('%s gives the same bytes', async (_, size) => {
    expect((await inflated(() => piecesOf(packed, size))).equals(content)).toBe(true);
  });

  it.each([1000, 40_000, 300_000])('of %i bytes finds a changed byte', async (size) => {
    const changed = Buffer.from(packed);
    changed[100_000] = (changed[100_000] ?? 0) ^ 1;
    await expect(inflated(() => piecesOf(changed, size))).rejects.toMatchObject({
      code: 'DAMAGED',
    });
  });

  it('throws what a second reading throws, which tells a bomb from damage', async () => {
    let readings = 0;
    const once = async function* (): AsyncGenerator<Bytes> {
      readings += 1;
      if (readings === 2) throw new Error('The disk is gone');
      yield* piecesOf(packed.subarray(0, 1000), 500);
    };
    await expect(inflated(once)).rejects.toThrow('The disk is gone');
    expect(readings).toBe(2);
  });

  it('reads no further than it must once the reader stops', async () => {
    let read = 0;
    const counted = async function* (): AsyncGenerator<Bytes> {
      for await (const piece of piecesOf(packed, 66_000)) {
        read += piece.length;
        yield piece;
      }
    };
    for await (const _ of inflate(counted, declared)) break;
    expect(read).toBeLessThan(packed.length);
  });
});

describe('inflate, of an empty file', () => {
  const empty = async (bytes: readonly number[], size = 1): Promise<number> => {
    let pieces = 0;
    const read = () => piecesOf(Uint8Array.from(bytes), size);
    for await (const _ of inflate(read, { size: 0, check: 0 })) pieces += 1;
    return pieces;
  };

  it.each([
    ['a block of fixed codes', [3, 0]],
    ['a stored block', [1, 0, 0, 255, 255]],
    ['a flushed block before the last', [0, 0, 0, 255, 255, 3, 0]],
  ])('takes %s, in pieces of any length', async (_, bytes) => {
    for (const size of [1, 2, 9]) expect(await empty(bytes, size)).toBe(0);
  });

  it.each([
    ['nothing at all', []],
    ['a block that is cut off', [3]],
    ['one byte more', [3, 0, 0]],
    ['a block of one letter', [...deflateRawSync('x')]],
  ])('throws DAMAGED for %s', async (_, bytes) => {
    await expect(empty(bytes)).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});
