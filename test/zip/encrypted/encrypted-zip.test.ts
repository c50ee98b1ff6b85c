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
import { folderOf, verifyFolder } from '../../../lib/verify/verify-folder.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { encryptZip } from '../../../lib/zip/encrypted/encrypt-zip.ts';
import { HOW_TO_OPEN_BYTES } from '../../../lib/zip/encrypted/how-to-open.ts';
import { openEncryptedWith } from '../../../lib/zip/encrypted/open-encrypted.ts';
import { openEncryptedZip, readEncryptedZip } from '../../../lib/zip/encrypted/read-encrypted.ts';
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

const blobBytes = async (blob: Blob | undefined): Promise<Buffer> =>
  Buffer.from((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));

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
    // HOW-TO-OPEN.txt alone can be read by anyone.
    expect(methods).toHaveLength(readZipFiles(packed.zip).size + 1);
    for (const method of methods.slice(1)) expect(method).toMatch(/^Method = AES-256 /u);
  });

  it('gives 7-Zip the same bytes of every file, in the same order', () => {
    execFileSync('7z', ['x', '-y', `-p${PASS_PHRASE}`, path], { cwd: folder });
    execFileSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], {
      cwd: join(folder, packed.folder),
    });
    const listed = sevenZip('l', '-slt').stdout.matchAll(/^Path = (.*)$/gmu);
    expect([...listed].slice(1).map(([, name]) => name)).toEqual([
      'HOW-TO-OPEN.txt',
      ...readZipFiles(packed.zip).keys(),
    ]);
  });

  it('keeps each file as it was packed: 28 bytes more for salt, check and code', async () => {
    const sizesOf = async (zip: Uint8Array<ArrayBuffer>): Promise<Map<string, number>> => {
      const entries = await new ZipReader(new BlobReader(new Blob([zip]))).getEntries();
      return new Map(entries.map(({ filename, compressedSize }) => [filename, compressedSize]));
    };
    const [plain, made] = [await sizesOf(packed.zip), await sizesOf(encrypted)];
    expect(made.delete('HOW-TO-OPEN.txt')).toBe(true);
    expect(new Map([...made].map(([name, size]) => [name, size - 28]))).toEqual(plain);
  });

  it('holds a file of several steps of its streams whole, stored and deflated', async () => {
    const large = new Uint8Array(9 * 2 ** 20 + 5);
    const noise = crypto.getRandomValues(new Uint8Array(65_536));
    for (let at = 0; at < large.length; at += noise.length)
      large.set(noise.subarray(0, large.length - at), at);
    const writer = new ZipWriter(new Uint8ArrayWriter());
    for (const level of [0, 6])
      await writer.add(`${level}.bin`, new Uint8ArrayReader(large), { level });
    const zip = await encrypt(new Blob([new Uint8Array(await writer.close())]));
    const read = await readEncryptedZip(new Blob([zip]), PASS_PHRASE, () => true);
    const digest = await digestOf(large);
    expect(read.faults).toEqual([]);
    expect(read.files.slice(1).map((file) => file.digest)).toEqual([digest, digest]);
  });

  it('says in a text that needs no pass phrase how to open it, in both languages', () => {
    const text = execFileSync('unzip', ['-p', path, 'HOW-TO-OPEN.txt']).toString();
    expect(text).toContain('Install 7-Zip');
    expect(text).toContain('请先解压');
  });

  it('is verified as unpacked, also beside the text that says how to open it', async () => {
    const files = [...readZipFiles(packed.zip)].map(([name, content]) => ({
      path: `given/${name}`,
      file: new Blob([new Uint8Array(content)]),
    }));
    const beside = (content: Uint8Array<ArrayBuffer>) => [
      ...files,
      { path: 'given/HOW-TO-OPEN.txt', file: new Blob([content]) },
    ];
    const codes = async (content: Uint8Array<ArrayBuffer>) =>
      (await verifyFolder(folderOf(beside(content)))).findings.map(({ code }) => code);
    expect(await codes(HOW_TO_OPEN_BYTES)).toEqual([]);
    expect(await codes(new TextEncoder().encode('Pay here first'))).toEqual(['UNLISTED']);
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
    // HOW-TO-OPEN.txt is counted too.
    expect(facts.files).toBe(readZipFiles(packed.zip).size + 1);
    expect(facts.repacked).toEqual(['decrypted']);
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

  it('is damaged, and its pass phrase right, if the salt of one file was changed', async () => {
    const changed = Buffer.from(encrypted);
    const name = `${packed.folder}/data/manifest.json`;
    const start = changed.indexOf(name);
    // Before the name stands the length of the extra field behind it; then comes the salt.
    const at = start + name.length + changed.readUInt16LE(start - 2);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const { findings } = await verify(changed, PASS_PHRASE);
    expect(findings.map(({ code }) => code)).toContain('ZIP_DAMAGED');
  });

  it('has a finding, whatever the pass phrase, if its end was cut off', async () => {
    const { findings } = await verify(
      Buffer.from(encrypted.subarray(0, encrypted.length / 2)),
      PASS_PHRASE,
    );
    expect(findings.map(({ code }) => code)).toContain('ZIP_DAMAGED');
  });

  it('gives single files, decrypted, by their paths', async () => {
    const read = await openEncryptedZip(new Blob([encrypted]), PASS_PHRASE);
    const [[name = '', content] = []] = [...readZipFiles(packed.zip)];
    expect(await blobBytes(await read(name))).toEqual(content);
    expect(await read('no/such/file')).toBeUndefined();
    const wrong = await openEncryptedZip(new Blob([encrypted]), 'wrong');
    expect(await wrong(name)).toBeUndefined();
  });

  it('stops at a cancel', async () => {
    const signal = AbortSignal.abort();
    await expect(encrypt(new Blob([packed.zip]), { signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});
