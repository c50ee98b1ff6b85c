import { describe, expect, it } from 'vitest';
import { keepReadable, openBag, textOf } from '../../lib/verify/bag.ts';
import type { ZipEntry } from '../../lib/zip/read/zip-directory.ts';

const fileOf = (path: string, text = '') => ({
  path,
  size: text.length,
  content: new TextEncoder().encode(text),
});

describe('openBag', () => {
  it('finds no bag without one of its marker files', () => {
    expect(openBag([fileOf('x/data/a.txt')])).toBeUndefined();
  });

  it('prefers the folder that declares a bag to one with an index only', () => {
    const files = [fileOf('a/data/manifest.json'), fileOf('b/bagit.txt')];
    expect(openBag(files)).toMatchObject({ folder: 'b', outside: ['a/data/manifest.json'] });
  });

  it('does not take a folder whose name begins like the bag for the bag', () => {
    const bag = openBag([fileOf('bag/bagit.txt'), fileOf('bag2/x.txt')]);
    expect(bag?.outside).toEqual(['bag2/x.txt']);
  });

  it('keeps the first of two files of the same name and ignores folders', () => {
    const bag = openBag([fileOf('b/bagit.txt', 'one'), fileOf('b/data/'), fileOf('b/bagit.txt')]);
    expect([...(bag?.files.keys() ?? [])]).toEqual(['bagit.txt']);
    expect(bag && textOf(bag, 'bagit.txt')).toBe('one');
  });
});

describe('textOf', () => {
  it('keeps a byte order mark and gives undefined for bytes that are not UTF-8', () => {
    const wrong = { path: 'b/a.txt', size: 1, content: Uint8Array.of(255) };
    const bag = openBag([fileOf('b/bagit.txt', '\uFEFFx'), wrong]);
    expect(bag && textOf(bag, 'bagit.txt')).toBe('\uFEFFx');
    expect(bag && textOf(bag, 'a.txt')).toBeUndefined();
    expect(bag && textOf(bag, 'none.txt')).toBeUndefined();
  });
});

describe('keepReadable', () => {
  const keeps = (path: string, size = 1) => keepReadable()({ path, size } as ZipEntry);

  it.each([
    ['bag/bagit.txt', true],
    ['bag/signatures/signer.pem', true],
    ['bag/data/manifest.json', true],
    ['bag/data/items/0001-a/record.tsr', true],
    ['bag/data/items/0001-a/text.txt', true],
    ['bag/data/items/0001-a/page.png', false],
    ['bag/data/index.html', false],
    ['data/manifest.json', true],
    ['case/bag/data/manifest.json', true],
    ['a/case/bag/data/manifest.json', false],
    ['bag/.DS_Store', true],
  ])('decides whether the bytes of %s are kept: %s', (path, kept) => {
    expect(keeps(path)).toBe(kept);
  });

  it('keeps at most 512 MiB of its own files and 64 MiB of captured texts', () => {
    const keep = keepReadable();
    const ask = (path: string, size: number) => keep({ path, size } as ZipEntry);
    expect(ask('b/data/custody.jsonl', 512 * 2 ** 20)).toBe(true);
    expect(ask('b/data/manifest.json', 1)).toBe(false);
    expect(ask('b/data/items/1/text.txt', 64 * 2 ** 20 + 1)).toBe(false);
    expect(ask('b/data/items/1/text.txt', 64 * 2 ** 20)).toBe(true);
  });
});
