import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { SIGNATURE } from '../../../lib/format/layout.ts';
import { signBag } from '../../../lib/package/sign-bag.ts';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import { makeSigner } from '../../../lib/trust/keys/make-signer.ts';
import type { Signer } from '../../../lib/trust/keys/signer.ts';
import { verifySet } from '../../../lib/verify/verify-set.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';
import { packInput } from '../../support/packages/pack.ts';
import { opensslIn } from '../../trust/openssl.ts';

const EC = '-newkey ec -pkeyopt ec_paramgen_curve:P-256';

/** A signer whose key and certificate openssl made with these options. */
const signerOf = async (options: string, rsa = false): Promise<Signer> => {
  const { folder, openssl } = opensslIn();
  openssl(`req -x509 -days 30 -nodes -keyout a.key -subj /CN=陈伟 -out a.pem ${options}`);
  openssl('pkcs8 -topk8 -nocrypt -in a.key -outform DER -out a.p8');
  const read = (name: string): Bytes => new Uint8Array(readFileSync(join(folder, name)));
  const algorithm = rsa
    ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    : { name: 'ECDSA', namedCurve: 'P-256' };
  const [certificate = new Uint8Array()] = certificatesIn(read('a.pem'));
  const privateKey = await crypto.subtle.importKey('pkcs8', read('a.p8'), algorithm, false, [
    'sign',
  ]);
  return { privateKey, certificate, chain: [] };
};

const packBy = async (signers: readonly (Signer | undefined)[]): Promise<Blob[]> => {
  const steps = signers.map(() => ({ does: 'capture' }) as const);
  const { input } = sampleMatter({ steps, ...(signers.length > 1 && { volumeBytes: 1 }) });
  const zips: Blob[] = [];
  for (const [at, signer] of signers.entries()) {
    const packed = await packInput({
      ...input,
      ...(signer && { sign: (bytes) => signBag(bytes, { signer, signingTime: new Date() }) }),
    });
    zips.push(new Blob([packed[at]?.zip ?? new Uint8Array()]));
  }
  return zips;
};

describe('a package signed with a key or certificate that proves nothing', () => {
  it.each([
    ['WEAK_KEY', 'RSA of 1024 bits', '-newkey rsa:1024', true],
    ['WEAK_KEY', 'RSA of 512 bits', '-newkey rsa:512', true],
    ['CERTIFICATE_FORBIDS_SIGNING', 'authorities alone', `${EC} -addext keyUsage=keyCertSign`],
  ])('is found as %s where it is for %s', async (code, _, options, rsa = false) => {
    const [zip = new Blob()] = await packBy([await signerOf(options, rsa)]);
    const { findings, facts } = await verifyZip(zip);
    expect(findings.map((found) => [found.code, found.path])).toEqual([[code, SIGNATURE.cms]]);
    expect(facts.signed).toBe(false);
  });
});

describe('volumes of one export', () => {
  it('are found to be signed by different keys, or by none', async () => {
    const [one, other] = [await makeSigner({ name: '陈伟' }), await makeSigner({ name: '陈伟' })];
    const codes = async (signers: readonly (Signer | undefined)[]) =>
      (await verifySet(await packBy(signers))).findings.map(({ code }) => code);
    expect(await codes([one, other])).toEqual(['SIGNERS_DIFFER']);
    expect(await codes([one, undefined])).toEqual(['SIGNERS_DIFFER']);
    expect(await codes([one, one])).toEqual([]);
    expect(await codes([undefined, undefined])).toEqual([]);
  });
});
