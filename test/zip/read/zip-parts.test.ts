import { describe, expect, it } from 'vitest';
import { entryFault } from '../../../lib/zip/read/zip-content.ts';
import { parseDirectory, type ZipEntry } from '../../../lib/zip/read/zip-directory.ts';
import { readLocalHeader } from '../../../lib/zip/read/zip-local.ts';
import { writeZipFiles, type ZipFileToWrite } from '../../support/packages/zip-files.ts';

const CONTENT = Buffer.from('content');

/** The parts of a zip of one file, `a.txt` unless another is given. */
const partsOf = (file: Partial<ZipFileToWrite> = {}) => {
  const zip = Buffer.from(writeZipFiles([{ path: 'a.txt', content: CONTENT, ...file }]));
  const start = zip.readUInt32LE(zip.length - 6);
  const local = new Uint8Array(zip.subarray(0, start));
  return { local, directory: new Uint8Array(zip.subarray(start, zip.length - 22)) };
};

const entryOf = (directory: Uint8Array<ArrayBuffer>): ZipEntry => {
  const [entry] = parseDirectory(directory, 1).entries;
  if (!entry) throw new Error('The directory has one entry');
  return entry;
};

const sound = entryOf(partsOf().directory);

describe('parseDirectory', () => {
  it('reads name, sizes, method and Unix mode of an entry', () => {
    const { directory } = partsOf({ mode: 0o120777 });
    expect(parseDirectory(directory, 1)).toMatchObject({
      entries: [{ path: 'a.txt', method: 0, packed: 7, size: 7, offset: 0, mode: 0o120777 }],
      faults: [],
    });
  });

  it.each([0, 2, 5, 16, 30])('reads the mode of an entry that was made on host %d', (host) => {
    const { directory } = partsOf({ mode: 0o120777 });
    expect(entryOf(directory.with(5, host)).mode).toBe(0o120777);
  });

  it.each([
    ['another count', 2, (bytes: Uint8Array<ArrayBuffer>) => bytes, 'its directory lists 1'],
    [
      'bytes after the last entry',
      1,
      (bytes: Uint8Array<ArrayBuffer>) => Uint8Array.of(...bytes, 0),
      'cannot be read to its end',
    ],
    [
      'an entry that is cut off',
      0,
      (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1),
      'cannot be read to its end',
    ],
  ])('reports %s', (_, count, change, fault) => {
    const { faults } = parseDirectory(change(partsOf().directory), count);
    expect(faults.map(({ detail }) => detail)).toEqual([expect.stringContaining(fault)]);
  });
});

describe('readLocalHeader', () => {
  it('returns where the data lie and no fault for a header that agrees', () => {
    const { local } = partsOf();
    expect(readLocalHeader(local, local.length, sound)).toEqual({
      data: { start: 35, end: 42 },
      zip64: false,
    });
  });

  it('accepts a header without sizes only if a descriptor follows', () => {
    const { local, directory } = partsOf({ descriptor: true });
    expect(readLocalHeader(local, local.length, entryOf(directory)).fault).toBeUndefined();
    const bare = Uint8Array.from(local).fill(0, 6, 7);
    expect(readLocalHeader(bare, local.length, sound).fault).toBeDefined();
  });

  it.each<[string, Partial<ZipEntry>, string]>([
    ['checksum', { check: 1 }, 'disagrees'],
    ['size', { size: 8 }, 'disagrees'],
    ['method', { method: 8 }, 'disagrees'],
    ['flags', { flags: 0 }, 'disagrees'],
    ['name', { name: Buffer.from('b.txt') }, 'another name'],
    ['packed size, past the next entry', { packed: 8 }, 'run into what follows'],
  ])('reports a header with another %s than the directory', (_, change, fault) => {
    const { local } = partsOf();
    const read = readLocalHeader(local, local.length, { ...sound, ...change });
    expect(read.fault?.detail).toContain(fault);
  });

  it('gives no data to read where there is no header', () => {
    const { local } = partsOf();
    const fault = { code: 'DAMAGED', detail: 'There is no file where the directory says' };
    expect(readLocalHeader(local.with(0, 0), local.length, sound)).toEqual({ fault });
    expect(readLocalHeader(local.slice(0, 29), local.length, sound)).toEqual({ fault });
  });
});

describe('entryFault', () => {
  const LARGE = 64 * 2 ** 20 + 1;
  const deflated = { ...sound, method: 8 };

  it.each<[string, ZipEntry, string | undefined]>([
    ['a stored file', sound, undefined],
    ['an encrypted file', { ...sound, flags: 1 }, 'ENCRYPTED'],
    ['a file with strong encryption', { ...sound, flags: 0x40 }, 'ENCRYPTED'],
    ['a stored file of two sizes', { ...sound, size: 8 }, 'DAMAGED'],
    ['an unknown method', { ...sound, method: 12 }, 'DAMAGED'],
    ['the highest honest ratio', { ...deflated, packed: 1, size: 2200 }, undefined],
    ['a higher ratio', { ...deflated, packed: 1, size: 2201 }, 'BOMB'],
    ['a large file of ratio 1 : 1,000', { ...deflated, packed: LARGE / 1000, size: LARGE }, 'BOMB'],
  ])('judges %s by its declared method and sizes', (_, entry, code) => {
    expect(entryFault(entry)?.code).toBe(code);
  });
});
