import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signBag } from '../../lib/package/sign-bag.ts';
import { certificatesIn } from '../../lib/trust/der/pem.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import type { Signer } from '../../lib/trust/keys/signer.ts';
import { requestTimeStamp } from '../../lib/trust/time-stamp/time-stamp.ts';
import { startAuthority, type TestAuthority } from '../support/authority/time-stamp-authority.ts';
import { opensslIn } from '../trust/openssl.ts';

const TAG_MANIFEST = new TextEncoder().encode('0123  bagit.txt\n');

let authority: TestAuthority;
let signer: Signer;

beforeAll(async () => {
  authority = await startAuthority();
  signer = await makeSigner({ name: '陈伟' });
});
afterAll(() => authority.close());

const inFolder = (files: readonly { path: string; bytes: Uint8Array }[]) =>
  opensslIn({
    'tagmanifest-sha256.txt': TAG_MANIFEST,
    ...Object.fromEntries(files.map(({ path, bytes }) => [path.replace('signatures/', ''), bytes])),
  });

const VERIFY =
  'cms -verify -binary -inform DER -in tagmanifest-sha256.txt.p7s -content ' +
  'tagmanifest-sha256.txt -CAfile signer.pem -purpose any -out /dev/null';
const VERIFY_TOKEN =
  'ts -verify -data tagmanifest-sha256.txt -in tagmanifest-sha256.txt.tsr -CAfile tsa-chain.pem';

describe('signBag', () => {
  it('returns a signature and certificate that openssl accepts', async () => {
    const files = await signBag(TAG_MANIFEST, { signer, signingTime: new Date() });
    expect(files.map(({ path }) => path)).toEqual([
      'signatures/tagmanifest-sha256.txt.p7s',
      'signatures/signer.pem',
    ]);
    expect(inFolder(files).openssl(VERIFY).ok).toBe(true);
  });

  it('adds a time-stamp and its chain that openssl accepts', async () => {
    const timeStamp = (bytes: Uint8Array<ArrayBuffer>) =>
      requestTimeStamp(bytes, { url: authority.url });
    const files = await signBag(TAG_MANIFEST, { signer, signingTime: new Date(), timeStamp });
    expect(files.map(({ path }) => path).slice(2)).toEqual([
      'signatures/tagmanifest-sha256.txt.tsr',
      'signatures/tsa-chain.pem',
    ]);
    const { openssl } = inFolder(files);
    expect(openssl(VERIFY).ok).toBe(true);
    expect(openssl(VERIFY_TOKEN).said).toContain('Verification: OK');
  });

  it('signs without a time-stamp if the authority gives none', async () => {
    const files = await signBag(TAG_MANIFEST, {
      signer,
      signingTime: new Date(),
      timeStamp: async () => undefined,
    });
    expect(files).toHaveLength(2);
  });

  it('lists each authority of the records once in the chain', async () => {
    const authorities = certificatesIn(new Uint8Array(readFileSync(authority.chain)));
    const timeStamp = (bytes: Uint8Array<ArrayBuffer>) =>
      requestTimeStamp(bytes, { url: authority.url });
    const [stamped, bare] = await Promise.all([
      signBag(TAG_MANIFEST, {
        signer,
        signingTime: new Date(),
        timeStamp,
        authorities: [...authorities, ...authorities],
      }),
      signBag(TAG_MANIFEST, { signer, signingTime: new Date(), authorities }),
    ]);
    expect(certificatesIn(stamped.at(-1)?.bytes ?? new Uint8Array())).toHaveLength(3);
    expect(bare.map(({ path }) => path).at(-1)).toBe('signatures/tsa-chain.pem');
    expect(certificatesIn(bare.at(-1)?.bytes ?? new Uint8Array())).toEqual(authorities);
  });

  it('rethrows why the authority gave no time-stamp', async () => {
    const timeStamp = (bytes: Uint8Array<ArrayBuffer>) =>
      requestTimeStamp(bytes, { url: authority.faulty('error-500') });
    await expect(
      signBag(TAG_MANIFEST, { signer, signingTime: new Date(), timeStamp }),
    ).rejects.toMatchObject({ code: 'HTTP_STATUS' });
  });
});
