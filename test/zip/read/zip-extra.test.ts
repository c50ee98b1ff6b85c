import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extraFault, parseExtra } from '../../../lib/zip/read/zip-extra.ts';

const NAME = Buffer.from('a.txt');

const field = (id: number, ...content: readonly number[]): Uint8Array =>
  Uint8Array.of(id & 255, id >> 8, content.length & 255, content.length >> 8, ...content);

const zeros = (count: number): readonly number[] => new Array<number>(count).fill(0);

const unicodePath = (path: string, check = crc32(NAME)): Uint8Array => {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(check);
  return field(0x7075, 1, ...sum, ...Buffer.from(path));
};

const ntfs = field(0x0a, ...zeros(4), 1, 0, 24, 0, ...zeros(24));
const unixTimes = field(0x5455, 3, ...zeros(8));
const joined = (...fields: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(fields));

describe('extraFault', () => {
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['times of NTFS', ntfs],
    ['times of Unix', unixTimes],
    [
      'owners of Unix, in the new and both old forms',
      joined(
        field(0x7875, 1, 4, ...zeros(4), 4, ...zeros(4)),
        field(0x7855, ...zeros(4)),
        field(0x5855, ...zeros(12)),
      ),
    ],
    ['the name of the header once more', unicodePath('a.txt')],
    ['sizes of Zip64', field(1, ...zeros(16))],
  ])('finds nothing wrong with %s', (_, extra) => {
    expect(extraFault(parseExtra(extra), NAME)).toBeUndefined();
  });

  it.each<[string, Uint8Array, string]>([
    ['another name', unicodePath('b.txt'), 'other name'],
    ['a longer name', unicodePath('a.txt2'), 'other name'],
    ['a name with another checksum', unicodePath('a.txt', 1), 'other name'],
    ['another name after another field', joined(unixTimes, unicodePath('b.txt')), 'other name'],
    ['three bytes only', Uint8Array.of(0x75, 0x70, 0), 'unreadable'],
    ['a field that runs past the end', ntfs.slice(0, -1), 'unreadable'],
    ['bytes after the last field', joined(ntfs, Uint8Array.of(0)), 'unreadable'],
    ['the same field twice', joined(unixTimes, unixTimes), 'unreadable'],
    ['a field of 20 kB', field(0x4242, ...zeros(20_000)), 'unknown'],
    ['a symbolic link of Unix', field(0x756e, ...zeros(14)), 'unknown'],
    ['a comment in Unicode', field(0x6375, 1, ...zeros(8)), 'unknown'],
    [
      'a local entry hidden among times',
      field(0x5455, ...Buffer.from('PK\u0003\u0004')),
      'unknown',
    ],
    ['times of NTFS with more behind', field(0x0a, ...zeros(40)), 'unknown'],
    ['owners of Unix with more behind', field(0x7875, 1, 1, 0, 1, 0, 9), 'unknown'],
    ['Zip64 with the disk of another file', field(1, ...zeros(28)), 'unknown'],
  ])('reports %s', (_, extra, fault) => {
    expect(extraFault(parseExtra(extra), NAME)).toBe(fault);
  });
});
