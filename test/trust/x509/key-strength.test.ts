import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { signDetached } from '../../../lib/trust/cms/sign.ts';
import { verifyDetached } from '../../../lib/trust/cms/verify-signature.ts';
import { bits, NULL, oid, sequence, tagged } from '../../../lib/trust/der/build-der.ts';
import { OID } from '../../../lib/trust/der/oids.ts';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import { TAG } from '../../../lib/trust/der/tags.ts';
import { parseCertificate } from '../../../lib/trust/x509/certificate.ts';
import { verifyStrength, weaknessOf } from '../../../lib/trust/x509/key-strength.ts';
import { opensslIn } from '../openssl.ts';

const CONTENT = new TextEncoder().encode('0123  bagit.txt\n');

/** A certificate and a CMS signature by it, both made by openssl. */
const made = (key: string, certificate = '', signature = '') => {
  const { folder, openssl } = opensslIn({ X: CONTENT });
  const run = (command: string) => openssl(command.trim().replace(/ +/g, ' '));
  run(`req -x509 -days 30 ${key} -nodes -keyout a.key -subj /CN=a ${certificate} -out a.pem`);
  run(
    'cms -sign -binary -cades -in X -signer a.pem -inkey a.key -outform DER -out X.p7s ' +
      (signature || '-md sha256'),
  );
  const read = (name: string): Bytes => new Uint8Array(readFileSync(join(folder, name)));
  return { der: read('X.p7s'), certificates: certificatesIn(read('a.pem')) };
};

const codesOf = async (...args: Parameters<typeof made>) =>
  (await verifyDetached(made(...args).der, CONTENT)).problems.map(({ code }) => code);

describe('weak keys and hashes in a signature', () => {
  it.each([
    ['RSA of 512 bits', '-newkey rsa:512', '', ''],
    ['RSA of 1024 bits', '-newkey rsa:1024', '', ''],
    ['P-192', '-newkey ec -pkeyopt ec_paramgen_curve:prime192v1', '', ''],
    ['a digest in MD5', '-newkey rsa:2048', '', '-md md5'],
    ['a digest in SHA-1', '-newkey rsa:2048', '', '-md sha1'],
  ])('finds %s as WEAK_KEY and nothing else', async (_, key, certificate, signature) => {
    expect(await codesOf(key, certificate, signature)).toEqual(['WEAK_KEY']);
  });

  it.each([
    ['RSA of 2048 bits', '-newkey rsa:2048'],
    ['P-256', '-newkey ec -pkeyopt ec_paramgen_curve:P-256'],
    ['P-384', '-newkey ec -pkeyopt ec_paramgen_curve:P-384'],
  ])('accepts %s', async (_, key) => {
    expect(await codesOf(key)).toEqual([]);
  });
});

describe('weaknessOf', () => {
  const rsaKey = (modulusBits: number, exponent: number): Bytes => {
    const modulus = new Uint8Array(modulusBits / 8 + 1).fill(0xff, 1);
    const key = sequence(
      tagged(TAG.integer, modulus),
      tagged(TAG.integer, Uint8Array.of(exponent)),
    );
    return sequence(sequence(oid(OID.rsa), NULL), bits(key));
  };

  it.each([
    [2048, 3, undefined],
    [2048, 1, /anybody can write/],
    [2048, 2, /anybody can write/],
    [2040, 3, /2040 bits/],
  ])('judges RSA with %i bits and the exponent %i', (modulusBits, exponent, expected) => {
    const said = weaknessOf(rsaKey(modulusBits, exponent));
    if (expected) expect(said).toMatch(expected);
    else expect(said).toBeUndefined();
  });
});

describe('certificates that forbid signing', () => {
  const ec = '-newkey ec -pkeyopt ec_paramgen_curve:P-256';
  it.each([
    ['for certificates alone', '-addext keyUsage=critical,keyCertSign,cRLSign', true],
    ['for key agreement alone', '-addext keyUsage=keyAgreement', true],
    ['for servers alone', '-addext extendedKeyUsage=serverAuth', true],
    ['for code alone', '-addext extendedKeyUsage=codeSigning', true],
    ['for non-repudiation', '-addext keyUsage=nonRepudiation', false],
    ['for e-mail and servers', '-addext extendedKeyUsage=serverAuth,emailProtection', false],
    ['of an authority without a stated use', '', false],
  ])('judges a certificate %s', async (_, extension, forbidden) => {
    const { certificates } = made(ec, extension);
    const [certificate] = certificates.map(parseCertificate);
    expect(certificate?.maySign).toBe(!forbidden);
  });

  it('reports a signature by a certificate for certificates alone', async () => {
    const { folder, openssl } = opensslIn();
    openssl(
      `req -x509 -days 30 ${ec} -nodes -keyout a.key -subj /CN=a -out ca.pem ` +
        '-addext keyUsage=keyCertSign',
    );
    const read = (name: string): Bytes => new Uint8Array(readFileSync(join(folder, name)));
    const [certificate] = certificatesIn(read('ca.pem'));
    if (!certificate) throw new Error('no certificate');
    const pkcs8 = openssl('pkcs8 -topk8 -nocrypt -in a.key -outform DER -out a.p8');
    expect(pkcs8.ok).toBe(true);
    const privateKey = await crypto.subtle.importKey(
      'pkcs8',
      read('a.p8'),
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['sign'],
    );
    const der = await signDetached(CONTENT, { privateKey, certificate, chain: [] }, new Date());
    const { problems } = await verifyDetached(der, CONTENT);
    expect(problems.map(({ code }) => code)).toEqual(['FORBIDS_SIGNING']);
  });
});

describe('verifyStrength', () => {
  it('finds a weak issuer and a certificate signed over SHA-1, but not a SHA-1 root', () => {
    const { folder, openssl } = opensslIn();
    openssl(
      'req -x509 -days 30 -newkey rsa:1024 -nodes -keyout r.key -subj /CN=r -sha1 -out r.pem',
    );
    openssl('req -new -newkey rsa:2048 -nodes -keyout a.key -subj /CN=a -out a.csr');
    openssl('x509 -req -in a.csr -CA r.pem -CAkey r.key -sha1 -days 30 -out a.pem');
    const read = (name: string) =>
      certificatesIn(new Uint8Array(readFileSync(join(folder, name)))).map(parseCertificate);
    const path = [...read('a.pem'), ...read('r.pem')];
    expect(verifyStrength(path).map(({ detail }) => detail)).toEqual([
      expect.stringContaining('CN=r: The RSA key has 1024 bits'),
      expect.stringContaining('CN=a was signed over SHA-1'),
    ]);
  });
});
