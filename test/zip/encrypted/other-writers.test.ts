import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterAll, describe, expect, it } from 'vitest';
import { decryptWith } from '../../../lib/verify/decrypt-with.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { HOW_TO_OPEN, HOW_TO_OPEN_BYTES } from '../../../lib/zip/encrypted/how-to-open.ts';
import { openEncryptedZip } from '../../../lib/zip/encrypted/read-encrypted.ts';
import { packBy } from '../../support/packages/other-readers.ts';
import { packSample } from '../../support/packages/pack.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';

const PASS_PHRASE = 'correct horse';

const { zip } = await packSample({ steps: [{ does: 'capture' }] });
const files = readZipFiles(zip);
const withHowTo = new Map([...files, [HOW_TO_OPEN, Buffer.from(HOW_TO_OPEN_BYTES)]]);
const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

const verify = (made: Uint8Array) =>
  verifyZip(new Blob([Uint8Array.from(made)]), decryptWith(PASS_PHRASE));

const sevenZip = (options: string) =>
  ['7z', `7z a -tzip ${options} "-p${PASS_PHRASE}" ../again.zip *`] as const;

const aes = (bits: number) => `--options zip:encryption=aes${bits} --passphrase '${PASS_PHRASE}'`;

const WRITERS: readonly (readonly [program: string, command: string])[] = [
  sevenZip('-mem=AES256'),
  sevenZip('-mem=AES256 -mm=Copy -mtc=on'),
  sevenZip('-mem=AES192'),
  sevenZip('-mem=AES128 -mx=9'),
  ['bsdtar', `bsdtar -a ${aes(256)} -cf ../again.zip *`],
  ['bsdtar', `bsdtar -a ${aes(128)} -cf ../again.zip *`],
];

describe('a package that a usual program packed again and encrypted', () => {
  it.for(WRITERS)('is intact: %s, %s', async (writer, { skip }) => {
    const place = mkdtempSync(join(tmpdir(), 'matterproof-writers-'));
    places.push(place);
    const again = packBy(place, withHowTo, writer);
    if (!again) return skip(`${writer[0]} is not installed`);
    const { findings, facts } = await verify(again);
    expect(findings).toEqual([]);
    expect(facts.repacked).toContain('decrypted');
    expect(facts.repacked).toContain('folderEntries');
  });

  it.each([
    ['stored, with data descriptors', { level: 0, dataDescriptor: true }, 'descriptors'],
    ['deflated, without data descriptors', { level: 6, dataDescriptor: false }, 'compression'],
  ])('is intact: zip.js, %s', async (_, options, way) => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), {
      ...{ password: PASS_PHRASE, encryptionStrength: 3 },
      ...options,
    });
    for (const [path, content] of files) await writer.add(path, new Uint8ArrayReader(content));
    const again = new Uint8Array(await writer.close());
    const { findings, facts } = await verify(again);
    expect(findings).toEqual([]);
    expect(facts.repacked).toEqual(expect.arrayContaining(['otherProgram', 'decrypted', way]));
    const read = await openEncryptedZip(new Blob([again]), PASS_PHRASE);
    for (const [path, content] of files) {
      const bytes = await (await read(path))?.arrayBuffer();
      expect(bytes && Buffer.from(bytes), path).toEqual(content);
    }
  });

  it('is not read but reported where it has the old encryption of zips', async ({ skip }) => {
    const place = mkdtempSync(join(tmpdir(), 'matterproof-writers-'));
    places.push(place);
    const again = packBy(place, files, sevenZip('-mem=ZipCrypto'));
    if (!again) return skip('7z is not installed');
    const { findings } = await verify(again);
    expect(findings.map(({ code }) => code)).toEqual(['ZIP_ENCRYPTED']);
  });
});
