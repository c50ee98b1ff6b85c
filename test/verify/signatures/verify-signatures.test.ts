import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import type { PackageInput } from '../../../lib/package/input.ts';
import { signBag } from '../../../lib/package/sign-bag.ts';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import {
  attachCertificate,
  buildCertificateRequest,
} from '../../../lib/trust/keys/certificate-request.ts';
import { makeSigner } from '../../../lib/trust/keys/make-signer.ts';
import type { Signer } from '../../../lib/trust/keys/signer.ts';
import { requestTimeStamp } from '../../../lib/trust/time-stamp/time-stamp.ts';
import { describeCertificate } from '../../../lib/trust/x509/describe-certificate.ts';
import { type VerifyOptions, verifyZip } from '../../../lib/verify/verify-zip.ts';
import {
  startAuthority,
  type TestAuthority,
} from '../../support/authority/time-stamp-authority.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';
import { type Packed, packInput } from '../../support/packages/pack.ts';
import { readZipFiles, writeZipFiles } from '../../support/packages/zip-files.ts';
import { issue, opensslIn } from '../../trust/openssl.ts';

const CMS = 'signatures/tagmanifest-sha256.txt.p7s';
const SIGNER = 'signatures/signer.pem';
const TOKEN = 'signatures/tagmanifest-sha256.txt.tsr';
const CHAIN = 'signatures/tsa-chain.pem';
const CUSTODIAN = { name: '陈伟', organisation: '示例律师事务所' };

let authority: TestAuthority;
let signer: Signer;
let root: Bytes[];
let chain: Bytes[];

const stamp = (bytes: Bytes) => requestTimeStamp(bytes, { url: authority.url });

type Making = {
  readonly signer?: Signer;
  readonly signingTime?: Date;
  readonly stamped?: boolean;
  readonly title?: string;
};

/**
 * A package of two items, signed and time-stamped as asked; the first item's record is stamped too
 * where the package is.
 */
const pack = async ({
  signer: by,
  signingTime = new Date(),
  stamped = false,
  title = '帖文',
}: Making): Promise<Packed> => {
  const { input } = sampleMatter({ steps: [{ does: 'capture', title }, { does: 'capture' }] });
  const [first, ...others] = input.items;
  if (!first) throw new Error('no items');
  const recordToken = stamped ? (await stamp(first.recordBytes)).response : undefined;
  const sign: PackageInput['sign'] = by
    ? (bytes) =>
        signBag(bytes, {
          signer: by,
          signingTime,
          ...(stamped && { timeStamp: stamp, authorities: chain }),
        })
    : undefined;
  const items = [{ ...first, ...(recordToken && { recordToken }) }, ...others];
  // The authority stamps by the clock of this computer, so the export is dated by it as well.
  const made = { ...input.export, at: new Date().toISOString() };
  const [packed] = await packInput({ ...input, export: made, items, ...(sign && { sign }) });
  if (!packed) throw new Error('no volume');
  return packed;
};

let signed: Packed;
let stamped: Packed;
let unsigned: Packed;

beforeAll(async () => {
  authority = await startAuthority();
  signer = await makeSigner(CUSTODIAN);
  root = certificatesIn(new Uint8Array(readFileSync(authority.root)));
  chain = certificatesIn(new Uint8Array(readFileSync(authority.chain)));
  [signed, stamped, unsigned] = await Promise.all([
    pack({ signer }),
    pack({ signer, stamped: true }),
    pack({}),
  ]);
});
afterAll(() => authority.close());

const verify = (zip: Bytes, options: VerifyOptions = {}) => verifyZip(new Blob([zip]), options);

const codes = async (zip: Bytes, options: VerifyOptions = {}) =>
  (await verify(zip, options)).findings.map(({ code, path }) => [code, path]);

/** The package with some of its files changed, zipped anew: nothing is wrong with the container. */
const changed = (
  { zip, folder }: Packed,
  changes: { readonly [path: string]: Uint8Array | null },
): Bytes => {
  const files = readZipFiles(zip);
  for (const [path, content] of Object.entries(changes)) {
    if (content) files.set(`${folder}/${path}`, Buffer.from(content));
    else files.delete(`${folder}/${path}`);
  }
  return writeZipFiles([...files].map(([path, content]) => ({ path, content })));
};

const fileOf = ({ zip, folder }: Packed, path: string): Bytes => {
  const content = readZipFiles(zip).get(`${folder}/${path}`);
  if (!content) throw new Error(`no ${path}`);
  return new Uint8Array(content);
};

const flipped = (bytes: Bytes, at: number): Bytes => bytes.with(at, (bytes[at] ?? 0) ^ 0x01);

describe('a package that is signed', () => {
  it('is intact, and shows by whom and when', async () => {
    const { findings, facts, notProven } = await verify(signed.zip);
    const { fingerprint, subject } = describeCertificate(signer.certificate);
    expect(findings).toEqual([]);
    expect(facts).toMatchObject({
      signed: true,
      stamped: false,
      confirmed: false,
      signer: fingerprint,
      signature: { signer: { fingerprint, subject }, expected: false },
    });
    expect(facts.signature?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
    expect(notProven).toContain('WHO');
  });

  it('shows who where the fingerprint is the expected one', async () => {
    const { fingerprint } = describeCertificate(signer.certificate);
    for (const expected of [fingerprint, fingerprint.replaceAll(':', '').toLowerCase()]) {
      const { findings, facts, notProven } = await verify(signed.zip, { signer: expected });
      expect(findings).toEqual([]);
      expect(facts.confirmed).toBe(true);
      expect(notProven).not.toContain('WHO');
    }
  });

  it('is found to be signed by another where another fingerprint is expected', async () => {
    const other = describeCertificate((await makeSigner(CUSTODIAN)).certificate).fingerprint;
    expect(await codes(signed.zip, { signer: other })).toEqual([['SIGNED_BY_ANOTHER_KEY', CMS]]);
    expect(await codes(signed.zip, { signer: 'no fingerprint' })).toEqual([
      ['SIGNED_BY_ANOTHER_KEY', CMS],
    ]);
  });

  it('is intact with a certificate of the firm and its chain', async () => {
    const { folder, openssl } = opensslIn({ 'own.csr': await buildCertificateRequest(signer) });
    const read = (name: string) => readFileSync(join(folder, name));
    issue(openssl, 'firm');
    issue(openssl, 'issuing', { by: 'firm', ca: true });
    openssl(
      'x509 -req -in own.csr -CA issuing.pem -CAkey issuing.key ' +
        '-copy_extensions copyall -days 30 -out own.pem',
    );
    const files = ['own.pem', 'firm.pem', 'issuing.pem'].map(read);
    const certified = attachCertificate(signer, new Uint8Array(Buffer.concat(files)));
    const { findings, facts } = await verify((await pack({ signer: certified })).zip);
    expect(findings).toEqual([]);
    expect(facts.signature?.signer).toMatchObject({ issuer: 'CN=issuing', selfSigned: false });
  });

  it('gives the same outcome each way it is zipped', async () => {
    expect((await verify(changed(signed, {}))).findings).toEqual([]);
    expect((await verify(changed(stamped, {}))).findings).toEqual([]);
  });

  it.each([
    [CMS, ['SIGNATURE_MISSING', CMS]],
    [SIGNER, ['SIGNATURE_MISSING', SIGNER]],
  ])('is found to lack %s where that was taken away', async (path, found) => {
    expect(await codes(changed(signed, { [path]: null }))).toEqual([found]);
  });

  it('is found to lack its signatures where the folder was taken away', async () => {
    expect(await codes(changed(signed, { [CMS]: null, [SIGNER]: null }))).toEqual([
      ['SIGNATURE_MISSING', CMS],
      ['SIGNATURE_MISSING', SIGNER],
    ]);
  });

  it('is found out where the certificate was not valid', async () => {
    const old = await makeSigner(CUSTODIAN, new Date('2010-01-01T00:00:00Z'));
    expect(await codes((await pack({ signer: old })).zip)).toEqual([['CERTIFICATE_EXPIRED', CMS]]);
  });

  it('reports a signer.pem with another certificate, several, or other text', async () => {
    const pem = fileOf(signed, SIGNER);
    const other = fileOf(await pack({ signer: await makeSigner(CUSTODIAN) }), SIGNER);
    const comment = new TextEncoder().encode('Trust me\n');
    for (const wrong of [
      other,
      [...pem, ...other],
      [...pem, ...pem],
      [...comment, ...pem],
      [],
      [...pem, 0x20],
    ]) {
      expect(await codes(changed(signed, { [SIGNER]: Uint8Array.from(wrong) }))).toEqual([
        ['SIGNATURE_INVALID', SIGNER],
      ]);
    }
  });
});

describe('an attacker who changes the package and all its digests', () => {
  it('is found out without the key', async () => {
    const forged = await pack({ signer: await makeSigner(CUSTODIAN), title: '改过的帖文' });
    const kept = { [CMS]: fileOf(signed, CMS), [SIGNER]: fileOf(signed, SIGNER) };
    expect(await codes(changed(forged, kept))).toEqual([['SIGNATURE_INVALID', CMS]]);
  });

  it('is reported by the fingerprint if signing with another key of the same name', async () => {
    const forger = await makeSigner(CUSTODIAN);
    const forged = await pack({ signer: forger, title: '改过的帖文' });
    const { fingerprint } = describeCertificate(signer.certificate);
    expect(await codes(forged.zip, { signer: fingerprint })).toEqual([
      ['SIGNED_BY_ANOTHER_KEY', CMS],
    ]);
    const { findings, facts } = await verify(forged.zip);
    expect(findings).toEqual([]);
    expect(facts.signer).toBe(describeCertificate(forger.certificate).fingerprint);
  });

  it('is found out when taking the signature away altogether', async () => {
    const { fingerprint } = describeCertificate(signer.certificate);
    expect(await codes((await pack({ title: '改过的帖文' })).zip, { signer: fingerprint })).toEqual(
      [
        ['SIGNATURE_MISSING', CMS],
        ['SIGNATURE_MISSING', SIGNER],
      ],
    );
  });
});

describe('a package that is not signed', () => {
  it('is intact, and says that it does not show who and when', async () => {
    const { findings, facts, notProven } = await verify(unsigned.zip);
    expect(findings).toEqual([]);
    expect(facts).toMatchObject({ signed: false, stamped: false });
    expect(notProven).toEqual(expect.arrayContaining(['WHO', 'WHEN']));
  });

  it('does not take a signature that was put in later', async () => {
    const added = changed(unsigned, {
      [CMS]: fileOf(signed, CMS),
      [SIGNER]: fileOf(signed, SIGNER),
    });
    const found = await codes(added);
    expect(found).toContainEqual(['UNLISTED', CMS]);
    expect(found).toContainEqual(['SIGNATURE_INVALID', CMS]);
  });
});

describe('a package that is time-stamped', () => {
  it('is intact, and shows when each thing was stamped', async () => {
    const { findings, facts, notProven } = await verify(stamped.zip);
    expect(findings).toEqual([]);
    expect(facts.stamped).toBe(true);
    expect(
      facts.stamps?.map(({ path, standing, authority: { subject } }) => [
        path.slice(-16),
        standing,
        subject,
      ]),
    ).toEqual([
      ['ifest-sha256.txt', 'unknown', 'CN=Example TSA, O=Example'],
      [expect.stringContaining('/record.json'), 'unknown', 'CN=Example TSA, O=Example'],
    ]);
    expect(notProven).toContain('WHEN');
  });

  it('shows when, where the verifier trusts the authority', async () => {
    const { findings, facts, notProven } = await verify(stamped.zip, { authorities: root });
    expect(findings).toEqual([]);
    expect(facts.stamps?.map(({ standing }) => standing)).toEqual(['given', 'given']);
    expect(notProven).not.toContain('WHEN');
  });

  it('passes every command of its own HOW-TO-VERIFY.txt', () => {
    const folder = mkdtempSync(join(tmpdir(), 'how-to-'));
    try {
      writeFileSync(join(folder, stamped.fileName), stamped.zip);
      const howTo = new TextDecoder().decode(fileOf(stamped, 'HOW-TO-VERIFY.txt'));
      const commands = howTo.split('\n').filter((line) => /^ {4}\S/.test(line));
      expect(commands.filter((command) => command.includes('openssl'))).toHaveLength(3);
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', commands.join('\n')], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toMatchObject({ status: 0 });
      expect((stdout + stderr).match(/Verification: OK|Verification successful/g)).toHaveLength(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is found out where a token is for another thing', async () => {
    const record =
      [...readZipFiles(stamped.zip).keys()].find((path) => path.endsWith('record.tsr')) ?? '';
    const path = record.slice(stamped.folder.length + 1);
    expect(await codes(changed(stamped, { [TOKEN]: fileOf(stamped, path) }))).toEqual([
      ['TOKEN_INVALID', TOKEN],
    ]);
    const swapped = await verify(changed(stamped, { [path]: fileOf(stamped, TOKEN) }));
    expect(swapped.findings).toContainEqual(
      expect.objectContaining({
        code: 'TOKEN_INVALID',
        path,
        item: expect.stringMatching(/^01JD/),
      }),
    );
  });

  it('does not know an authority whose chain was taken away', async () => {
    const found = await codes(changed(stamped, { [CHAIN]: null }));
    expect(found).toContainEqual(['SIGNATURE_MISSING', CHAIN]);
    expect(found).toContainEqual(['TOKEN_UNKNOWN_AUTHORITY', TOKEN]);
    expect(found).toHaveLength(3);
    const trusting = await codes(changed(stamped, { [CHAIN]: null }), { authorities: root });
    expect(trusting).toEqual([['SIGNATURE_MISSING', CHAIN]]);
  });

  it('does not know an authority whose chain lacks its root', async () => {
    const pem = new TextDecoder().decode(fileOf(stamped, CHAIN));
    const blocks = pem.split(/(?<=-----END CERTIFICATE-----\n)/);
    const found = await codes(
      changed(stamped, { [CHAIN]: new TextEncoder().encode(blocks.slice(0, 2).join('')) }),
    );
    expect(found).toContainEqual(['TOKEN_UNKNOWN_AUTHORITY', TOKEN]);
    expect(found).toContainEqual(['TOKEN_UNKNOWN_AUTHORITY', CHAIN]);
  });

  it('is found to hold a certificate that belongs to no time-stamp', async () => {
    const pem = fileOf(stamped, CHAIN);
    const stranger = await startAuthority();
    try {
      const added = readFileSync(stranger.root);
      const { findings } = await verify(
        changed(stamped, { [CHAIN]: Uint8Array.from([...pem, ...added]) }),
      );
      expect(findings.map(({ code, path }) => [code, path])).toEqual([
        ['CERTIFICATE_UNRELATED', CHAIN],
      ]);
      expect(findings[0]?.detail).toContain('CN=Example Root');
    } finally {
      await stranger.close();
    }
  });

  it('is found out where the chain is something else', async () => {
    for (const wrong of [
      '',
      'no certificates',
      '-----BEGIN CERTIFICATE-----\nMAEC\n-----END CERTIFICATE-----\n',
    ]) {
      const found = await codes(changed(stamped, { [CHAIN]: new TextEncoder().encode(wrong) }));
      expect(found.map(([, path]) => path)).toContain(wrong === '' ? TOKEN : CHAIN);
    }
  });
});

describe('any byte of signatures/', () => {
  it.each([CMS, SIGNER, TOKEN, CHAIN])(
    'is missed by nobody when it changes: %s',
    async (path) => {
      const bytes = fileOf(stamped, path);
      const expected =
        path === CMS || path === SIGNER
          ? /^SIGNATURE_INVALID$|^CERTIFICATE_EXPIRED$/
          : /^TOKEN_|^CERTIFICATE_EXPIRED$/;
      for (let at = 0; at < bytes.length; at += 23) {
        const found = await codes(changed(stamped, { [path]: flipped(bytes, at) }));
        expect(found.map(([code]) => code).join('\n'), `byte ${at}`).toMatch(
          new RegExp(expected.source, 'm'),
        );
      }
    },
    60_000,
  );
});
