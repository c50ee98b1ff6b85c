import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { digestBlob, sumBlob } from '../../../lib/evidence/file/digest-blob.ts';

const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A blob that says it is too large to be hashed whole; each piece of it is one byte. */
const largeBlob = (size: number) => {
  const slices: (readonly [number, number])[] = [];
  const blob = {
    size,
    slice: (from: number, until: number) => {
      slices.push([from, until]);
      const { buffer } = Uint8Array.of(slices.length);
      return { arrayBuffer: async () => buffer };
    },
  } as unknown as Blob;
  return { blob, slices, pieces: () => Uint8Array.from(slices, (_, at) => at + 1) };
};
const LARGE = 2 ** 26 + 5;

describe('the digest of a file', () => {
  it('is that of all of its bytes, and comes with their CRC-32', async () => {
    const bytes = new Uint8Array(70_000).map((_, at) => at % 251);
    expect(await digestBlob(new Blob([bytes]))).toBe(sha256(bytes));
    const sums = { digest: sha256(bytes), crc32: crc32(bytes) };
    expect(await sumBlob(new Blob([bytes]))).toEqual(sums);
    expect(await sumBlob(new Blob())).toEqual({ digest: sha256(new Uint8Array()), crc32: 0 });
  });

  it('of a large file is made piece by piece, without a gap and in order', async () => {
    const { blob, slices, pieces } = largeBlob(LARGE);
    const sums = await sumBlob(blob);
    expect(sums).toEqual({ digest: sha256(pieces()), crc32: crc32(pieces()) });
    const ends = slices.map(([, until]) => until);
    expect(slices.map(([from]) => from)).toEqual([0, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBeGreaterThanOrEqual(LARGE);
  });

  it('stops where it is cancelled', async () => {
    const controller = new AbortController();
    const { blob, slices } = largeBlob(LARGE);
    const digest = digestBlob(blob, {
      signal: controller.signal,
      onPiece: () => controller.abort(new Error('cancelled')),
    });
    await expect(digest).rejects.toThrow('cancelled');
    expect(slices).toHaveLength(1);
  });
});
