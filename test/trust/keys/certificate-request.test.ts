import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signDetached } from '../../../lib/trust/cms/sign.ts';
import { verifyDetached } from '../../../lib/trust/cms/verify-signature.ts';
import { pemOf } from '../../../lib/trust/der/pem.ts';
import {
  attachCertificate,
  buildCertificateRequest,
} from '../../../lib/trust/keys/certificate-request.ts';
import { makeSigner } from '../../../lib/trust/keys/make-signer.ts';
import { describeCertificate } from '../../../lib/trust/x509/describe-certificate.ts';
import { issue, opensslIn } from '../openssl.ts';

const CUSTODIAN = { name: '陈伟', organisation: '示例律师事务所' };

/** A signer, and what a firm's authority returned for its request. */
const certified = async () => {
  const signer = await makeSigner(CUSTODIAN);
  const { folder, openssl } = opensslIn({ 'signer.csr': await buildCertificateRequest(signer) });
  issue(openssl, 'firm');
  openssl(
    'x509 -req -in signer.csr -CA firm.pem -CAkey firm.key -copy_extensions copyall -days 30 ' +
      '-out issued.pem',
  );
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  return { signer, openssl, read };
};

describe('attachCertificate', () => {
  it('accepts the certificate issued for the request', async () => {
    const { signer, read } = await certified();
    const attached = attachCertificate(signer, read('issued.pem'));
    expect(describeCertificate(attached.certificate)).toMatchObject({
      subject: 'O=示例律师事务所, CN=陈伟',
      issuer: 'CN=firm',
      selfSigned: false,
    });
    expect(attached.chain).toEqual([]);
    expect(attached.privateKey).toBe(signer.privateKey);
  });

  it('accepts the certificate with its chain in any order, and signs with both', async () => {
    const { signer, read } = await certified();
    const file = new Uint8Array([...read('firm.pem'), ...read('issued.pem')]);
    const attached = attachCertificate(signer, file);
    expect(attached.chain.map((der) => describeCertificate(der).subject)).toEqual(['CN=firm']);
    const check = await verifyDetached(
      await signDetached(Uint8Array.of(1), attached, new Date()),
      Uint8Array.of(1),
    );
    expect(check.problems).toEqual([]);
    expect(check.certificates).toEqual([attached.certificate, ...attached.chain]);
  });

  it('accepts the certificate in DER', async () => {
    const { signer, openssl, read } = await certified();
    openssl('x509 -in issued.pem -outform DER -out issued.cer');
    expect(attachCertificate(signer, read('issued.cer')).certificate).toEqual(read('issued.cer'));
  });

  it('refuses a certificate for another key', async () => {
    const { signer, read } = await certified();
    expect(() => attachCertificate(signer, read('firm.pem'))).toThrow(
      expect.objectContaining({ code: 'ANOTHER_KEY' }),
    );
  });

  it.each([
    ['no certificate', 'Dear sir,'],
    ['an empty file', ''],
    ['a damaged one', pemOf('CERTIFICATE', Uint8Array.of(0x30, 3, 1, 1, 1))],
  ])('refuses %s', async (_, text) => {
    const signer = await makeSigner(CUSTODIAN);
    const attach = () => attachCertificate(signer, new TextEncoder().encode(text));
    expect(attach).toThrow(expect.objectContaining({ code: 'NO_CERTIFICATE' }));
  });
});
