import { describe, expect, it } from 'vitest';
import { BACKED_UP, BACKUP_FORMAT, LATER } from '../../lib/backup/layout.ts';
import { openBackup, readBackupFile } from '../../lib/backup/open-backup.ts';
import { digestNow, hexOf } from '../../lib/evidence/digest.ts';
import { writeZipFiles, type ZipFileToWrite } from '../support/packages/zip-files.ts';

const rows = Object.fromEntries(BACKED_UP.map((table) => [table, 0]));
const headOf = (changes: object = {}) => ({
  ...{ format: BACKUP_FORMAT, id: 'b', at: '2026-11-21T12:00:00.000Z', software: 'test' },
  ...{ part: { index: 1, count: 1 }, rows },
  ...changes,
});

type Parts = {
  readonly head?: object | null;
  readonly files?: Readonly<Record<string, string>>;
  readonly manifest?: (lines: readonly string[]) => string;
  readonly extra?: readonly ZipFileToWrite[];
  readonly deflate?: boolean;
};

/** A part of a backup of these files, with a manifest that fits them unless it is changed. */
const part = ({
  head = headOf(),
  files = {},
  manifest,
  extra = [],
  deflate = false,
}: Parts = {}) => {
  const all = { ...files, ...(head && { 'backup.json': JSON.stringify(head) }) };
  const lines = Object.entries(all).map(([path, text]) => `${hexOf(digestNow(text))}  ${path}\n`);
  const listed = manifest ? manifest(lines) : lines.join('');
  const entries = Object.entries({ ...all, 'manifest-sha256.txt': listed }).map(
    ([path, text]): ZipFileToWrite => ({ path, content: Buffer.from(text), deflate }),
  );
  return new File([writeZipFiles([...entries, ...extra])], 'part.zip');
};

const refusal = async (...parts: readonly File[]): Promise<readonly [string, string]> =>
  openBackup(parts).then(
    () => ['none', 'It was taken'],
    ({ code, message }) => [code, message],
  );

describe('a backup of one part', () => {
  it('is opened with its head, its files, their sizes and digests', async () => {
    const { head, files } = await openBackup([part({ files: { 'files/a/文.txt': '原文' } })]);
    expect(head).toEqual(headOf());
    expect([...files.keys()]).toEqual(['files/a/文.txt', 'backup.json', 'manifest-sha256.txt']);
    const file = files.get('files/a/文.txt');
    expect([file?.size, file?.digest]).toEqual([6, digestNow('原文')]);
    expect(await (await file?.open())?.text()).toBe('原文');
  });

  it.each<[string, Parts, string]>([
    ['no head', { head: null }, 'backup.json is missing'],
    ['a head that is no object', { head: [] }, 'backup.json is not that of a backup'],
    ['the head of a later format', { head: headOf({ format: 'x/2' }) }, 'not that of a backup'],
    ['a part without its number', { head: headOf({ part: { count: 1 } }) }, 'not that of'],
    ['a count of rows below zero', { head: headOf({ rows: { ...rows, items: -1 } }) }, 'not that'],
    ['no count of a table', { head: headOf({ rows: { ...rows, items: undefined } }) }, 'not that'],
    ['a manifest that is cut off', { manifest: (l) => l.join('').slice(0, -1) }, 'is cut off'],
    ['a manifest that lists one file less', { manifest: () => '' }, 'A file is missing or was'],
    [
      'a manifest that lists one file more',
      { manifest: (lines) => `${lines.join('')}${'0'.repeat(64)}  files/x\n` },
      'A file is missing or was added',
    ],
    [
      'another digest in its manifest',
      { manifest: ([line = '']) => line.replace(/^./u, (digit) => (digit === '0' ? '1' : '0')) },
      'backup.json was changed',
    ],
    ['compressed files', { deflate: true }, 'is compressed, which no backup is'],
    [
      'an entry for a folder',
      { extra: [{ path: 'files/', content: Buffer.alloc(0), mode: 0o040755, attributes: 16 }] },
      'It has entries for folders',
    ],
    ['a path that climbs', { files: { '../x': 'x' } }, 'has a name that no backup gives'],
    ['a path with a mark that hides', { files: { 'files/a\u202eb': 'x' } }, 'has a name that no'],
  ])('with %s is refused, and it is said why', async (_, parts, words) => {
    const [code, message] = await refusal(part(parts));
    expect(code).toBe('BACKUP_DAMAGED');
    expect(message).toContain(words);
  });

  it('is refused without a manifest, and with two files of one name', async () => {
    const bare = new File([writeZipFiles([])], 'empty.zip');
    expect(await refusal(bare)).toEqual(['BACKUP_DAMAGED', 'manifest-sha256.txt is missing']);
    const twice = part({ extra: [{ path: 'backup.json', content: Buffer.from('{}') }] });
    expect(await refusal(twice)).toEqual(['BACKUP_DAMAGED', 'Two files have one name']);
  });

  it('names the file of which the zip itself says that it is damaged', async () => {
    const extra = [{ path: 'files/a', content: Buffer.from('x'), check: 7 }];
    const manifest = (lines: readonly string[]) =>
      `${lines.join('')}${hexOf(digestNow('x'))}  files/a\n`;
    const [, message] = await refusal(part({ extra, manifest }));
    expect(message).toBe('files/a: Its checksum is not that of its bytes');
  });

  it('may say nothing of the tables that came later, and of no other', async () => {
    for (const table of BACKED_UP) {
      const { [table]: _, ...others } = rows;
      const [code] = await refusal(part({ head: headOf({ rows: others }) }));
      expect(code, table).toBe(LATER.includes(table) ? 'none' : 'BACKUP_DAMAGED');
    }
  });
});

describe('a backup of several parts', () => {
  const one = (index: number, count: number, more: object = {}, files = {}) =>
    part({ head: headOf({ part: { index, count }, ...more }), files });

  it.each<[string, readonly File[]]>([
    ['none was chosen', []],
    ['one is missing', [one(1, 2)]],
    ['one was chosen twice', [one(1, 2), one(1, 2)]],
    ['one is of another backup', [one(1, 2), one(2, 2, { id: 'c' })]],
    ['they count themselves in two ways', [one(1, 2), one(2, 3)]],
    ['one has the number 0', [one(0, 2), one(1, 2)]],
    ['one has a number above their count', [one(1, 2), one(3, 2)]],
  ])('is refused where %s, with how many were chosen', async (_, parts) => {
    expect(await refusal(...parts)).toEqual(['BACKUP_PARTS', `${parts.length} parts were chosen`]);
  });

  it('is refused where two hold one file', async () => {
    const files = { 'files/a': 'x' };
    expect(await refusal(one(1, 2, {}, files), one(2, 2, {}, files))).toEqual([
      ...['BACKUP_DAMAGED', 'Two parts hold files/a'],
    ]);
  });

  it('has the files of all of them, in whatever order they were chosen', async () => {
    const parts = [one(2, 2, {}, { 'files/b': 'b' }), one(1, 2, {}, { 'files/a': 'a' })];
    const { files } = await openBackup(parts);
    expect([...files.keys()].filter((path) => path.startsWith('files/'))).toEqual([
      ...['files/b', 'files/a'],
    ]);
  });

  it('is read with progress over all of them, that ends below the sum of their sizes', async () => {
    const parts = [one(1, 2, {}, { 'files/a': 'a'.repeat(900) }), one(2, 2)];
    const [first = 0, second = 0] = parts.map(({ size }) => size);
    const told: number[] = [];
    const onProgress = (done: number, total: number) => {
      expect(total).toBe(first + second);
      told.push(done);
    };
    await openBackup(parts, { onProgress });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.some((done) => done < first)).toBe(true);
    expect(told.at(-1)).toBeGreaterThan(first);
    expect(told.at(-1)).toBeLessThan(first + second);
  });
});

describe('a file of an opened backup', () => {
  it('is read as damaged where its bytes are others by now', async () => {
    const { files } = await openBackup([part({ files: { 'files/a': 'before' } })]);
    const file = files.get('files/a');
    if (!file) throw new Error('The backup has the file');
    expect(new TextDecoder().decode(await readBackupFile(file))).toBe('before');
    const changed = { ...file, open: async () => new Blob(['behind']) };
    await expect(readBackupFile(changed)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
  });
});
