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

  it('prefers the end record that ends the file to a later one inside its comment', async () => {
    const inner = endRecord({ count: 9 }).toString('latin1');
    const end = await read(endRecord({ count: 1, comment: `${inner}tail` }));
    expect(end?.count).toBe(1);
  });
});
