import { describe, expect, it } from 'vitest';
import { readZipEnd } from '../../../lib/zip/read/zip-end.ts';

type End = {
  readonly count?: number;
  readonly onThisDisk?: number;
  readonly size?: number;
  readonly start?: number;
  readonly comment?: string;
};

/** An end record (APPNOTE 4.3.16). */
const endRecord = (end: End): Buffer => {
  const { count = 0, onThisDisk = count, size = 0, start = 0, comment = '' } = end;
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(onThisDisk, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(start, 16);
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, Buffer.from(comment)]);
};

type Wide = { readonly count?: number; readonly start?: number; readonly at?: number };

/** A Zip64 end record for a directory of 10 bytes at 5, and its locator. */
const zip64End = ({ count = 3, start = 5, at = 15 }: Wide = {}): Buffer => {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  for (const [offset, value] of [
    [4, 44],
    [24, count],
    [32, count],
    [40, 10],
    [48, start],
  ] as const)
    record.writeBigUInt64LE(BigInt(value), offset);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
};

const read = (...parts: readonly Uint8Array[]) =>
  readZipEnd(new Blob([new Uint8Array(Buffer.concat(parts))]));

const DIRECTORY = Buffer.alloc(10);

describe('readZipEnd', () => {
  it('reads count and comment, and where the directory lies in the file', async () => {
    const end = await read(
      Buffer.alloc(5),
      DIRECTORY,
      endRecord({ count: 3, size: 10, start: 5, comment: 'hello' }),
    );
    expect(end).toMatchObject({ at: 15, count: 3, directory: { start: 5, end: 15 }, faults: [] });
    expect(new TextDecoder().decode(end?.comment)).toBe('hello');
  });

  it('finds the end record before a comment of 65,535 bytes', async () => {
    const end = await read(endRecord({ comment: 'x'.repeat(65_535) }));
    expect(end?.at).toBe(0);
    expect(end?.comment).toHaveLength(65_535);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a file without the signature', Buffer.alloc(100)],
    ['an end record that is cut off', endRecord({}).subarray(0, 21)],
  ])('finds no end record in %s', async (_, bytes) => {
    expect(await read(bytes)).toBeUndefined();
  });

  it.each<[string, End, Uint8Array, string]>([
    ['bytes after the end', {}, Buffer.of(1), 'There are bytes after the end of the zip'],
    [
      'several disks',
      { count: 2, onThisDisk: 1 },
      Buffer.alloc(0),
      'The zip says that it goes on in another file',
    ],
    [
      'a directory elsewhere',
      { start: 1 },
      Buffer.alloc(0),
      'The directory is not where the end of the zip says',
    ],
  ])('reports %s', async (_, end, after, fault) => {
    expect((await read(endRecord(end), after))?.faults).toEqual([fault]);
  });

  it.each<[string, Buffer, string[]]>([
    ['agrees with the old one', zip64End(), []],
    ['counts other entries', zip64End({ count: 4 }), ['The two ends of the zip disagree']],
    ['names another start', zip64End({ start: 6 }), ['The two ends of the zip disagree']],
    ['lies elsewhere', zip64End({ at: 3 }), ['The two ends of the zip disagree']],
  ])('reads a Zip64 end record that %s', async (_, wide, faults) => {
    const old = endRecord({ count: 3, size: 10, start: 5 });
    const end = await read(Buffer.alloc(5), DIRECTORY, wide, old);
    const elsewhere = 'The directory is not where the end of the zip says';
    expect(end).toMatchObject({ zip64: true, count: 3 });
    expect(end?.faults.filter((fault) => fault !== elsewhere)).toEqual(faults);
  });

  it('reads from the Zip64 end record what the old one leaves to it', async () => {
    const old = endRecord({ count: 0xffff, size: 0xffffffff, start: 0xffffffff });
    const end = await read(Buffer.alloc(5), DIRECTORY, zip64End(), old);
    expect(end).toMatchObject({ at: 15, count: 3, directory: { start: 5, end: 15 }, faults: [] });
  });

  it('prefers the end record that ends the file to a later one inside its comment', async () => {
    const inner = endRecord({ count: 9 }).toString('latin1');
    const end = await read(endRecord({ count: 1, comment: `${inner}tail` }));
    expect(end?.count).toBe(1);
  });
});
