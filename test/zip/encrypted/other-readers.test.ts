import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hexOf } from '../../../lib/evidence/digest.ts';
import { ProblemError } from '../../../lib/evidence/problem.ts';
import { readEncryptedZip } from '../../../lib/zip/encrypted/read-encrypted.ts';
import { type Encryption, encryptedFile } from '../../support/packages/encrypted-files.ts';
import { mutatedZips } from '../../support/packages/forged-zips.ts';
import { decryptingReaders, writeZips } from '../../support/packages/other-readers.ts';
import { isThorough } from '../../support/thorough.ts';

const PASS_PHRASE = 'correct horse';
const MUTATED = isThorough ? 1500 : 300;

const file = (name: string, content: string, deflate: boolean, how: Encryption) =>
  encryptedFile({ path: `bag/${name}`, content: Buffer.from(content), deflate }, PASS_PHRASE, how);

const inside = {
  bag: 'bag',
  files: [
    file('a.txt', 'one and one', false, {}),
    file('二.txt', 'two '.repeat(30), true, {}),
    file('data/c.txt', 'three', false, { version: 1 }),
    file('data/d.txt', 'four '.repeat(30), true, { version: 1, strength: 1 }),
  ],
};

const place = mkdtempSync(join(tmpdir(), 'matterproof-decrypting-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The files of a zip by their SHA-256; undefined if anything is wrong with it. */
const soundFiles = async (zip: Uint8Array) => {
  try {
    const file = new Blob([Uint8Array.from(zip)]);
    const { files, faults } = await readEncryptedZip(file, PASS_PHRASE, () => false);
    if (faults.length > 0) return undefined;
    return Object.fromEntries(files.map(({ path, digest }) => [path, digest && hexOf(digest)]));
  } catch (thrown) {
    if (thrown instanceof ProblemError) return undefined;
    throw thrown;
  }
};

describe('an encrypted zip with header bytes changed, in which no fault is found', async () => {
  const zips: Uint8Array[] = [];
  const files: object[] = [];
  for (const zip of mutatedZips(inside, MUTATED)) {
    const found = await soundFiles(zip);
    if (!found) continue;
    zips.push(zip);
    files.push(found);
  }
  const names = writeZips(place, zips);

  it('is one of many', () => {
    expect(zips.length).toBeGreaterThan(MUTATED / 40);
  });

  for (const { name, isHere, unpack } of decryptingReaders(PASS_PHRASE)) {
    if (!isHere) console.warn(`${name} is not installed, so zips are not compared with it.`);
    it.skipIf(!isHere)(`gives the same files to ${name}`, () => {
      const unpacked = unpack(place, names);
      for (const [at, zip] of names.entries()) expect(unpacked.get(zip), zip).toEqual(files[at]);
    });
  }
});
