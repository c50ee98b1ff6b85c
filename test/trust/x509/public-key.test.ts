import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import { parseCertificate } from '../../../lib/trust/x509/certificate.ts';
import { chainOf } from '../../../lib/trust/x509/chain.ts';
import { isSignedBy } from '../../../lib/trust/x509/public-key.ts';
import { opensslIn } from '../openssl.ts';

const selfSigned = (key: string, options: string) => {
  const { folder, openssl } = opensslIn();
  openssl(`req -x509 -newkey ${key} -nodes -keyout a.key -out a.pem -subj /CN=a ${options}`.trim());
  const [der] = certificatesIn(new Uint8Array(readFileSync(join(folder, 'a.pem'))));
  if (!der) throw new Error('no certificate');
  return parseCertificate(der);
};

const curve = (name: string) => `ec -pkeyopt ec_paramgen_curve:${name}`;
const PSS = '-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest';

describe('isSignedBy', () => {
  it.each([
    ['RSA with SHA-256', 'rsa:2048', '-sha256'],
    ['RSA with SHA-384', 'rsa:2048', '-sha384'],
    ['RSA with SHA-512', 'rsa:2048', '-sha512'],
    ['RSA with SHA-1, as in old roots', 'rsa:2048', '-sha1'],
    ['RSA-PSS with SHA-256', 'rsa:2048', `-sha256 ${PSS}`],
    ['RSA-PSS with SHA-512', 'rsa:2048', `-sha512 ${PSS}`],
    ['P-256 with SHA-256', curve('P-256'), '-sha256'],
    ['P-384 with SHA-384', curve('P-384'), '-sha384'],
    ['P-521 with SHA-512', curve('P-521'), '-sha512'],
    ['P-256 with SHA-512', curve('P-256'), '-sha512'],
  ])('accepts %s from openssl, and not over other bytes', async (_, key, options) => {
    const certificate = selfSigned(key, options);
    expect(await chainOf(certificate, [])).toMatchObject({ complete: true, broken: false });
    const { publicKey, algorithm, signature, signed } = certificate;
    const message = signed.with(-1, (signed.at(-1) ?? 0) ^ 1);
    expect(await isSignedBy({ publicKey, algorithm, signature, message })).toBe(false);
  });

  it.each([
    ['Ed25519', 'ed25519', ''],
    ['P-256 with SHA-1', curve('P-256'), '-sha1'],
    ['another curve', curve('secp256k1'), '-sha256'],
    ['RSA-PSS with a mask of its own', 'rsa:2048', `-sha256 ${PSS} -sigopt rsa_mgf1_md:sha512`],
  ])('does not take %s for a signature', async (_, key, options) => {
    expect(await chainOf(selfSigned(key, options), [])).toMatchObject({ complete: false });
  });

  it('rejects a signature by a key of another type', async () => {
    const rsa = selfSigned('rsa:2048', '-sha256');
    const elliptic = selfSigned(curve('P-256'), '-sha256');
    const crossed = { ...rsa, publicKey: elliptic.publicKey };
    await expect(isSignedBy({ ...crossed, message: crossed.signed })).rejects.toThrow(
      'not known here',
    );
  });

  it('rejects the all-zero ECDSA signature', async () => {
    const { publicKey, algorithm, signed: message } = selfSigned(curve('P-256'), '-sha256');
    const zero = Uint8Array.of(0x30, 6, 2, 1, 0, 2, 1, 0);
    expect(await isSignedBy({ publicKey, algorithm, message, signature: zero })).toBe(false);
  });

  it('rejects an ECDSA signature with negative or too large numbers', async () => {
    const { publicKey, algorithm, signed: message } = selfSigned(curve('P-256'), '-sha256');
    const negative = Uint8Array.of(0x30, 6, 2, 1, 0x80, 2, 1, 1);
    const large = Uint8Array.of(0x30, 38, 2, 33, 1, ...new Uint8Array(32), 2, 1, 1);
    for (const signature of [negative, large]) {
      await expect(isSignedBy({ publicKey, algorithm, message, signature })).rejects.toThrow(
        'out of range',
      );
    }
  });
});
