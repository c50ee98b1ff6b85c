import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DerError } from '../../../lib/trust/der/parse-der.ts';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import { knownRoots } from '../../../lib/trust/time-stamp/known-roots.ts';
import { parseCertificate } from '../../../lib/trust/x509/certificate.ts';
import { chainOf, verifyValidity } from '../../../lib/trust/x509/chain.ts';
import { describeCertificate } from '../../../lib/trust/x509/describe-certificate.ts';
import { issue, opensslIn } from '../openssl.ts';

const own = (subject: string, extra = '') => {
  const { folder, openssl } = opensslIn();
  openssl(
    (
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -keyout a.key -out a.pem ` +
      `-utf8 -subj ${subject} ${extra}`
    ).trim(),
  );
  const [der] = certificatesIn(new Uint8Array(readFileSync(join(folder, 'a.pem'))));
  if (!der) throw new Error('no certificate');
  return { der, openssl };
};

describe('parseCertificate', () => {
  it('reads the same fields as openssl', () => {
    const { der, openssl } = own(
      '/C=CN/O=示例/OU=A,B/CN=陈伟',
      '-set_serial 0xC0FFEE0123456789 -days 365',
    );
    const facts = describeCertificate(der);
    expect(facts.subject).toBe('C=CN, O=示例, OU=A\\,B, CN=陈伟');
    expect(facts.selfSigned).toBe(true);
    expect(openssl('x509 -in a.pem -noout -serial -fingerprint -sha256').said).toBe(
      `serial=${facts.serial}\nsha256 Fingerprint=${facts.fingerprint}\n`,
    );
  });

  it('replaces control characters of a hostile name and escapes its separators', () => {
    expect(describeCertificate(own('/CN=a\u0007b\u202e=c').der).subject).toBe(
      'CN=a\uFFFDb\uFFFD\\=c',
    );
  });

  it('reads key usage, purposes and constraints', () => {
    const { der } = own(
      '/CN=x',
      '-addext extendedKeyUsage=critical,timeStamping -addext keyUsage=digitalSignature ' +
        '-addext basicConstraints=CA:FALSE',
    );
    const { purposes, maySignCertificates, isAuthority, keyId } = parseCertificate(
      own('/CN=x', '-addext keyUsage=critical,keyCertSign').der,
    );
    expect(parseCertificate(der).purposes).toEqual({ critical: true, oids: ['1.3.6.1.5.5.7.3.8'] });
    expect(parseCertificate(der).maySignCertificates).toBe(false);
    expect({ purposes, maySignCertificates, isAuthority }).toEqual({
      purposes: undefined,
      maySignCertificates: true,
      isAuthority: true,
    });
    expect(keyId).toHaveLength(20);
  });

  it('throws if the two signature algorithms differ', () => {
    const { der } = own('/CN=x');
    const ecdsaWithSha256 = Buffer.from('06082a8648ce3d040302', 'hex');
    const last = Buffer.from(der).lastIndexOf(ecdsaWithSha256) + ecdsaWithSha256.length - 1;
    expect(() => parseCertificate(der.with(last, 3))).toThrow('two signature algorithms');
  });

  it('throws for a certificate that is cut off', () => {
    const { der } = own('/CN=x');
    for (let length = 0; length < der.length; length += 11) {
      expect(() => parseCertificate(der.subarray(0, length))).toThrow(DerError);
    }
  });
});

const chain = () => {
  const { folder, openssl } = opensslIn();
  issue(openssl, 'root', { ec: true });
  issue(openssl, 'issuing', { by: 'root', ca: true });
  issue(openssl, 'leaf', { ec: true, by: 'issuing' });
  issue(openssl, 'below', { ec: true, by: 'leaf' });
  const read = (name: string) => {
    const [der] = certificatesIn(new Uint8Array(readFileSync(join(folder, `${name}.pem`))));
    if (!der) throw new Error('no certificate');
    return parseCertificate(der);
  };
  return { root: read('root'), issuing: read('issuing'), leaf: read('leaf'), below: read('below') };
};

describe('chainOf', () => {
  it('finds the chain to the root in any order of certificates', async () => {
    const { root, issuing, leaf } = chain();
    for (const pool of [
      [root, issuing],
      [issuing, leaf, root],
    ]) {
      expect(await chainOf(leaf, pool)).toEqual({
        path: [leaf, issuing, root],
        complete: true,
        broken: false,
      });
    }
  });

  it('reports the certificate whose issuer is missing', async () => {
    const { root, issuing, leaf } = chain();
    expect(await chainOf(leaf, [root])).toEqual({ path: [leaf], complete: false, broken: false });
    expect(await chainOf(leaf, [issuing])).toEqual({
      path: [leaf, issuing],
      complete: false,
      broken: false,
    });
  });

  it('rejects an issuer that may not sign certificates', async () => {
    const { root, issuing, leaf, below } = chain();
    expect(await chainOf(below, [leaf, issuing, root])).toEqual({
      path: [below],
      complete: false,
      broken: false,
    });
  });

  it('reports a broken chain if the issuer of that name has another key', async () => {
    const { issuing, leaf } = chain();
    expect(await chainOf(leaf, [chain().issuing])).toEqual({
      path: [leaf],
      complete: false,
      broken: true,
    });
    expect(await chainOf(leaf, [chain().issuing, issuing])).toMatchObject({
      path: [leaf, issuing],
      broken: false,
    });
  });

  it('lists each certificate that was not valid at a given time', () => {
    const { root, leaf } = chain();
    expect(verifyValidity([root, leaf], root.notBefore)).toHaveLength(
      leaf.notBefore > root.notBefore ? 1 : 0,
    );
    expect(verifyValidity([root, leaf], new Date('2099-01-01')).map(({ code }) => code)).toEqual([
      'CERTIFICATE_EXPIRED',
      'CERTIFICATE_EXPIRED',
    ]);
  });
});

describe('knownRoots', () => {
  it('returns self-signed certificates with the names of their authorities', async () => {
    const roots = knownRoots();
    expect(roots.map(({ subjectText }) => /(CN|OU)=([^,]*)/.exec(subjectText)?.[2])).toEqual([
      'www.digicert.com',
      'www.digicert.com',
      'USERTrust RSA Certification Authority',
      'GlobalSign Root CA - R6',
    ]);
    for (const root of roots) expect(await chainOf(root, [])).toMatchObject({ complete: true });
  });
});
