import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { openZip } from '../../../lib/zip/read/open-zip.ts';
import { readSome } from '../../../lib/zip/read/read-some.ts';
import { readZip } from '../../../lib/zip/read/read-zip.ts';
import { noise } from '../../support/cases/sample-matter.ts';
import { writeZipFiles, type ZipFileToWrite } from '../../support/packages/zip-files.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const ONE = { path: 'bag/一.txt', content: text('one') };
const TWO = { path: 'bag/two.txt', content: text('two '.repeat(40)), deflate: true };
const FOLDER = { path: 'bag/', content: text(''), mode: 0o040755, attributes: 0x10 };

const blobOf = (files: readonly ZipFileToWrite[]): Blob => new Blob([writeZipFiles(files)]);
const read = (files: readonly ZipFileToWrite[]) => readZip(blobOf(files), () => false);

/** A Blob of which some reads fail, as on a disk that is taken out. */
const broken = (blob: Blob, isBroken: (start: number, end: number) => boolean): Blob => {
  const slice = (start = 0, end = blob.size): Blob => {
    const part = blob.slice(start, end);
    const gone = () => Promise.reject(new Error('The disk is gone'));
    return isBroken(start, end) ? Object.assign(part, { arrayBuffer: gone }) : part;
  };
  return Object.assign(blob.slice(), { slice });
};

describe('readZip', () => {
  it('returns size, digest and packing of each file, bytes of those asked for', async () => {
    const { files, faults, folders } = await readZip(
      blobOf([FOLDER, ONE, TWO]),
      ({ path }) => path === ONE.path,
    );
    expect(faults).toEqual([]);
    expect(folders).toEqual(['bag/']);
    const head = new TextEncoder().encode('two '.repeat(4));
    expect(files).toEqual([
      { path: ONE.path, size: 3, digest: digestNow('one'), content: ONE.content },
      { path: TWO.path, size: 160, digest: digestNow('two '.repeat(40)), deflated: true, head },
    ]);
  });

  it('keeps a file whole that is unpacked in many pieces', async () => {
    const content = noise(2, 200_000);
    const zip = blobOf([{ path: 'noise.bin', content, deflate: true }]);
    const [file] = (await readZip(zip, () => true)).files;
    expect(Buffer.from(file?.content ?? []).equals(content)).toBe(true);
    expect(file?.digest).toBe(digestNow(content));
    const alone = await (await openZip(zip))('noise.bin');
    expect(alone && new Uint8Array(await alone.arrayBuffer())).toEqual(content);
  });

  it.each<[string, readonly ZipFileToWrite[], readonly string[]]>([
    ['as this software writes', [ONE, TWO], []],
    ['with an entry for a folder', [FOLDER, ONE], ['folderEntries']],
    ['with sizes after the data', [{ ...ONE, descriptor: true }, TWO], ['descriptors']],
    ['with a Zip64 field in a local header', [ONE, { ...TWO, zip64: true }], ['zip64']],
    [
      'with all of them',
      [FOLDER, { ...ONE, zip64: true, descriptor: true }],
      ['folderEntries', 'descriptors', 'zip64'],
    ],
  ])('names what another program did in a zip %s', async (_, files, signs) => {
    expect((await read(files)).signs).toEqual(signs);
  });

  it('names another order of the directory, and reads the files by their offsets', async () => {
    const sound = writeZipFiles([ONE, { ...ONE, path: 'bag/b.txt' }]);
    const start = Buffer.from(sound).readUInt32LE(sound.length - 6);
    const second = start + 46 + Buffer.byteLength(ONE.path);
    const end = sound.length - 22;
    const swapped = Buffer.concat([
      ...[sound.subarray(0, start), sound.subarray(second, end)],
      ...[sound.subarray(start, second), sound.subarray(end)],
    ]);
    const { signs, files, faults } = await readZip(
      new Blob([Uint8Array.from(swapped)]),
      () => false,
    );
    expect(signs).toEqual(['order']);
    expect(faults).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([ONE.path, 'bag/b.txt']);
  });

  it('has nothing to say about a zip without files, but that it has no check', async () => {
    const nothing = { files: [], folders: [], faults: [], signs: [], checked: false };
    expect(await read([])).toEqual(nothing);
  });

  it.each<[string, (zip: Buffer) => Uint8Array, string]>([
    ['text', () => text('Dear counsel'), 'not a zip file, or its end is cut off'],
    ['a zip without its end', (zip) => zip.subarray(0, -1), 'its end is cut off'],
    ['bytes before it', (zip) => Buffer.concat([text('MZ'), zip]), 'not where the end of the zip'],
    [
      'a directory that begins behind its end',
      (zip) => {
        zip.writeUInt32LE(zip.length, zip.length - 6);
        return zip;
      },
      'The directory is not where the end of the zip says',
    ],
  ])('says of %s what is wrong with it first', async (_, change, detail) => {
    const changed = change(Buffer.from(writeZipFiles([ONE])));
    const { faults } = await readZip(new Blob([Uint8Array.from(changed)]), () => false);
    expect(faults[0]).toMatchObject({ code: 'DAMAGED', detail: expect.stringContaining(detail) });
  });

  it('says that bytes lie before the first file, where the directory allows for them', async () => {
    const file = { ...ONE, offset: 3 };
    const [zip, junk] = [Buffer.from(writeZipFiles([file])), text('abc')];
    zip.writeUInt32LE(zip.readUInt32LE(zip.length - 6) + 3, zip.length - 6);
    const { faults } = await readZip(
      new Blob([Uint8Array.from(Buffer.concat([junk, zip]))]),
      () => false,
    );
    expect(faults.map(({ detail }) => detail)).toEqual(['There are bytes before the first file']);
  });

  it('reads data that two entries claim for one of them only', async () => {
    const { faults, files } = await read([ONE, { ...ONE, path: 'bag/copy.txt', offset: 0 }]);
    expect(faults.map(({ detail }) => detail).join()).toContain('There is no file where');
    expect(files).toHaveLength(2);
    expect(files[0]?.digest).toBeUndefined();
  });

  it.each([
    ['of one GiB by the entry alone', 2 ** 30, 'big.txt'],
    ['of one GiB and a byte as a whole', 2 ** 30 + 1, undefined],
  ])('judges a claim %s, and unpacks nothing', async (_, size, path) => {
    const claim = { method: 8, content: text(''), raw: new Uint8Array(9), packed: 9, size };
    const { faults, files } = await read([{ path: 'big.txt', ...claim }]);
    expect(faults.map((fault) => [fault.code, fault.path])).toEqual([['BOMB', path]]);
    expect(files.every(({ digest }) => digest === undefined)).toBe(true);
  });

  it('reports progress up to the directory, each time with the size of the zip', async () => {
    const zip = blobOf([ONE, TWO]);
    const told: (readonly [number, number])[] = [];
    await readZip(zip, () => false, { onProgress: (...bytes) => told.push(bytes) });
    const header = 30 + Buffer.byteLength(ONE.path) + 3;
    const start = Buffer.from(await zip.arrayBuffer()).readUInt32LE(zip.size - 6);
    expect(told).toEqual([
      [header, zip.size],
      [start, zip.size],
    ]);
  });

  it('stops between two files once it is cancelled', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const onProgress = (bytes: number) => {
      done.push(bytes);
      stop.abort();
    };
    const reading = readZip(blobOf([ONE, TWO, { ...TWO, path: 'x' }]), () => false, {
      ...{ signal: stop.signal, onProgress },
    });
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(done).toHaveLength(1);
  });
});

describe('a zip on a disk that fails', () => {
  const blob = blobOf([ONE, { ...TWO, deflate: false }]);
  const isEnd = (start: number, end: number) => start === 0 && end === blob.size;
  const isFirst = (start: number, end: number) => start === 0 && end < blob.size;
  const isSecond = (start: number) => start > 0 && start < 100;

  it.each([
    ['its end', isEnd],
    ['its first file', isFirst],
    ['its second file', isSecond],
  ])('makes reading throw the error of the disk, not a finding, at %s', async (_, isBroken) => {
    const file = broken(blob, isBroken);
    await expect(readZip(file, () => true)).rejects.toThrow('The disk is gone');
    await expect(readSome(file, () => true)).rejects.toThrow('The disk is gone');
  });

  it('still gives single files that can be read, and none for the one that cannot', async () => {
    const file = broken(blob, isSecond);
    const open = await openZip(file);
    expect(await open(TWO.path)).toBeUndefined();
    expect(await (await open(ONE.path))?.text()).toBe('one');
    expect(await readSome(file, (path) => path === ONE.path)).toHaveLength(1);
  });
});
