import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BlobReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../../lib/evidence/digest.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { encryptZip, readEncryptedZip } from '../../../lib/zip/encrypted/encrypted-zip.ts';
import { openEncryptedWith } from '../../../lib/zip/encrypted/open-encrypted.ts';
import { type Packed, packSample } from '../../support/packages/pack.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';

const PASS_PHRASE = 'correct horse battery staple';

let packed: Packed;
let encrypted: Buffer<ArrayBuffer>;
let folder: string;
let path: string;

const encrypt = async (plain: Blob, options = {}): Promise<Buffer<ArrayBuffer>> => {
  const pieces: Uint8Array[] = [];
  await encryptZip(plain, PASS_PHRASE, (piece) => void pieces.push(piece.slice()), options);
  return Buffer.from(Buffer.concat(pieces));
};

const sevenZip = (...args: readonly string[]) =>
  spawnSync('7z', [...args, path], { encoding: 'utf8', cwd: folder });

const verify = (zip: Uint8Array<ArrayBuffer>, passPhrase?: string) =>
  verifyZip(new Blob([zip]), {
    ...(passPhrase !== undefined && { openEncrypted: openEncryptedWith(passPhrase) }),
  });

beforeAll(async () => {
  packed = await packSample({ steps: [{ does: 'capture' }, { does: 'capture' }] });
  encrypted = await encrypt(new Blob([packed.zip]));
  folder = mkdtempSync(join(tmpdir(), 'matterproof-encrypted-'));
  path = join(folder, packed.fileName);
  writeFileSync(path, encrypted);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a package encrypted by a pass phrase', () => {
  it('is opened by 7-Zip with the pass phrase, every file as AES-256', () => {
    expect(sevenZip('t', `-p${PASS_PHRASE}`).stdout).toContain('Everything is Ok');
    const methods = sevenZip('l', '-slt').stdout.match(/^Method = .*$/gmu) ?? [];
    expect(methods).toHaveLength(readZipFiles(packed.zip).size);
    for (const method of methods) expect(method).toMatch(/^Method = AES-256 /u);
  });

  it('gives 7-Zip the same bytes of every file, in the same order', () => {
    execFileSync('7z', ['x', '-y', `-p${PASS_PHRASE}`, path], { cwd: folder });
    execFileSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], {
      cwd: join(folder, packed.folder),
    });
    const listed = sevenZip('l', '-slt').stdout.matchAll(/^Path = (.*)$/gmu);
    expect([...listed].slice(1).map(([, name]) => name)).toEqual([
      ...readZipFiles(packed.zip).keys(),
    ]);
  });

  it('keeps each file as it was packed: 28 bytes more for salt, check and code', async () => {
    const sizesOf = async (zip: Uint8Array<ArrayBuffer>): Promise<Map<string, number>> => {
      const entries = await new ZipReader(new BlobReader(new Blob([zip]))).getEntries();
      return new Map(entries.map(({ filename, compressedSize }) => [filename, compressedSize]));
    };
    const [plain, made] = [await sizesOf(packed.zip), await sizesOf(encrypted)];
    expect(new Map([...made].map(([name, size]) => [name, size - 28]))).toEqual(plain);
  });

  it('holds a file of several steps of its streams whole, stored and deflated', async () => {
    const large = new Uint8Array(9 * 2 ** 20);
    const noise = crypto.getRandomValues(new Uint8Array(65_536));
    for (let at = 0; at < large.length; at += noise.length) large.set(noise, at);
    const writer = new ZipWriter(new Uint8ArrayWriter());
    for (const level of [0, 6])
      await writer.add(`${level}.bin`, new Uint8ArrayReader(large), { level });
    const zip = await encrypt(new Blob([new Uint8Array(await writer.close())]));
    const read = await readEncryptedZip(new Blob([zip]), PASS_PHRASE, () => false);
    if (read === 'wrongPassPhrase') throw new Error(read);
    const digest = await digestOf(large);
    expect(read.faults).toEqual([]);
    expect(read.files.map((file) => file.digest)).toEqual([digest, digest]);
  });

  it('is refused by 7-Zip with another pass phrase', () => {
    expect(sevenZip('t', '-pwrong').status).not.toBe(0);
  });

  it('shows no byte of a text or a record without the pass phrase', () => {
    for (const words of ['"schema"', 'Bagging-Date', 'matterproof-package'])
      expect(encrypted.includes(words)).toBe(false);
  });

  it('is verified with the pass phrase, and a note says that it was encrypted', async () => {
    const { findings, notes, facts } = await verify(encrypted, PASS_PHRASE);
    expect(findings).toEqual([]);
    expect(notes.map(({ code }) => code)).toContain('DECRYPTED');
    expect(facts.files).toBe(readZipFiles(packed.zip).size);
  });

  it('is one finding without the pass phrase: that it is encrypted', async () => {
    const { findings } = await verify(encrypted);
    expect(findings.map(({ code }) => code)).toEqual(['ZIP_ENCRYPTED']);
  });

  it('is not verified with a wrong pass phrase, which is said', async () => {
    await expect(verify(encrypted, 'wrong')).rejects.toMatchObject({ code: 'PASS_PHRASE_WRONG' });
  });

  it('has a finding if a byte of an encrypted file was changed', async () => {
    const changed = Buffer.from(encrypted);
    const name = 'data/manifest.json';
    // Behind the name: the extra field, the salt of 16 bytes, two bytes of check, the data.
    const at = changed.indexOf(name) + name.length + 100;
    changed[at] = (changed[at] ?? 0) ^ 1;
    const { findings } = await verify(changed, PASS_PHRASE);
    expect(findings.map(({ code }) => code)).toContain('ZIP_DAMAGED');
  });

  it('stops at a cancel', async () => {
    const signal = AbortSignal.abort();
    await expect(encrypt(new Blob([packed.zip]), { signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});
