import { describe, expect, it } from 'vitest';
import { signDetached } from '../../../lib/trust/cms/sign.ts';
import { verifyDetached } from '../../../lib/trust/cms/verify-signature.ts';
import { pemOf } from '../../../lib/trust/der/pem.ts';
import { buildCertificateRequest } from '../../../lib/trust/keys/certificate-request.ts';
import { makeSigner } from '../../../lib/trust/keys/make-signer.ts';
import { describeCertificate } from '../../../lib/trust/x509/describe-certificate.ts';
import { opensslIn } from '../openssl.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const CUSTODIAN = { name: '陈伟 (Chen, "Wei")', organisation: '示例律师事务所' };

describe('makeSigner', () => {
  it('makes a certificate that openssl reads, with names beyond ASCII', async () => {
    const { certificate } = await makeSigner(CUSTODIAN, NOW);
    const facts = describeCertificate(certificate);
    const { openssl } = opensslIn({ 'signer.pem': pemOf('CERTIFICATE', certificate) });
    const { said } = openssl(
      'x509 -in signer.pem -noout -subject -serial -dates -fingerprint -sha256 -nameopt ' +
        'utf8,sep_comma_plus_space',
    );
    expect(said).toContain('O=示例律师事务所, CN=陈伟 (Chen, "Wei")');
    expect(said).toContain(`serial=${facts.serial}`);
    expect(said).toContain(`sha256 Fingerprint=${facts.fingerprint}`);
    expect(said).toContain('notBefore=Nov 21 11:55:00 2026 GMT\nnotAfter=Nov 21 12:00:00 2036 GMT');
    expect(facts).toMatchObject({
      subject: 'O=示例律师事务所, CN=陈伟 (Chen\\, "Wei")',
      issuer: facts.subject,
      notBefore: '2026-11-21T11:55:00.000Z',
      notAfter: '2036-11-21T12:00:00.000Z',
      selfSigned: true,
    });
  });

  it('makes a version 3 certificate for digital signatures alone', async () => {
    const { certificate } = await makeSigner(CUSTODIAN, NOW);
    const { openssl } = opensslIn({ 'signer.pem': pemOf('CERTIFICATE', certificate) });
    const { said } = openssl('x509 -in signer.pem -noout -text');
    expect(said).toContain('Version: 3 (0x2)');
    expect(said).toMatch(/Basic Constraints: critical\s+CA:FALSE/);
    expect(said).toMatch(/Key Usage: critical\s+Digital Signature\n/);
    expect(said).toContain('NIST CURVE: P-256');
    expect(said).toContain('Subject Key Identifier');
  });

  it('signs its own certificate', async () => {
    const { certificate } = await makeSigner(CUSTODIAN);
    const { openssl } = opensslIn({ 'signer.pem': pemOf('CERTIFICATE', certificate) });
    expect(openssl('verify -check_ss_sig -CAfile signer.pem signer.pem')).toEqual({
      ok: true,
      said: 'signer.pem: OK\n',
    });
  });

  it('leaves out the organisation if there is none', async () => {
    const { certificate } = await makeSigner({ name: 'Chen Wei' }, NOW);
    expect(describeCertificate(certificate).subject).toBe('CN=Chen Wei');
  });

  it('makes another key and serial number each time', async () => {
    const [one, two] = await Promise.all([makeSigner(CUSTODIAN, NOW), makeSigner(CUSTODIAN, NOW)]);
    expect(describeCertificate(one.certificate).serial).not.toBe(
      describeCertificate(two.certificate).serial,
    );
    expect(one.certificate.length - two.certificate.length).toBeLessThan(4);
  });

  it('makes a key that cannot be exported and can be stored', async () => {
    const signer = await makeSigner(CUSTODIAN);
    expect(signer.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', signer.privateKey)).rejects.toThrow();
    const stored = structuredClone(signer);
    const signature = await signDetached(Uint8Array.of(1), stored, new Date());
    expect((await verifyDetached(signature, Uint8Array.of(1))).ok).toBe(true);
  });

  it('accepts a name with a lone surrogate', async () => {
    const { certificate } = await makeSigner({ name: 'A\uD800B' }, NOW);
    expect(describeCertificate(certificate).subject).toBe('CN=A\uFFFDB');
  });

  it('makes a request that openssl accepts', async () => {
    const request = await buildCertificateRequest(await makeSigner(CUSTODIAN));
    const { openssl } = opensslIn({ 'signer.csr': request });
    const { said } = openssl('req -in signer.csr -verify -noout -subject -nameopt utf8');
    expect(said).toContain('self-signature verify OK');
    expect(said).toContain('CN=陈伟 (Chen, "Wei")');
  });
});
