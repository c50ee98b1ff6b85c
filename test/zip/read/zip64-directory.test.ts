import { describe, expect, it } from 'vitest';
import { parseDirectory, type ZipEntry } from '../../../lib/zip/read/zip-directory.ts';
import { zip64Values } from '../../../lib/zip/read/zip-extra.ts';
import { readLocalHeader } from '../../../lib/zip/read/zip-local.ts';
import { writeZipFiles, type ZipFileToWrite } from '../../support/packages/zip-files.ts';

const LEFT = 0xffffffff;
const FIVE_GIB = 5 * 2 ** 30;

/** A Zip64 field (APPNOTE 4.5.3) with these 64-bit values. */
const wide = (...values: readonly number[]): Uint8Array => {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [at, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + at * 8);
  return field;
};

const unixTimes = Uint8Array.of(0x55, 0x54, 5, 0, 1, 0, 0, 0, 0x60);

const split = (file: Partial<ZipFileToWrite>) => {
  const content = Buffer.from('content');
  const zip = Buffer.from(writeZipFiles([{ path: 'a.txt', content, ...file }]));
  const start = zip.readUInt32LE(zip.length - 6);
  return {
    local: new Uint8Array(zip.subarray(0, start)),
    directory: new Uint8Array(zip.subarray(start, zip.length - 22)),
  };
};

const entryOf = (file: Partial<ZipFileToWrite>): ZipEntry => {
  const { entries, faults } = parseDirectory(split(file).directory, 1);
  const [entry] = entries;
  if (!entry || faults.length > 0) throw new Error(`One entry expected: ${JSON.stringify(faults)}`);
  return entry;
};

describe('the sizes and the offset that an entry of a zip leaves to its Zip64 field', () => {
  it.each<[string, Partial<ZipFileToWrite>, readonly number[]]>([
    ['the unpacked size', { size: LEFT, centralExtra: wide(FIVE_GIB) }, [FIVE_GIB, 7, 0]],
    ['the packed size', { packed: LEFT, centralExtra: wide(FIVE_GIB) }, [7, FIVE_GIB, 0]],
    ['the offset', { offset: LEFT, centralExtra: wide(FIVE_GIB) }, [7, 7, FIVE_GIB]],
    ['size and offset', { size: LEFT, offset: LEFT, centralExtra: wide(1, 2) }, [1, 7, 2]],
    [
      'all three, behind another field',
      {
        ...{ size: LEFT, packed: LEFT, offset: LEFT },
        centralExtra: Buffer.concat([unixTimes, wide(1, 2, 3)]),
      },
      [1, 2, 3],
    ],
    ['nothing, and the field repeats the sizes', { centralExtra: wide(7, 7) }, [7, 7, 0]],
    ['nothing, and the field repeats all', { centralExtra: wide(7, 7, 0) }, [7, 7, 0]],
  ])('are read in their order: %s', (_, file, expected) => {
    const { size, packed, offset, extra } = entryOf(file);
    expect([size, packed, offset]).toEqual(expected);
    expect(extra?.has(1)).toBe(true);
  });

  it.each<[string, Partial<ZipFileToWrite>]>([
    ['one value for two that are left out', { size: LEFT, packed: LEFT, centralExtra: wide(1) }],
    ['two values for one that is left out', { size: LEFT, centralExtra: wide(1, 2) }],
    ['other sizes than the entry itself', { centralExtra: wide(7, 8) }],
    ['another offset than the entry itself', { centralExtra: wide(7, 7, 1) }],
  ])('are those of the entry, with its extra field unreadable, for %s', (_, file) => {
    const entry = entryOf(file);
    expect([entry.size, entry.packed, entry.offset]).toEqual([file.size ?? 7, file.packed ?? 7, 0]);
    expect(entry.extra).toBeUndefined();
  });

  it('stay 4,294,967,295 where there is no Zip64 field', () => {
    expect(entryOf({ size: LEFT, packed: LEFT })).toMatchObject({ size: LEFT, packed: LEFT });
  });
});

describe('a Zip64 field of a local header', () => {
  const faultOf = (local: Partial<ZipFileToWrite>, entry: Partial<ZipEntry> = {}) => {
    const bytes = split(local).local;
    return readLocalHeader(bytes, bytes.length, { ...entryOf({}), ...entry });
  };

  it('is said to be there, and has no fault where it agrees with the directory', () => {
    expect(faultOf({ zip64: true })).toMatchObject({ zip64: true });
    expect(faultOf({ zip64: true }).fault).toBeUndefined();
    expect(faultOf({ localExtra: wide(7, 7) }).fault).toBeUndefined();
  });

  it.each<[string, Uint8Array]>([
    ['another unpacked size', wide(8, 7)],
    ['another packed size', wide(7, 8)],
    ['the unpacked size only', wide(7)],
    ['a third value', wide(7, 7, 0)],
  ])('disagrees with the directory if it states %s', (_, localExtra) => {
    expect(faultOf({ localExtra }).fault?.detail).toContain('disagrees with the directory');
  });

  it('does not excuse other sizes in the header itself', () => {
    const local = { localExtra: wide(7, 7), size: 9 };
    expect(faultOf(local).fault?.detail).toContain('disagrees with the directory');
    expect(faultOf({ ...local, size: LEFT }).fault?.detail).toContain('disagrees');
    expect(faultOf({ ...local, size: LEFT, packed: LEFT }).fault).toBeUndefined();
  });
});

describe('zip64Values', () => {
  it('reads 64-bit values, least byte first, and leaves out a part of a value', () => {
    const values = zip64Values(wide(1, FIVE_GIB).subarray(4));
    expect(values).toEqual([1, FIVE_GIB]);
    expect(zip64Values(wide(1, 2).subarray(4, 17))).toEqual([1]);
    expect(zip64Values(new Uint8Array(0))).toEqual([]);
  });
});
