import { describe, expect, it } from 'vitest';
import { entryFault } from '../../../lib/zip/read/zip-content.ts';
import { parseDirectory, type ZipEntry } from '../../../lib/zip/read/zip-directory.ts';
import { unicodePathDisagrees } from '../../../lib/zip/read/zip-extra.ts';
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

  it('gives no mode to an entry that was not made on Unix', () => {
    const { directory } = partsOf({ mode: 0o120777 });
    expect(entryOf(directory.with(5, 0)).mode).toBe(0);
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
    expect(readLocalHeader(local, local.length, sound)).toEqual({ data: { start: 35, end: 42 } });
  });

  it.each([12, 16])('accepts a data descriptor of %d bytes', (bytes) => {
    const { local, directory } = partsOf({ descriptor: true });
    const span = local.length - 16 + bytes;
    expect(readLocalHeader(local, span, entryOf(directory)).fault).toBeUndefined();
  });

  it.each<[string, Partial<ZipEntry>, string]>([
    ['checksum', { check: 1 }, 'disagrees'],
    ['size', { size: 8 }, 'disagrees'],
    ['method', { method: 8 }, 'disagrees'],
    ['flags', { flags: 0 }, 'disagrees'],
    ['name', { path: 'b.txt' }, 'another name'],
    ['packed size, past the next entry', { packed: 8 }, 'run into what follows'],
  ])('reports a header with another %s than the directory', (_, change, fault) => {
    const { local } = partsOf();
    const read = readLocalHeader(local, local.length, { ...sound, ...change });
    expect(read.fault).toContain(fault);
  });

  it('reports a gap before the next entry', () => {
    const { local } = partsOf();
    expect(readLocalHeader(local, local.length + 1, sound).fault).toContain('bytes between');
  });

  it('gives no data to read where there is no header', () => {
    const { local } = partsOf();
    const fault = 'There is no file where the directory says';
    expect(readLocalHeader(local.with(0, 0), local.length, sound)).toEqual({ fault });
    expect(readLocalHeader(local.slice(0, 29), local.length, sound)).toEqual({ fault });
  });
});

describe('unicodePathDisagrees', () => {
  const name = Buffer.from('a.txt');
  const field = (id: number, content: Uint8Array): Uint8Array =>
    Uint8Array.of(id & 255, id >> 8, content.length, 0, ...content);
  const unicodePath = (path: string): Uint8Array =>
    field(0x7075, Uint8Array.of(1, 0, 0, 0, 0, ...Buffer.from(path)));
  const other = field(0x5455, Uint8Array.of(9, 9));

  it.each([
    ['the same name', unicodePath('a.txt'), false],
    ['another name', unicodePath('b.txt'), true],
    ['a longer name', unicodePath('a.txt2'), true],
    ['no Unicode path', other, false],
    ['another name after another field', Uint8Array.of(...other, ...unicodePath('b.txt')), true],
    ['three bytes only', Uint8Array.of(0x75, 0x70, 0), false],
  ])('judges an extra field with %s', (_, extra, disagrees) => {
    expect(unicodePathDisagrees(extra, name)).toBe(disagrees);
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
