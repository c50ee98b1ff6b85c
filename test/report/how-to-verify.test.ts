import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../lib/evidence/digest.ts';
import type { PackageInput } from '../../lib/package/input.ts';
import { signBag } from '../../lib/package/sign-bag.ts';
import { certificatesIn } from '../../lib/trust/der/pem.ts';
import {
  attachCertificate,
  buildCertificateRequest,
} from '../../lib/trust/keys/certificate-request.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import type { Signer } from '../../lib/trust/keys/signer.ts';
import { requestTimeStamp } from '../../lib/trust/time-stamp/time-stamp.ts';
import { startAuthority, type TestAuthority } from '../support/authority/time-stamp-authority.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';
import { changeJson, type Forgery, forge } from '../support/packages/forge.ts';
import { type Packed, packInput } from '../support/packages/pack.ts';
import { readZipFiles, writeZipFiles } from '../support/packages/zip-files.ts';
import { issue, opensslIn } from '../trust/openssl.ts';

let authority: TestAuthority;
let signer: Signer;
const folders: string[] = [];

const stamp = (bytes: Bytes) => requestTimeStamp(bytes, { url: authority.url });

const pack = async (by: Signer): Promise<Packed> => {
  const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
  const chain = certificatesIn(new Uint8Array(readFileSync(authority.chain)));
  const items = await Promise.all(
    input.items.map(async (item) => ({
      ...item,
      recordToken: (await stamp(item.recordBytes)).response,
    })),
  );
  const sign: PackageInput['sign'] = (bytes) =>
    signBag(bytes, { signer: by, signingTime: new Date(), timeStamp: stamp, authorities: chain });
  const [packed] = await packInput({ ...input, items, sign });
  if (!packed) throw new Error('no volume');
  return packed;
};

beforeAll(async () => {
  authority = await startAuthority();
  signer = await makeSigner({ name: '陈伟', organisation: '示例律师事务所' });
});
afterAll(async () => {
  await authority.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/**
 * Runs each command of the package's own HOW-TO-VERIFY.txt by sh, in the folder that the first one
 * leads to.
 */
const runAll = ({ fileName }: Packed, zip: Bytes) => {
  const folder = mkdtempSync(join(tmpdir(), 'how-to-'));
  folders.push(folder);
  writeFileSync(join(folder, fileName), zip);
  const sh = (command: string, cwd: string) =>
    spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
  const howTo = sh(`unzip -p ${fileName} '*/HOW-TO-VERIFY.txt'`, folder).stdout;
  const [unpack = '', ...checks] = howTo
    .split('\n')
    .filter((line) => /^ {4}\S/.test(line))
    .map((line) => line.trim());
  const unpacked = sh(unpack, folder).status;
  const bag = join(folder, readdirSync(folder).find((name) => name !== fileName) ?? '');
  const results = checks.map((command) => ({ command, passed: sh(command, bag).status === 0 }));
  const of = (pattern: RegExp) =>
    results.filter(({ command }) => pattern.test(command)).map(({ passed }) => passed);
  return {
    unpacked,
    digests: of(/^sha256sum/),
    signature: of(/^openssl cms/),
    bagStamp: of(/^openssl ts .*-data tagmanifest/),
    recordStamps: of(/^openssl ts .*-data data\/items/),
    all: results.length,
  };
};

const SOUND = {
  unpacked: 0,
  digests: [true],
  signature: [true],
  bagStamp: [true],
  recordStamps: [true, true],
  all: 6,
};

const firstRecord = (files: Forgery): string =>
  [...files.keys()].find((path) => path.endsWith('record.json')) ?? '';

describe('every command of HOW-TO-VERIFY.txt, run literally', () => {
  it('passes on a package that is signed and stamped', async () => {
    const packed = await pack(signer);
    expect(runAll(packed, packed.zip)).toEqual(SOUND);
  });

  it('passes with a certificate of a firm whose root is not in the package', async () => {
    const { folder, openssl } = opensslIn({ 'signer.csr': await buildCertificateRequest(signer) });
    issue(openssl, 'root', { ec: true });
    expect(
      openssl('x509 -req -in signer.csr -CA root.pem -CAkey root.key -days 30 -out signer.pem').ok,
    ).toBe(true);
    const file = new Uint8Array(readFileSync(join(folder, 'signer.pem')));
    const packed = await pack(attachCertificate(signer, file));
    expect(runAll(packed, packed.zip)).toEqual(SOUND);
  });

  it('fails on the digests alone if only a file was changed', async () => {
    const packed = await pack(signer);
    const files = [...readZipFiles(packed.zip)].map(([path, content]) => ({
      path,
      content: path.endsWith('items.csv') ? Buffer.from('changed') : content,
    }));
    expect(runAll(packed, writeZipFiles(files))).toEqual({ ...SOUND, digests: [false] });
  });

  it('fails on signature and time-stamp if manifests were rewritten', async () => {
    const packed = await pack(signer);
    const zip = forge(packed.zip, (files) => files.set('data/items.csv', 'changed'));
    expect(runAll(packed, zip)).toEqual({ ...SOUND, signature: [false], bagStamp: [false] });
  });

  it('fails on the record’s time-stamp too if the record was changed', async () => {
    const packed = await pack(signer);
    const zip = forge(packed.zip, (files) =>
      changeJson(files, firstRecord(files), (record) => {
        record.capturedAt = '2020-01-01T00:00:00.000Z';
      }),
    );
    expect(runAll(packed, zip)).toEqual({
      ...SOUND,
      signature: [false],
      bagStamp: [false],
      recordStamps: [false, true],
    });
  });
});
