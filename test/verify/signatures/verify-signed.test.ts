import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  attachCertificate,
  buildCertificateRequest,
} from '../../../lib/trust/keys/certificate-request.ts';
import { makeSigner } from '../../../lib/trust/keys/make-signer.ts';
import type { Signer } from '../../../lib/trust/keys/signer.ts';
import { describeCertificate } from '../../../lib/trust/x509/describe-certificate.ts';
import type { Packed } from '../../support/packages/pack.ts';
import {
  changeFiles,
  findingsOf,
  packSigned,
  readFileOf,
  verifyBytes,
} from '../../support/packages/signed-package.ts';
import { issue, opensslIn } from '../../trust/openssl.ts';

const CMS = 'signatures/tagmanifest-sha256.txt.p7s';
const SIGNER = 'signatures/signer.pem';
const CUSTODIAN = { name: '陈伟', organisation: '示例律师事务所' };

let signer: Signer;
let signed: Packed;
let unsigned: Packed;

beforeAll(async () => {
  signer = await makeSigner(CUSTODIAN);
  [signed, unsigned] = await Promise.all([packSigned({ signer }), packSigned({})]);
});

describe('a package that is signed', () => {
  it('is intact, and shows by whom and when', async () => {
    const { findings, facts, notProven } = await verifyBytes(signed.zip);
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
      const { findings, facts, notProven } = await verifyBytes(signed.zip, { signer: expected });
      expect(findings).toEqual([]);
      expect(facts.confirmed).toBe(true);
      expect(notProven).not.toContain('WHO');
    }
  });

  it('is found to be signed by another where another fingerprint is expected', async () => {
    const other = describeCertificate((await makeSigner(CUSTODIAN)).certificate).fingerprint;
    expect(await findingsOf(signed.zip, { signer: other })).toEqual([
      ['SIGNED_BY_ANOTHER_KEY', CMS],
    ]);
    expect(await findingsOf(signed.zip, { signer: 'no fingerprint' })).toEqual([
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
    const { findings, facts } = await verifyBytes((await packSigned({ signer: certified })).zip);
    expect(findings).toEqual([]);
    expect(facts.signature?.signer).toMatchObject({ issuer: 'CN=issuing', selfSigned: false });
  });

  it('gives the same outcome each way it is zipped', async () => {
    expect((await verifyBytes(changeFiles(signed, {}))).findings).toEqual([]);
  });

  it.each([
    [CMS, ['SIGNATURE_MISSING', CMS]],
    [SIGNER, ['SIGNATURE_MISSING', SIGNER]],
  ])('is found to lack %s where that was taken away', async (path, found) => {
    expect(await findingsOf(changeFiles(signed, { [path]: null }))).toEqual([found]);
  });

  it('is found to lack its signatures where the folder was taken away', async () => {
    expect(await findingsOf(changeFiles(signed, { [CMS]: null, [SIGNER]: null }))).toEqual([
      ['SIGNATURE_MISSING', CMS],
      ['SIGNATURE_MISSING', SIGNER],
    ]);
  });

  it('is found out where the certificate was not valid', async () => {
    const old = await makeSigner(CUSTODIAN, new Date('2010-01-01T00:00:00Z'));
    expect(await findingsOf((await packSigned({ signer: old })).zip)).toEqual([
      ['CERTIFICATE_EXPIRED', CMS],
    ]);
  });

  it('reports a signer.pem with another certificate, several, or other text', async () => {
    const pem = readFileOf(signed, SIGNER);
    const other = readFileOf(await packSigned({ signer: await makeSigner(CUSTODIAN) }), SIGNER);
    const comment = new TextEncoder().encode('Trust me\n');
    for (const wrong of [
      other,
      [...pem, ...other],
      [...pem, ...pem],
      [...comment, ...pem],
      [],
      [...pem, 0x20],
      // No text, which `openssl` skips as it skips the comment.
      [0xff, 0x0a, ...pem],
      [...pem, 0xff],
      [0xff],
    ]) {
      expect(await findingsOf(changeFiles(signed, { [SIGNER]: Uint8Array.from(wrong) }))).toEqual([
        ['SIGNATURE_INVALID', SIGNER],
      ]);
    }
  });
});

describe('an attacker who changes the package and all its digests', () => {
  it('is found out without the key', async () => {
    const forged = await packSigned({ signer: await makeSigner(CUSTODIAN), title: '改过的帖文' });
    const kept = { [CMS]: readFileOf(signed, CMS), [SIGNER]: readFileOf(signed, SIGNER) };
    expect(await findingsOf(changeFiles(forged, kept))).toEqual([['SIGNATURE_INVALID', CMS]]);
  });

  it('is reported by the fingerprint if signing with another key of the same name', async () => {
    const forger = await makeSigner(CUSTODIAN);
    const forged = await packSigned({ signer: forger, title: '改过的帖文' });
    const { fingerprint } = describeCertificate(signer.certificate);
    expect(await findingsOf(forged.zip, { signer: fingerprint })).toEqual([
      ['SIGNED_BY_ANOTHER_KEY', CMS],
    ]);
    const { findings, facts } = await verifyBytes(forged.zip);
    expect(findings).toEqual([]);
    expect(facts.signer).toBe(describeCertificate(forger.certificate).fingerprint);
  });

  it('is found out when taking the signature away altogether', async () => {
    const { fingerprint } = describeCertificate(signer.certificate);
    expect(
      await findingsOf((await packSigned({ title: '改过的帖文' })).zip, { signer: fingerprint }),
    ).toEqual([
      ['SIGNATURE_MISSING', CMS],
      ['SIGNATURE_MISSING', SIGNER],
    ]);
  });
});

describe('a package that is not signed', () => {
  it('is intact, and says that it does not show who and when', async () => {
    const { findings, facts, notProven } = await verifyBytes(unsigned.zip);
    expect(findings).toEqual([]);
    expect(facts).toMatchObject({ signed: false, stamped: false });
    expect(notProven).toEqual(expect.arrayContaining(['WHO', 'WHEN']));
  });

  it('does not take a signature that was put in later', async () => {
    const added = changeFiles(unsigned, {
      [CMS]: readFileOf(signed, CMS),
      [SIGNER]: readFileOf(signed, SIGNER),
    });
    const found = await findingsOf(added);
    expect(found).toContainEqual(['UNLISTED', CMS]);
    expect(found).toContainEqual(['SIGNATURE_INVALID', CMS]);
  });
});
