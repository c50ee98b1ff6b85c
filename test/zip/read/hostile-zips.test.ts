import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../lib/verify/finding.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { SHAPES } from '../../support/cases/sample-matter.ts';
import { chanceFrom } from '../../support/packages/faults.ts';
import { packSample } from '../../support/packages/pack.ts';
import {
  readZipFiles,
  writeZipFiles,
  type ZipFileToWrite,
} from '../../support/packages/zip-files.ts';
import { isThorough } from '../../support/thorough.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codesOf = async (zip: Uint8Array<ArrayBuffer>): Promise<FindingCode[]> =>
  (await verifyZip(new Blob([zip]))).findings.map(({ code }) => code);

const sample = await packSample(SHAPES['one item'] ?? { steps: [] });
const sound: readonly ZipFileToWrite[] = [...readZipFiles(sample.zip)].map(([path, content]) => ({
  path,
  content,
}));
const withExtra = (...extra: readonly ZipFileToWrite[]) => writeZipFiles([...sound, ...extra]);
const bag = sample.folder;

describe('verifyZip, of a zip packed again by another program', () => {
  it('finds nothing wrong if the files are unchanged', async () => {
    const { findings, facts } = await verifyZip(new Blob([writeZipFiles(sound)]));
    expect(findings).toEqual([]);
    expect(facts.repacked).toContain('otherProgram');
    expect((await verifyZip(new Blob([sample.zip]))).facts.repacked).toEqual([]);
  });

  it('accepts folder entries and data descriptors', async () => {
    const folder = { path: `${bag}/data/`, content: bytes(''), mode: 0o040755 };
    const described = sound.map((file) => ({ ...file, descriptor: true, deflate: true }));
    expect(await codesOf(writeZipFiles([folder, ...described]))).toEqual([]);
  });

  it('reports a comment that is not the digest of the zip', async () => {
    const zip = writeZipFiles(sound);
    const commented = new Uint8Array([...zip.slice(0, -2), 2, 0, 104, 105]);
    expect(await codesOf(commented)).toEqual(['ZIP_DAMAGED']);
  });
});

describe('verifyZip, of hostile names', () => {
  it.each([
    '../evil.txt',
    '/etc/passwd',
    'a\\b.txt',
    'C:/x.txt',
    'a\u0000b.txt',
    'a\u202Etxt.exe',
    'CON',
    'x/../../y',
    'end.',
  ])('finds %j unsafe', async (path) => {
    expect(await codesOf(withExtra({ path, content: bytes('x') }))).toContain('UNSAFE_PATH');
    expect(
      await codesOf(withExtra({ path: `${bag}/data/${path}`, content: bytes('x') })),
    ).toContain('UNSAFE_PATH');
  });

  it('reports two names that differ only in case or Unicode form', async () => {
    const path = `${bag}/data/index.html`;
    for (const other of [
      path,
      path.replace('index', 'INDEX'),
      `${bag}/data/ındex.html`.replace('ı', 'i'),
    ])
      expect(await codesOf(withExtra({ path: other, content: bytes('x') }))).toContain(
        'DUPLICATE_ENTRY',
      );
    const two = ['é', 'e\u0301'].map((name) => ({
      path: `${bag}/data/${name}`,
      content: bytes('x'),
    }));
    expect(await codesOf(withExtra(...two))).toContain('DUPLICATE_ENTRY');
  });

  it('reports a second file of the same name, wherever it lies', async () => {
    const first = { path: `${bag}/data/index.html`, content: bytes('evil') };
    const codes = await codesOf(writeZipFiles([first, ...sound]));
    expect(codes).toContain('DUPLICATE_ENTRY');
    expect(codes).toContain('ALTERED');
  });

  it('reports a local header with another name than the directory', async () => {
    const files = sound.map((file, at) =>
      at === 3 ? { ...file, localPath: `${file.path}x` } : file,
    );
    expect(await codesOf(writeZipFiles(files))).toContain('ZIP_DAMAGED');
  });

  it('reports an extra field with another name than the header', async () => {
    const name = bytes('evil.txt');
    const extra = new Uint8Array([0x75, 0x70, 5 + name.length, 0, 1, 0, 0, 0, 0, ...name]);
    const files = sound.map((file, at) => (at === 3 ? { ...file, extra } : file));
    expect(await codesOf(writeZipFiles(files))).toContain('ZIP_DAMAGED');
  });
});

describe('verifyZip, of hostile entries', () => {
  it.each([
    ['a symbolic link', { mode: 0o120777 }, 'SYMBOLIC_LINK'],
    ['a device', { mode: 0o060666 }, 'SYMBOLIC_LINK'],
    ['an encrypted file', { flags: 0x801 }, 'ZIP_ENCRYPTED'],
    ['an unknown compression', { method: 12 }, 'ZIP_DAMAGED'],
    ['a stored file of two sizes', { size: 5 }, 'ZIP_DAMAGED'],
    ['4 GiB that are not there', { packed: 0xffffffff, size: 0xffffffff }, 'ZIP_DAMAGED'],
    ['4 GiB out of a few bytes', { deflate: true, size: 0xfffffffe }, 'ZIP_BOMB'],
    [
      'more than it declares',
      { deflate: true, raw: deflateRawSync(Buffer.alloc(5000)), size: 100 },
      'ZIP_BOMB',
    ],
    [
      'less than it declares',
      { deflate: true, raw: deflateRawSync(Buffer.alloc(50)), size: 100 },
      'ZIP_DAMAGED',
    ],
    [
      'compressed data that are none',
      { deflate: true, raw: bytes('not deflate data at all') },
      'ZIP_DAMAGED',
    ],
    [
      'compressed data cut short',
      { deflate: true, raw: deflateRawSync(bytes('abcdefghij'.repeat(9))).subarray(0, 8) },
      'ZIP_DAMAGED',
    ],
    ['a header elsewhere', { offset: 7 }, 'ZIP_DAMAGED'],
    ['a header beyond the file', { offset: 0xfffffff0 }, 'ZIP_DAMAGED'],
  ] as const)('finds %s', async (_, lie, code) => {
    const file = { path: `${bag}/data/lie.txt`, content: bytes('content of the file'), ...lie };
    expect(await codesOf(withExtra(file))).toContain(code);
  });

  it('reports overlapping entries and reads their bytes at most once', async () => {
    const kernel = { path: `${bag}/data/0.txt`, content: new Uint8Array(1e6), deflate: true };
    const at = writeZipFiles(sound).length - directoryBytes(sound);
    const over = Array.from({ length: 500 }, (_, n) => ({
      path: `${bag}/data/${n + 1}.txt`,
      content: new Uint8Array(0),
      method: 8,
      size: 1e6,
      packed: 1000,
      offset: at,
    }));
    const { findings } = await verifyZip(new Blob([withExtra(kernel, ...over)]));
    const damaged = findings.filter(({ code }) => code === 'ZIP_DAMAGED');
    expect(Math.max(...damaged.map(({ count = 1 }) => count))).toBeGreaterThan(400);
    expect(damaged.length).toBeLessThan(5);
  });

  it('reports a zip of many bombs without unpacking them', async () => {
    const raw = new Uint8Array(61_000);
    const bombs = Array.from({ length: 40 }, (_, n) => ({
      path: `${bag}/data/${n}.txt`,
      content: bytes(''),
      raw,
      method: 8,
      size: 60 * 2 ** 20,
    }));
    expect(await codesOf(withExtra(...bombs))).toContain('ZIP_BOMB');
  });
});

const directoryBytes = (files: readonly ZipFileToWrite[]): number =>
  files.reduce((sum, { path }) => sum + 46 + bytes(path).length, 22);

describe('verifyZip, of hostile containers', () => {
  const zip = sample.zip;
  const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

  it('reports bytes before, between and after the files', async () => {
    expect(await codesOf(joined(bytes('MZ'), zip))).toContain('ZIP_DAMAGED');
    expect(await codesOf(joined(zip, bytes('x')))).toContain('ZIP_DAMAGED');
    const gap = sound.map((file, at) =>
      at === 2
        ? { ...file, raw: joined(file.content, bytes('hidden')), packed: file.content.length }
        : file,
    );
    const codes = await codesOf(writeZipFiles(gap));
    expect(codes).toContain('ZIP_DAMAGED');
  });

  it('reports a zip inside a comment, and two zips joined', async () => {
    expect(await codesOf(joined(zip, writeZipFiles([])))).toContain('ZIP_DAMAGED');
    expect(
      await codesOf(joined(writeZipFiles([{ path: 'a', content: bytes('a') }]), zip)),
    ).toContain('ZIP_DAMAGED');
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', new Uint8Array(1)],
    ['text', bytes('Dear counsel, please find attached')],
    ['an end and no more', new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)])],
    [
      'an end that claims files',
      new Uint8Array([0x50, 0x4b, 5, 6, 0, 0, 0, 0, 9, 0, 9, 0, 9, 9, 9, 9, 9, 9, 9, 9, 0, 0]),
    ],
    [
      'an end that claims Zip64',
      new Uint8Array([0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...new Array<number>(12).fill(255), 0, 0]),
    ],
  ])('answers %s with a finding', async (_, content) => {
    const { findings } = await verifyZip(new Blob([content as Uint8Array<ArrayBuffer>]));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ code }) => code === 'ZIP_DAMAGED' || code === 'NOT_A_BAG')).toBe(true);
  });

  it('reports a zip without a bag with one finding', async () => {
    expect(
      await codesOf(writeZipFiles([{ path: 'photos/cat.jpg', content: bytes('meow') }])),
    ).toEqual(['NOT_A_BAG']);
  });

  it('never throws for random bytes', async () => {
    const { zip: small } = await packSample({ steps: [] });
    const chance = chanceFrom(7);
    for (let time = 0; time < (isThorough ? 300 : 60); time++) {
      const changed = small.slice(0, small.length - chance(30));
      for (let count = chance(20); count >= 0; count--)
        changed[chance(changed.length)] = chance(256);
      changed.copyWithin(chance(changed.length), chance(changed.length), chance(changed.length));
      expect(await codesOf(changed)).not.toEqual([]);
    }
  });

  it('throws CANCELLED once its signal is aborted', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(verifyZip(new Blob([zip]), { signal: stop.signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  it('reports progress in bytes', async () => {
    const told: number[] = [];
    await verifyZip(new Blob([zip]), { onProgress: (done) => told.push(done) });
    expect(told.length).toBe(sound.length);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  });
});
