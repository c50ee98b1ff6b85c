import { describe, expect, it } from 'vitest';
import type { ZipEntry } from '../../../lib/zip/read/zip-directory.ts';
import { LONGEST_HEADER } from '../../../lib/zip/read/zip-local.ts';
import { readSpan, WHOLE_BYTES } from '../../../lib/zip/read/zip-span.ts';

const MIB = 2 ** 20;
const entry = { offset: 100 } as ZipEntry;

/** A file of which only the ranges that are read exist; it notes them. */
const notedFile = () => {
  const ranges: (readonly [number, number])[] = [];
  const slice = (start: number, end: number) => ({
    arrayBuffer: async () => {
      ranges.push([start, end]);
      return new ArrayBuffer(end - start);
    },
  });
  return { ranges, file: { slice } as unknown as Blob };
};

const piecesOf = async (pieces: AsyncGenerator<Uint8Array>): Promise<readonly number[]> => {
  const lengths: number[] = [];
  for await (const { length } of pieces) lengths.push(length);
  return lengths;
};

describe('readSpan', () => {
  it('reads an entry of up to 64 MiB once, from its own header on', async () => {
    const { file, ranges } = notedFile();
    const span = await readSpan(file, entry, WHOLE_BYTES);
    expect(await piecesOf(span.pieces(30, WHOLE_BYTES))).toEqual([WHOLE_BYTES - 30]);
    expect(ranges).toEqual([[100, 100 + WHOLE_BYTES]]);
  });

  it('reads of a larger entry the header only, and its data in pieces without a gap', async () => {
    const { file, ranges } = notedFile();
    const length = WHOLE_BYTES + MIB;
    const span = await readSpan(file, entry, length);
    expect(span.head).toHaveLength(LONGEST_HEADER);
    expect(await piecesOf(span.pieces(40, length))).toEqual([
      ...Array.from({ length: 8 }, () => 8 * MIB),
      MIB - 40,
    ]);
    const [, ...pieces] = ranges;
    expect(pieces[0]?.[0]).toBe(140);
    for (const [at, [start]] of pieces.slice(1).entries()) expect(start).toBe(pieces[at]?.[1]);
    expect(pieces.at(-1)?.[1]).toBe(100 + length);
  });

  it('gives what lies in the header of a large entry without another read', async () => {
    const { file, ranges } = notedFile();
    const span = await readSpan(file, entry, WHOLE_BYTES + 1);
    expect(await piecesOf(span.pieces(0, LONGEST_HEADER))).toEqual([LONGEST_HEADER]);
    expect(ranges).toHaveLength(1);
  });

  it('gives nothing for an entry of no bytes', async () => {
    const { file } = notedFile();
    const span = await readSpan(file, entry, 0);
    expect(await piecesOf(span.pieces(0, 0))).toEqual([0]);
  });
});
