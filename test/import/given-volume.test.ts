import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { digestNow } from '../../lib/evidence/digest.ts';
import type { ParsedItem } from '../../lib/format/parse-index.ts';
import { type GivenVolume, givenExport } from '../../lib/import/given-volume.ts';
import { absentFiles, isImported } from '../../lib/import/plan-import.ts';
import { openGivenVolume } from '../../lib/import/read-volume.ts';
import { folderOf } from '../../lib/verify/verify-folder.ts';
import type { SetVerification } from '../../lib/verify/verify-set.ts';
import { writeZipFiles } from '../support/packages/zip-files.ts';

const zips = [new Blob(['1']), new Blob(['2']), new Blob(['3'])];

const volume = (index: number, id = 'EX', isRead = true) => ({
  findings: [{ code: 'UNLISTED', detail: `of volume ${index}` }],
  notes: [],
  facts: { index: { export: { id, volume: { index, count: 3 } } }, folder: 'bag' },
  ...(isRead && { opened: {} }),
});

const given = (...volumes: readonly object[]) =>
  givenExport(zips, {
    volumes,
    findings: [{ code: 'VOLUME_MISSING', detail: 'd' }],
  } as unknown as SetVerification);

describe('what was given for import', () => {
  it('is one export with its volumes in their order, each with its own file', () => {
    const made = given(volume(2), volume(1));
    if (typeof made === 'string') throw new Error(made);
    expect(made.volumes.map(({ index, file }) => [index.export.volume.index, file])).toEqual([
      [1, zips[1]],
      [2, zips[0]],
    ]);
    const details = made.findings.map(({ detail }) => detail);
    expect(details.toSorted()).toEqual(['d', 'of volume 1', 'of volume 2']);
  });

  it('is nothing where one of the files could not be read', () => {
    expect(given(volume(1), volume(2, 'EX', false))).toBe('UNREADABLE');
    expect(given(volume(1), { findings: [], facts: {} })).toBe('UNREADABLE');
    expect(given()).toBe('UNREADABLE');
  });

  it('is more than one where exports are mixed, or one volume came twice', () => {
    expect(given(volume(1), volume(2, 'OTHER'))).toBe('MORE_THAN_ONE');
    expect(given(volume(1), volume(1))).toBe('MORE_THAN_ONE');
  });
});

describe('the files of a given volume', () => {
  const content = new TextEncoder().encode('the sealed words');
  const digest = digestNow(content);
  const of = (file: GivenVolume['file'], folder = 'bag') =>
    openGivenVolume({ file, facts: { folder } } as unknown as GivenVolume);
  const zip = new Blob([new Uint8Array(writeZipFiles([{ path: 'bag/data/a.txt', content }]))]);
  const folder = folderOf([{ path: 'bag/data/a.txt', file: new Blob([content]) }]);

  it.each([
    ['a zip', zip],
    ['a folder', folder],
  ])('are read from %s, by their path inside the bag', async (_, file) => {
    const read = await of(file);
    const { blob, crc32: checksum } = await read('data/a.txt', digest);
    expect(await blob.text()).toBe('the sealed words');
    expect(checksum).toBe(crc32(content));
  });

  it.each([
    ['a zip', zip],
    ['a folder', folder],
  ])('of %s that are other than when it was verified are refused', async (_, file) => {
    const read = await of(file);
    await expect(read('data/a.txt', digestNow('other'))).rejects.toMatchObject({ code: 'ALTERED' });
    await expect(read('data/gone.txt', digest)).rejects.toMatchObject({ code: 'ALTERED' });
  });

  it('are found where the bag has no folder', async () => {
    const bare = new Blob([new Uint8Array(writeZipFiles([{ path: 'data/a.txt', content }]))]);
    const { blob } = await (await of(bare, ''))('data/a.txt', digest);
    expect(await blob.text()).toBe('the sealed words');
  });
});

describe('the files that a package withholds of an item', () => {
  const item = (reason: string) =>
    ({
      folder: 'items/0001-A',
      withheld: [{ path: 'items/0001-A/derived/x.png', reason }],
    }) as unknown as ParsedItem;

  it('are named inside the folder of the item', () => {
    expect(absentFiles(item('secret'))).toEqual([{ path: 'derived/x.png', reason: 'secret' }]);
    expect(absentFiles({ folder: 'items/0001-A' } as ParsedItem)).toEqual([]);
  });

  it('stay back by choice where the reason is one of another version', () => {
    expect(absentFiles(item('a new reason'))[0]?.reason).toBe('chosen');
  });
});

it.each([
  ['whole', true],
  ['partly', true],
  ['same', false],
  ['different', false],
  ['faulty', false],
  ['redacted', false],
  ['withheld', false],
] as const)('an item that is %s is imported: %s', (outcome, expected) => {
  expect(isImported({ outcome })).toBe(expected);
});
