import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signDetached } from '../../../lib/trust/cms/sign.ts';
import { verifyDetached } from '../../../lib/trust/cms/verify-signature.ts';
import { importSigner } from '../../../lib/trust/keys/import-signer.ts';
import { describeCertificate } from '../../../lib/trust/x509/describe-certificate.ts';
import { fingerprintOf } from '../../../lib/trust/x509/fingerprint.ts';
import { issue, opensslIn } from '../openssl.ts';

const PASSWORD = '密码é-1';
const CONTENT = new TextEncoder().encode('hello\n');

/**
 * A PKCS#12 file that openssl makes with these options for a firm's certificate, its issuer
 * included.
 */
const keyFile = ({ ec = false, options = '', password = PASSWORD } = {}) => {
  const { folder, openssl } = opensslIn();
  issue(openssl, 'firm', { ec: true });
  issue(openssl, 'chen', { ec, by: 'firm' });
  openssl(
    (
      `pkcs12 -export -inkey chen.key -in chen.pem -certfile firm.pem -passout pass:${password} ` +
      `${options} -out chen.p12`
    ).replace(/ +/g, ' '),
  );
  return new Uint8Array(readFileSync(join(folder, 'chen.p12')));
};

const refusal = (code: string) => expect.objectContaining({ name: 'KeyRefused', code });

describe('importSigner', () => {
  it.each([
    ['ECDSA', { ec: true }],
    ['RSASSA-PKCS1-v1_5', { ec: false }],
    ['ECDSA', { ec: true, options: '-keypbe aes-128-cbc -certpbe aes-256-cbc -macalg sha384' }],
    ['ECDSA', { ec: true, options: '-keypbe NONE -certpbe NONE' }],
    ['ECDSA', { ec: true, options: '-certpbe NONE' }],
  ])('takes a key for %s from a file made with %j, and signs with it', async (name, options) => {
    const signer = await importSigner(keyFile(options), PASSWORD);
    expect(signer.privateKey.algorithm.name).toBe(name);
    expect(signer.privateKey.extractable).toBe(false);
    expect(describeCertificate(signer.certificate).subject).toBe('CN=chen');
    expect(signer.chain.map((der) => describeCertificate(der).subject)).toEqual(['CN=firm']);
    const check = await verifyDetached(await signDetached(CONTENT, signer, new Date()), CONTENT);
    expect(check.problems).toEqual([]);
  });

  it.each(['', 'wrong', PASSWORD.normalize('NFD')])(
    'refuses the wrong password %j',
    async (password) => {
      await expect(importSigner(keyFile({ ec: true }), password)).rejects.toThrow(
        refusal('WRONG_PASSWORD'),
      );
    },
  );

  it.each(['-legacy', '-keypbe PBE-SHA1-3DES -certpbe aes-256-cbc', '-keypbe des-ede3-cbc'])(
    'says plainly that it cannot read the old encryption of %s, and how to go on',
    async (options) => {
      await expect(importSigner(keyFile({ ec: true, options }), PASSWORD)).rejects.toThrow(
        refusal('OLD_ENCRYPTION'),
      );
      await expect(importSigner(keyFile({ ec: true, options }), PASSWORD)).rejects.toThrow(
        /AES-256/,
      );
    },
  );

  it('refuses a key on another curve', async () => {
    const { folder, openssl } = opensslIn();
    openssl(
      'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:secp256k1 -nodes -keyout a.key -out ' +
        'a.pem -subj /CN=a',
    );
    openssl('pkcs12 -export -inkey a.key -in a.pem -passout pass:x -out a.p12');
    const file = new Uint8Array(readFileSync(join(folder, 'a.p12')));
    await expect(importSigner(file, 'x')).rejects.toThrow(refusal('KEY_UNSUPPORTED'));
  });

  it('refuses a file without a key, and one without the certificate of its key', async () => {
    const { folder, openssl } = opensslIn();
    issue(openssl, 'a', { ec: true });
    issue(openssl, 'b', { ec: true });
    openssl('pkcs12 -export -nokeys -in a.pem -passout pass:x -out a.p12');
    openssl('pkcs12 -export -nocerts -inkey b.key -passout pass:x -out b.p12');
    const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
    await expect(importSigner(read('a.p12'), 'x')).rejects.toThrow(refusal('NO_KEY'));
    await expect(importSigner(read('b.p12'), 'x')).rejects.toThrow(refusal('NO_CERTIFICATE'));
  });

  it('refuses a file that is not a key file', async () => {
    for (const bytes of [
      new Uint8Array(),
      CONTENT,
      Uint8Array.of(0x30, 0x03, 2, 1, 3),
      keyFile({ ec: true }).subarray(0, 300),
    ]) {
      await expect(importSigner(bytes, PASSWORD)).rejects.toThrow(refusal('NOT_A_KEY_FILE'));
    }
  });

  it('imports the same signer from a damaged file or throws KeyRefused', async () => {
    const file = keyFile({ ec: true });
    const undamaged = fingerprintOf((await importSigner(file, PASSWORD)).certificate);
    for (let at = 0; at < file.length; at += 37) {
      const damaged = file.with(at, (file[at] ?? 0) ^ 0x55);
      const outcome = await importSigner(damaged, PASSWORD).then(
        ({ certificate }) => fingerprintOf(certificate),
        (error: Error) => error.name,
      );
      expect(['KeyRefused', undamaged]).toContain(outcome);
    }
  });
});
