import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { signDetached } from '../../../lib/trust/cms/sign.ts';
import { verifyDetached } from '../../../lib/trust/cms/verify-signature.ts';
import { octets, oid, sequence, setOf, small, tagged } from '../../../lib/trust/der/build-der.ts';
import { OID } from '../../../lib/trust/der/oids.ts';
import { parseDer } from '../../../lib/trust/der/parse-der.ts';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import { constructedTag } from '../../../lib/trust/der/tags.ts';
import { makeSigner } from '../../../lib/trust/keys/make-signer.ts';
import type { Signer } from '../../../lib/trust/keys/signer.ts';
import { describeCertificate } from '../../../lib/trust/x509/describe-certificate.ts';
import { casesOf } from '../../support/thorough.ts';
import { issue, opensslIn } from '../openssl.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const CONTENT = new TextEncoder().encode('0123  bagit.txt\n');
const OTHER = new TextEncoder().encode('4567  bagit.txt\n');

let signer: Signer;
let signature: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  signer = await makeSigner({ name: '陈伟', organisation: '示例律师事务所' }, NOW);
  signature = await signDetached(CONTENT, signer, NOW);
});

const codes = async (...args: Parameters<typeof verifyDetached>) => {
  const { ok, problems } = await verifyDetached(...args);
  expect(ok).toBe(problems.length === 0);
  return problems.map(({ code }) => code);
};

describe('verifyDetached', () => {
  it('accepts our own signature and returns signer and time', async () => {
    expect(await verifyDetached(signature, CONTENT)).toEqual({
      ok: true,
      problems: [],
      signer: describeCertificate(signer.certificate),
      signingTime: '2026-11-21T12:00:00.000Z',
      certificates: [signer.certificate],
    });
  });

  it('rejects a signature over other content', async () => {
    expect(await codes(signature, OTHER)).toEqual(['WRONG_DIGEST']);
    expect(await codes(signature, new Uint8Array())).toEqual(['WRONG_DIGEST']);
  });

  it('rejects a signature by another key than the certificate’s', async () => {
    const { privateKey } = await makeSigner({ name: '陈伟', organisation: '示例律师事务所' }, NOW);
    expect(
      await codes(await signDetached(CONTENT, { ...signer, privateKey }, NOW), CONTENT),
    ).toEqual(['BAD_SIGNATURE']);
  });

  it('returns another fingerprint for another signer of the same name', async () => {
    const forger = await makeSigner({ name: '陈伟', organisation: '示例律师事务所' }, NOW);
    const check = await verifyDetached(await signDetached(CONTENT, forger, NOW), CONTENT);
    expect(check.ok).toBe(true);
    expect(check.signer?.subject).toBe(describeCertificate(signer.certificate).subject);
    expect(check.signer?.fingerprint).not.toBe(describeCertificate(signer.certificate).fingerprint);
  });

  it.each([
    ['before', '2026-11-21T11:54:59Z'],
    ['after', '2036-11-21T12:00:01Z'],
  ])('finds a signing time %s the certificate was valid', async (_, at) => {
    const early = await signDetached(CONTENT, signer, new Date(at));
    expect(await codes(early, CONTENT)).toEqual(['CERTIFICATE_EXPIRED']);
    expect(await codes(early, CONTENT, { at: NOW })).toEqual([]);
    expect(await codes(signature, CONTENT, { at: new Date(at) })).toEqual(['CERTIFICATE_EXPIRED']);
  });

  it('reports an enclosed certificate that the signature does not name', async () => {
    const stranger = await makeSigner({ name: 'Stranger' }, NOW);
    const parts = parseDer(signature).inside[1]?.inside[0]?.inside ?? [];
    const [version, hashes, content, , signers] = parts.map(({ raw }) => raw);
    if (!version || !hashes || !content || !signers) throw new Error('not SignedData');
    const certificates = setOf([signer.certificate, stranger.certificate], constructedTag(0));
    const body = sequence(version, hashes, content, certificates, signers);
    const forged = sequence(oid(OID.signedData), tagged(constructedTag(0), body));
    expect(await codes(forged, CONTENT)).toEqual(['BAD_SIGNATURE']);
  });

  it('reports a chain whose issuer did not sign the certificate', async () => {
    const { folder, openssl } = opensslIn();
    const read = (name: string) => certificatesIn(new Uint8Array(readFileSync(join(folder, name))));
    issue(openssl, 'firm', { ec: true });
    issue(openssl, 'chen', { ec: true, by: 'firm' });
    const [certificate] = read('chen.pem');
    issue(openssl, 'firm', { ec: true });
    const [impostor] = read('firm.pem');
    openssl('pkcs8 -topk8 -nocrypt -in chen.key -outform DER -out chen.p8');
    const pkcs8 = new Uint8Array(readFileSync(join(folder, 'chen.p8')));
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
    if (!certificate || !impostor) throw new Error('no certificates');
    const at = new Date();
    expect(
      await codes(
        await signDetached(CONTENT, { privateKey, certificate, chain: [impostor] }, at),
        CONTENT,
      ),
    ).toEqual(['CHAIN_BROKEN']);
    expect(
      await codes(await signDetached(CONTENT, { privateKey, certificate, chain: [] }, at), CONTENT),
    ).toEqual([]);
  });
});

describe('verifyDetached, of what openssl signed', () => {
  const signedByOpenssl = (options: string) => {
    const { folder, openssl } = opensslIn({ X: CONTENT });
    issue(openssl, 'chen', { ec: true });
    openssl(
      (
        `cms -sign -binary -in X -signer chen.pem -inkey chen.key -outform DER -out X.p7s ` +
        `${options}`
      ).trim(),
    );
    const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
    return { der: read('X.p7s'), certificates: certificatesIn(read('chen.pem')) };
  };

  it('accepts a CAdES signature', async () => {
    const { der } = signedByOpenssl('-cades -nosmimecap -md sha256');
    expect(await codes(der, CONTENT)).toEqual([]);
  });

  it('uses the certificate of signer.pem if the signature has none', async () => {
    const { der, certificates } = signedByOpenssl('-cades -nocerts -md sha256');
    expect(await codes(der, CONTENT, { certificates })).toEqual([]);
    expect(await codes(der, CONTENT)).toEqual(['NO_CERTIFICATE']);
    expect(await codes(der, CONTENT, { certificates: [signer.certificate] })).toEqual([
      'NO_CERTIFICATE',
    ]);
  });

  it('accepts a signer named by key identifier', async () => {
    expect(await codes(signedByOpenssl('-cades -keyid -md sha256').der, CONTENT)).toEqual([]);
  });

  it.each([
    ['that is not bound to its certificate', '-md sha256', 'BAD_SIGNATURE'],
    ['that holds the content', '-cades -nodetach -md sha256', 'NOT_DER'],
    ['over SHA-1', '-cades -md sha1', 'WEAK_KEY'],
    ['without signed attributes', '-noattr -md sha256', 'NOT_DER'],
    ['in streaming BER', '-cades -stream -nodetach -md sha256', 'NOT_DER'],
  ])('refuses one %s', async (_, options, code) => {
    expect(await codes(signedByOpenssl(options).der, CONTENT)).toContain(code);
  });
});

describe('verifyDetached, of hostile bytes', () => {
  it('never accepts a signature with a changed byte, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(signature.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const changed = signature.with(at, (signature[at] ?? 0) ^ mask);
          expect((await verifyDetached(changed, CONTENT)).ok).toBe(false);
        },
      ),
      { numRuns: 1000, seed: 3 },
    );
  });

  it('never accepts a signature with any one bit changed', async () => {
    for (const at of casesOf(
      [...signature.keys()],
      [...signature.keys()].filter((at) => at % 5 === 0),
    )) {
      const changed = signature.with(at, (signature[at] ?? 0) ^ (1 << (at % 8)));
      expect((await verifyDetached(changed, CONTENT)).ok).toBe(false);
    }
  });

  it('never accepts changed content', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (random) => {
        const same = Buffer.compare(random, CONTENT) === 0;
        expect((await verifyDetached(signature, Uint8Array.from(random))).ok).toBe(same);
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it('never accepts a signature that is cut, lengthened or random', async () => {
    for (let length = 0; length < signature.length; length += 7) {
      expect(await codes(signature.subarray(0, length), CONTENT)).toEqual(['NOT_DER']);
    }
    expect(await codes(new Uint8Array([...signature, 0]), CONTENT)).toEqual(['NOT_DER']);
    expect(await codes(new Uint8Array([...signature, ...signature]), CONTENT)).toEqual(['NOT_DER']);
    expect(await codes(crypto.getRandomValues(new Uint8Array(500)), CONTENT)).toEqual(['NOT_DER']);
  });

  it('is not kept busy by thousands of certificates', async () => {
    const many = Array.from({ length: 200 }, () => signer.certificate);
    const body = sequence(
      small(1),
      setOf([sequence(oid(OID.sha256))]),
      sequence(oid(OID.data)),
      tagged(constructedTag(0), ...many),
      parseDer(signature).inside[1]?.inside[0]?.inside[4]?.raw ?? octets(new Uint8Array()),
    );
    const flooded = sequence(oid(OID.signedData), tagged(constructedTag(0), body));
    const { problems } = await verifyDetached(flooded, CONTENT);
    expect(problems).toEqual([{ code: 'NOT_DER', detail: 'There are too many certificates' }]);
  });

  it('does not choke on a damaged signer.pem', async () => {
    expect(await codes(signature, CONTENT, { certificates: [Uint8Array.of(0x30, 1, 0)] })).toEqual([
      'NOT_DER',
    ]);
  });
});
