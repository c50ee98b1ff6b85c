import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../lib/evidence/digest.ts';
import { crc32 } from '../../../lib/evidence/file/crc32.ts';
import { openZip } from '../../../lib/zip/read/open-zip.ts';
import { readSome } from '../../../lib/zip/read/read-some.ts';
import { readZip } from '../../../lib/zip/read/read-zip.ts';
import { packFiles } from '../../../lib/zip/write/pack-files.ts';
import { endRecord, zipRecord } from '../../../lib/zip/write/zip-record.ts';
import { readZipFiles, writeZipFiles } from '../../support/packages/zip-files.ts';

const encode = (text: string) => new TextEncoder().encode(text);

const anyFiles = fc
  .uniqueArray(
    fc.tuple(
      fc.stringMatching(/^[a-z长é]{1,9}(\/[a-z长]{1,5})?$/u),
      fc.uint8Array({ maxLength: 40 }),
    ),
    { selector: ([path]) => path, maxLength: 8 },
  )
  .map((all) => all.map(([path, content]) => [path, new Uint8Array(content)] as const));

describe('a zip of small files', () => {
  it('is read back by another reader, each file by its name', () => {
    return fc.assert(
      fc.asyncProperty(anyFiles, async (files) => {
        const read = [...readZipFiles(await packFiles(files))];
        expect(read.map(([path, content]) => [path, new Uint8Array(content)])).toEqual(files);
      }),
      { numRuns: 60 },
    );
  });

  it('has no fault for the strict reader, but that it has no check of its own', async () => {
    const zip = await packFiles([
      ['a.xml', encode('first')],
      ['folder/长.xml', encode('second')],
    ]);
    const read = await readZip(new Blob([zip]), () => true);
    expect(read.faults).toEqual([]);
    expect(read.checked).toBe(false);
    expect(read.files.map(({ path, size }) => [path, size])).toEqual([
      ['a.xml', 5],
      ['folder/长.xml', 6],
    ]);
  });

  it('is the same for the same files, and another for another byte', async () => {
    const zip = (text: string) => packFiles([['a', encode(text)]]);
    expect(await zip('one')).toEqual(await zip('one'));
    expect(await zip('one')).not.toEqual(await zip('onf'));
  });
});

describe('a checksum', () => {
  it('is that of zlib, in one piece or in many', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(70), (bytes, cut) => {
        const whole = new Uint8Array(bytes);
        const expected = nodeCrc32(whole);
        expect(crc32(whole)).toBe(expected);
        expect(crc32(whole.subarray(cut), crc32(whole.subarray(0, cut)))).toBe(expected);
      }),
    );
  });
});

describe('a record of a zip', () => {
  it('has its fields little endian, and zeros between them', () => {
    expect([
      ...zipRecord(8, [
        [0, 2, 0x0102],
        [4, 4, 0x03040506],
      ]),
    ]).toEqual([...[2, 1, 0, 0, 6, 5, 4, 3]]);
  });

  it('at the end has the count of entries twice, and the place of the directory', () => {
    const view = new DataView(endRecord(3, 100, 7000).buffer);
    expect([8, 10].map((at) => view.getUint16(at, true))).toEqual([3, 3]);
    expect([view.getUint32(12, true), view.getUint32(16, true)]).toEqual([100, 7000]);
  });
});

describe('single files of a zip', () => {
  const text = 'the same words again and again '.repeat(50);
  const files = [
    { path: 'bag/stored.txt', content: encode('stored') },
    { path: 'bag/packed.txt', content: encode(text), deflate: true },
    { path: 'bag/empty.txt', content: encode('') },
  ];
  const blob = new Blob([new Uint8Array(writeZipFiles(files))]);

  it('are read in any order, unpacked', async () => {
    const read = await openZip(blob);
    expect(await (await read('bag/packed.txt'))?.text()).toBe(text);
    expect(await (await read('bag/stored.txt'))?.text()).toBe('stored');
    expect(await (await read('bag/empty.txt'))?.text()).toBe('');
  });

  it('that are not in it are none, and of what is no zip there are none', async () => {
    expect(await (await openZip(blob))('bag/other.txt')).toBeUndefined();
    expect(await (await openZip(new Blob(['no zip'])))('bag/stored.txt')).toBeUndefined();
    expect(await readSome(new Blob(['no zip']), () => true)).toEqual([]);
  });

  it('that claim to be encrypted are none', async () => {
    const [stored] = files;
    if (!stored) throw new Error('no file');
    const zip = new Blob([new Uint8Array(writeZipFiles([{ ...stored, flags: 0x801 }]))]);
    expect(await (await openZip(zip))('bag/stored.txt')).toBeUndefined();
  });

  it('that are asked for come with their bytes and digests', async () => {
    const read = await readSome(blob, (path) => path.endsWith('d.txt'));
    expect(read.map(({ path }) => path)).toEqual(['bag/stored.txt', 'bag/packed.txt']);
    for (const { content, digest } of read)
      expect(digest).toBe(await digestOf(content ?? new Uint8Array()));
    expect(new TextDecoder().decode(read[1]?.content)).toBe(text);
  });
});
