import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signDetached } from '../../../lib/trust/cms/sign.ts';
import { pemOf } from '../../../lib/trust/der/pem.ts';
import {
  attachCertificate,
  buildCertificateRequest,
} from '../../../lib/trust/keys/certificate-request.ts';
import { importSigner } from '../../../lib/trust/keys/import-signer.ts';
import { makeSigner } from '../../../lib/trust/keys/make-signer.ts';
import type { Signer } from '../../../lib/trust/keys/signer.ts';
import { issue, opensslIn } from '../openssl.ts';

const CONTENT = new TextEncoder().encode('0123  bagit.txt\n');
const NOW = new Date('2026-11-21T12:00:00.750Z');
const COMMAND =
  'cms -verify -binary -inform DER -in X.p7s -content X -CAfile signer.pem -purpose any -out ' +
  '/dev/null';

const signed = async (signer: Signer, content = CONTENT) =>
  opensslIn({
    X: content,
    'X.p7s': await signDetached(CONTENT, signer, new Date()),
    'signer.pem': [signer.certificate, ...signer.chain]
      .map((der) => pemOf('CERTIFICATE', der))
      .join(''),
  });

/**
 * Signers from a firm: its own P-256 or RSA key file, or our key with its certificate; each with
 * the chain up to the firm's root.
 */
const firmSigner = async (kind: 'ec' | 'rsa' | 'request'): Promise<Signer> => {
  const own = await makeSigner({ name: '陈伟' });
  const { folder, openssl } = opensslIn({ 'own.csr': await buildCertificateRequest(own) });
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  issue(openssl, 'root');
  issue(openssl, 'issuing', { by: 'root', ca: true });
  if (kind === 'request') {
    openssl(
      'x509 -req -in own.csr -CA issuing.pem -CAkey issuing.key -copy_extensions copyall -days ' +
        '30 -out own.pem',
    );
    return attachCertificate(
      own,
      new Uint8Array([...read('own.pem'), ...read('issuing.pem'), ...read('root.pem')]),
    );
  }
  writeFileSync(join(folder, 'above.pem'), Buffer.concat([read('root.pem'), read('issuing.pem')]));
  issue(openssl, 'chen', { ec: kind === 'ec', by: 'issuing' });
  openssl(
    'pkcs12 -export -inkey chen.key -in chen.pem -certfile above.pem -passout pass:x -out chen.p12',
  );
  return importSigner(read('chen.p12'), 'x');
};

describe('signDetached', () => {
  it('makes a signature that the command of HOW-TO-VERIFY.txt accepts', async () => {
    const { openssl } = await signed(
      await makeSigner({ name: '陈伟', organisation: '示例律师事务所' }),
    );
    expect(openssl(COMMAND)).toEqual({ ok: true, said: 'CMS Verification successful\n' });
  });

  it('makes a CAdES signature, bound to its certificate, that openssl accepts', async () => {
    const { openssl } = await signed(await makeSigner({ name: 'Chen Wei' }));
    expect(openssl(`${COMMAND} -cades`)).toEqual({
      ok: true,
      said: 'CAdES Verification successful\n',
    });
  });

  it.each(['ec', 'rsa', 'request'] as const)(
    'makes one that openssl accepts with a certificate of the firm (%s)',
    async (kind) => {
      const { openssl } = await signed(await firmSigner(kind));
      expect(openssl(COMMAND)).toEqual({ ok: true, said: 'CMS Verification successful\n' });
      expect(openssl(`${COMMAND} -cades`).ok).toBe(true);
    },
  );

  it('signs with a firm’s certificate so that openssl -partial_chain accepts it', async () => {
    const signer = await firmSigner('request');
    const { openssl } = await signed({ ...signer, chain: [] });
    expect(openssl(COMMAND)).toEqual({
      ok: false,
      said: expect.stringContaining('unable to get local issuer'),
    });
    expect(openssl(`${COMMAND} -partial_chain`)).toEqual({
      ok: true,
      said: 'CMS Verification successful\n',
    });
  });

  it('makes a signature that openssl rejects for other bytes', async () => {
    const { openssl } = await signed(await makeSigner({ name: 'Chen Wei' }), CONTENT.with(0, 0x31));
    expect(openssl(COMMAND)).toEqual({
      ok: false,
      said: expect.stringContaining('content verify error'),
    });
  });

  it('is DER, detached, with SHA-256, and states the signing time to the second', async () => {
    const der = await signDetached(CONTENT, await makeSigner({ name: 'Chen Wei' }, NOW), NOW);
    const { openssl } = opensslIn({ 'X.p7s': der });
    const { said } = openssl('cms -cmsout -print -noout -inform DER -in X.p7s');
    expect(said).toContain('eContent: <ABSENT>');
    expect(said).toContain('UTCTIME:Nov 21 12:00:00 2026 GMT');
    expect(said.match(/algorithm: (sha256|ecdsa-with-SHA256)/g)).toHaveLength(5);
    expect(said).toContain('id-smime-aa-signingCertificateV2');
    openssl('cms -cmsout -inform DER -in X.p7s -outform DER -out again.p7s');
    expect(openssl('dgst -sha256 -r again.p7s').said.slice(0, 64)).toBe(
      openssl('dgst -sha256 -r X.p7s').said.slice(0, 64),
    );
  });

  it('signs empty and large content', async () => {
    const signer = await makeSigner({ name: 'Chen Wei' });
    for (const content of [new Uint8Array(), new Uint8Array(3_000_000).fill(7)]) {
      const { openssl } = opensslIn({
        X: content,
        'X.p7s': await signDetached(content, signer, new Date()),
        'signer.pem': pemOf('CERTIFICATE', signer.certificate),
      });
      expect(openssl(COMMAND).ok).toBe(true);
    }
  });
});
