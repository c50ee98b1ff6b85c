import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { encryptZip } from '../../../lib/zip/encrypted/encrypt-zip.ts';
import { HOW_TO_OPEN, HOW_TO_OPEN_BYTES } from '../../../lib/zip/encrypted/how-to-open.ts';
import { openEncryptedWith } from '../../../lib/zip/encrypted/open-encrypted.ts';
import {
  isEncryptedZip,
  openEncryptedZip,
  readEncryptedZip,
} from '../../../lib/zip/encrypted/read-encrypted.ts';
import { endRecord } from '../../../lib/zip/write/zip-record.ts';
import { writeZipFiles, type ZipFileToWrite } from '../../support/packages/zip-files.ts';

const PASS_PHRASE = '证据 correct horse';
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const ONE = { path: 'bag/一.txt', content: text('one') };
const TWO = { path: 'bag/two.txt', content: text('two '.repeat(50)), deflate: true };

const encrypt = async (files: readonly ZipFileToWrite[], options = {}): Promise<Blob> => {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const take = (piece: Uint8Array) => void pieces.push(piece.slice());
  await encryptZip(new Blob([writeZipFiles(files)]), PASS_PHRASE, take, options);
  return new Blob(pieces);
};

const opened = (file: Blob, passPhrase = PASS_PHRASE, keep = () => true, options = {}) =>
  readEncryptedZip(file, passPhrase, keep, options);

const isWrong = { code: 'PASS_PHRASE_WRONG' };

const HOW_TO = { path: HOW_TO_OPEN, digest: digestNow(HOW_TO_OPEN_BYTES) };

const encrypted = await encrypt([ONE, TWO]);

describe('encryptZip', () => {
  it('counts the unpacked bytes of the files as it goes, up to their sum', async () => {
    const told: (readonly [number, number])[] = [];
    const onProgress = (...bytes: readonly [number, number]) => void told.push(bytes);
    await encrypt([ONE, TWO], { onProgress });
    expect(told).toEqual([
      [3, 203],
      [203, 203],
    ]);
  });

  it('leaves out the entries of folders, which hold nothing to encrypt', async () => {
    const folder = { path: 'bag/', content: text(''), mode: 0o040755, attributes: 0x10 };
    const { files } = await opened(await encrypt([folder, ONE]));
    expect(files.map(({ path }) => path)).toEqual([HOW_TO_OPEN, ONE.path]);
  });

  it('packs an empty file so that 7-Zip and this reader accept it as encrypted', async () => {
    const empty = { path: 'bag/empty.png', content: text('') };
    const zip = await encrypt([empty, ONE]);
    expect((await opened(zip)).files.map(({ size }) => size)).toEqual([
      HOW_TO_OPEN_BYTES.length,
      0,
      3,
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'matterproof-empty-'));
    writeFileSync(join(folder, 'a.zip'), Buffer.from(await zip.arrayBuffer()));
    const tested = spawnSync('7z', ['t', `-p${PASS_PHRASE}`, 'a.zip'], { cwd: folder });
    rmSync(folder, { recursive: true });
    expect(tested.stdout.toString()).toContain('Everything is Ok');
  });

  it('rethrows what writing throws', async () => {
    const full = () => Promise.reject(new Error('No space is left'));
    const writing = encryptZip(new Blob([writeZipFiles([ONE])]), PASS_PHRASE, full);
    await expect(writing).rejects.toThrow('No space is left');
  });
});

describe('readEncryptedZip', () => {
  it('returns size, digest and packing of each file, and only the bytes it keeps', async () => {
    const keep = ({ path }: { readonly path: string }) => path === ONE.path;
    const head = text('two '.repeat(4));
    expect(await readEncryptedZip(encrypted, PASS_PHRASE, keep)).toEqual({
      ...{ faults: [], folders: [], signs: [], checked: false },
      files: [
        { ...HOW_TO, size: HOW_TO_OPEN_BYTES.length, head: HOW_TO_OPEN_BYTES.slice(0, 16) },
        { path: ONE.path, size: 3, digest: digestNow('one'), content: ONE.content },
        { path: TWO.path, size: 200, deflated: true, digest: digestNow('two '.repeat(50)), head },
      ],
    });
  });

  it('reports progress that grows and ends within the zip', async () => {
    const told: number[] = [];
    await opened(encrypted, PASS_PHRASE, undefined, {
      onProgress: (done: number, total: number) => {
        expect(total).toBe(encrypted.size);
        told.push(done);
      },
    });
    expect(told).toHaveLength(3);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBeLessThanOrEqual(encrypted.size);
  });

  it('stops between two files once it is cancelled', async () => {
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    await expect(opened(encrypted, PASS_PHRASE, undefined, options)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  it('gives up a pass phrase after sixteen files that it does not open', async () => {
    const many = Array.from({ length: 20 }, (_, at) => ({ ...ONE, path: `bag/${at}.txt` }));
    let tried = 0;
    const keep = () => {
      tried += 1;
      return false;
    };
    await expect(readEncryptedZip(await encrypt(many), 'wrong', keep)).rejects.toMatchObject(
      isWrong,
    );
    // HOW-TO-OPEN.txt needs no pass phrase.
    expect(tried).toBe(1 + 16);
  });

  it('finds a pass phrase wrong that opens none of fewer files', async () => {
    await expect(opened(encrypted, 'wrong')).rejects.toMatchObject(isWrong);
  });

  it('reports a file put in without encryption, and reads it', async () => {
    const evil = { path: 'bag/evil.txt', content: text('evil') };
    const { files, faults } = await opened(new Blob([writeZipFiles([evil])]));
    expect(files).toMatchObject([{ path: evil.path, digest: digestNow('evil') }]);
    expect(faults).toMatchObject([{ code: 'UNUSUAL', path: evil.path }]);
  });

  it('says that a directory which cannot be read is damaged', async () => {
    const { files, faults } = await opened(new Blob(['no zip']));
    expect(files).toEqual([]);
    expect(faults).toMatchObject([{ code: 'DAMAGED' }]);
  });
});

describe('isEncryptedZip', () => {
  const endBehindItself = Buffer.from(writeZipFiles([ONE]));
  endBehindItself.writeUInt32LE(endBehindItself.length, endBehindItself.length - 6);

  it.each<[string, Blob, boolean]>([
    ['a zip that was encrypted', encrypted, true],
    ['a zip with one encrypted file', new Blob([writeZipFiles([TWO, { ...ONE, flags: 1 }])]), true],
    ['a plain zip', new Blob([writeZipFiles([ONE])]), false],
    ['an empty zip', new Blob([writeZipFiles([])]), false],
    ['text', new Blob(['no zip']), false],
    ['a directory behind its end', new Blob([Uint8Array.from(endBehindItself)]), false],
  ])('tells of %s whether it needs a pass phrase', async (_, file, expected) => {
    expect(await isEncryptedZip(file)).toBe(expected);
  });

  it('reads no directory of more than 64 MiB', async () => {
    const zip = Buffer.from(await encrypted.arrayBuffer());
    const directory = encrypted.slice(zip.readUInt32LE(zip.length - 6), zip.length - 22);
    const long = (bytes: number) =>
      new Blob([directory, new Uint8Array(bytes), endRecord(3, directory.size + bytes, 0)]);
    expect(await isEncryptedZip(long(9))).toBe(true);
    expect(await isEncryptedZip(long(64 * 2 ** 20))).toBe(false);
  });

  it('decides whether a pass phrase is tried at all', async () => {
    const open = openEncryptedWith('wrong');
    expect(await open(new Blob([writeZipFiles([ONE])]), () => true)).toBeUndefined();
    await expect(open(encrypted, () => true)).rejects.toMatchObject({ code: 'PASS_PHRASE_WRONG' });
  });
});

describe('openEncryptedZip', () => {
  it('reads single files in any order, empty ones too', async () => {
    const empty = { path: 'bag/empty.txt', content: text('') };
    const read = await openEncryptedZip(await encrypt([ONE, TWO, empty]), PASS_PHRASE);
    expect(await (await read(TWO.path))?.text()).toBe('two '.repeat(50));
    expect(await (await read(ONE.path))?.text()).toBe('one');
    expect((await read(empty.path))?.size).toBe(0);
  });

  it('has no file of what is no zip', async () => {
    const read = await openEncryptedZip(new Blob(['no zip']), PASS_PHRASE);
    expect(await read(ONE.path)).toBeUndefined();
  });
});
