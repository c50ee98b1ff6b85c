import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { readZip } from '../../../lib/zip/read/read-zip.ts';
import type { EntryToWrite } from '../../../lib/zip/write/entry.ts';
import { entryReader } from '../../../lib/zip/write/entry-reader.ts';
import { writeZip } from '../../../lib/zip/write/write-zip.ts';

const words = (text: string) => new TextEncoder().encode(text);
const noStore = () => Promise.reject(new Error('The store is not to be read'));

const made = (content: string, store = true): EntryToWrite => ({
  path: 'data/filing/清单.docx',
  bytes: words(content).length,
  digest: digestNow(content),
  store,
  content: { made: 'list.docx', called: 'The exhibit list' },
});

const pack = async (entries: readonly EntryToWrite[], readMade?: () => Promise<Blob>) => {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const sizes: number[] = [];
  const plan = {
    ...{ folder: '案件', at: '2026-11-28T23:59:58.000Z', entries },
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  await writeZip(
    plan,
    noStore,
    (piece) => {
      sizes.push(piece.length);
      pieces.push(piece.slice());
    },
    { ...(readMade && { readMade }) },
  );
  return { zip: new Blob(pieces), sizes };
};

describe('a file that was made for an export', () => {
  it('is read from the folder of the export by its name, not from the store', async () => {
    const names: string[] = [];
    const next = entryReader([made('list')], noStore, async (name) => {
      names.push(name);
      return new Blob(['list']);
    });
    expect(new TextDecoder().decode((await next()).bytes)).toBe('list');
    expect(names).toEqual(['list.docx']);
  });

  it.each<[string, (() => Promise<Blob>) | undefined, string]>([
    ['no folder', undefined, 'The exhibit list cannot be read: Error: No file was made'],
    ['other bytes', async () => new Blob(['lost']), 'The exhibit list is not what was sealed'],
    ['fewer bytes', async () => new Blob(['lis']), 'The exhibit list is not what was sealed'],
    [
      'bytes that end too soon',
      async () => Object.assign(new Blob(['list']), { stream: () => new Blob(['l']).stream() }),
      'The exhibit list cannot be read: Error: It ends too soon',
    ],
  ])('stops the export, and is named, where there is %s', async (_, readMade, message) => {
    await expect(pack([made('list')], readMade)).rejects.toMatchObject({ code: 'ALTERED' });
    await expect(pack([made('list')], readMade)).rejects.toThrow(message);
  });

  it('is a file of the zip under the path of its entry, in the folder of the zip', async () => {
    const { zip } = await pack(
      [made('list'), held('data/空.txt', '')],
      async () => new Blob(['list']),
    );
    const { files, faults, checked } = await readZip(zip, () => true);
    expect([faults, checked]).toEqual([[], true]);
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['案件/data/filing/清单.docx', 4],
      ['案件/data/空.txt', 0],
    ]);
  });
});

const held = (path: string, content: string, store = false): EntryToWrite => ({
  ...{ path, store, bytes: words(content).length, digest: digestNow(content) },
  content: words(content),
});

describe('the pieces in which a zip is written', () => {
  it('are of one MiB each, but for the last', async () => {
    const { zip, sizes } = await pack([held('a.txt', 'a'.repeat(2.5 * 2 ** 20), true)]);
    expect(sizes.slice(0, -1)).toEqual([2 ** 20, 2 ** 20]);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(zip.size);
  });

  it('are one where the zip is small', async () => {
    expect((await pack([held('a.txt', 'a')])).sizes).toHaveLength(1);
  });
});

describe('the check in the comment of a zip', () => {
  const sealed = [held('a.txt', 'stored words', true), held('b.txt', 'packed words '.repeat(9))];

  const faultsOf = async (change: (zip: Buffer) => void) => {
    const zip = Buffer.from(await (await pack(sealed)).zip.arrayBuffer());
    change(zip);
    return (await readZip(new Blob([zip]), () => false)).faults.map(({ detail }) => detail);
  };
  const CONTAINER = 'The zip’s own headers or compressed data are not those that were written';

  it.each<[string, (zip: Buffer) => void]>([
    ['the time of a file, in both headers', (zip) => changeTimes(zip)],
    ['a digit of the check', (zip) => zip.write('x', zip.length - 1)],
    ['the prefix of the check', (zip) => zip.write('X', zip.length - 70)],
  ])('reveals a change of %s', async (_, change) => {
    expect(await faultsOf(change)).toEqual([CONTAINER]);
  });

  it('leaves to the checksum what was changed in a stored file', async () => {
    const faults = await faultsOf((zip) => zip.write('S', zip.indexOf('stored words')));
    expect(faults).toEqual(['Its checksum is not that of its bytes']);
  });

  const changeTimes = (zip: Buffer) => {
    const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt16LE(1, 10);
    zip.writeUInt16LE(1, central + 12);
  };
});
