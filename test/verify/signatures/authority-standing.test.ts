import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { SIGNATURE, TAG_MANIFEST } from '../../../lib/format/layout.ts';
import { signBag } from '../../../lib/package/sign-bag.ts';
import { signDetached } from '../../../lib/trust/cms/sign.ts';
import { certificateFile, certificatesIn } from '../../../lib/trust/der/pem.ts';
import { makeSigner } from '../../../lib/trust/keys/make-signer.ts';
import { requestTimeStamp } from '../../../lib/trust/time-stamp/time-stamp.ts';
import type { Bag } from '../../../lib/verify/bag.ts';
import { checkSignature } from '../../../lib/verify/signatures/check-signature.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import {
  startAuthority,
  type TestAuthority,
} from '../../support/authority/time-stamp-authority.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';
import { packSample } from '../../support/packages/pack.ts';

let authority: TestAuthority;
beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());

const certificates = (path: string): readonly Bytes[] =>
  certificatesIn(new Uint8Array(readFileSync(path)));

describe('a custodian who is his own time-stamp authority', () => {
  it('proves no time, also where the person who verifies gives that authority', async () => {
    const signer = await makeSigner({ name: 'Example Root' });
    const sample = { steps: [{ does: 'capture' }] } as const;
    const { zip } = await packSample(sample, {
      export: { ...sampleMatter(sample).input.export, at: new Date().toISOString() },
      sign: (bytes) =>
        signBag(bytes, {
          signer,
          signingTime: new Date(),
          timeStamp: (stamped) => requestTimeStamp(stamped, { url: authority.url }),
          authorities: certificates(authority.chain),
        }),
    });
    for (const authorities of [[], certificates(authority.root)]) {
      const { findings, facts, notProven } = await verifyZip(new Blob([zip]), { authorities });
      expect(findings).toEqual([]);
      expect(facts.stamps?.map(({ standing }) => standing)).toEqual(['own']);
      expect(notProven).toContain('WHEN');
    }
  });
});

describe('a certificate beside a time-stamp', () => {
  const signed = new TextEncoder().encode('manifest');
  const MADE = new Date('2010-01-01T00:00:00Z');
  const bag = async (): Promise<Bag> => {
    const signer = await makeSigner({ name: '陈伟' }, MADE);
    const file = (path: string, content: Bytes) =>
      [path, { path, size: content.length, content }] as const;
    const pem = new TextEncoder().encode(certificateFile([signer.certificate]));
    const files = new Map([
      file(TAG_MANIFEST, signed),
      file(SIGNATURE.cms, await signDetached(signed, signer, new Date('2012-01-01T00:00:00Z'))),
      file(SIGNATURE.signer, pem),
    ]);
    return { folder: '', files, outside: [], litter: [] } as unknown as Bag;
  };
  const codes = async (stampedAt?: string) =>
    (await checkSignature(await bag(), undefined, stampedAt)).findings.map(({ code }) => code);

  it('is judged at the time of the time-stamp, whatever time the signer states', async () => {
    expect(await codes()).toEqual([]);
    expect(await codes('2013-01-01T00:00:00Z')).toEqual([]);
    expect(await codes('2026-01-01T00:00:00Z')).toEqual(['CERTIFICATE_EXPIRED']);
  });
});
