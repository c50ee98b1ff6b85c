import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../lib/evidence/problem.ts';
import { readEncryptedZip } from '../../../lib/zip/encrypted/read-encrypted.ts';
import type { ZipContents } from '../../../lib/zip/read/read-zip.ts';
import { encryptedFile } from '../../support/packages/encrypted-files.ts';
import { writeZipFiles, zipRegions } from '../../support/packages/zip-files.ts';
import { casesOf } from '../../support/thorough.ts';

const PASS_PHRASE = 'correct horse';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const zip = writeZipFiles([
  encryptedFile({ path: 'a.txt', content: bytes('one and one') }, PASS_PHRASE),
  encryptedFile({ path: '二.txt', content: bytes('two '.repeat(30)), deflate: true }, PASS_PHRASE),
  encryptedFile({ path: 'c.txt', content: bytes('three') }, PASS_PHRASE, { version: 1 }),
]);

const read = (made: Uint8Array<ArrayBuffer>): Promise<ZipContents> =>
  readEncryptedZip(new Blob([made]), PASS_PHRASE, () => true);

const sound = await read(zip);

/** What came of a zip in which one byte was changed; else its files are those of the sound one. */
const told = async (at: number, mask: number): Promise<'told' | ZipContents['files']> => {
  try {
    const { faults, files, folders } = await read(zip.with(at, (zip[at] ?? 0) ^ mask));
    return faults.length > 0 || folders.length > 0 ? 'told' : files;
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.code === 'PASS_PHRASE_WRONG') return 'told';
    throw thrown;
  }
};

const everyByte = [...zip.keys()];
const isData = (at: number): boolean =>
  zipRegions(zip).some(({ data: [start, end] }) => at >= start && at < end);

describe('an encrypted zip in which one byte was changed', () => {
  it('is sound before', () => {
    expect(sound.faults).toEqual([]);
    expect(sound.files.map(({ path }) => path)).toEqual(['a.txt', '二.txt', 'c.txt']);
  });

  it.each(casesOf([1, 0x10, 0x80, 0xff], [0xff]))(
    'is told as changed or holds the same files, by mask %d',
    async (mask) => {
      for (const at of casesOf(
        everyByte,
        everyByte.filter((_, place) => place % 3 === 0),
      )) {
        const found = await told(at, mask);
        if (found !== 'told') expect(found, `byte ${at}`).toEqual(sound.files);
        if (isData(at)) expect(found, `byte ${at} of the data`).toBe('told');
      }
    },
  );

  it.each(casesOf(everyByte, [1, 40, 100, 300, zip.length - 10, zip.length - 1]))(
    'is told as changed where %d bytes of it are left',
    async (length) => {
      const { faults } = await read(zip.slice(0, length));
      expect(faults).not.toEqual([]);
    },
  );
});
