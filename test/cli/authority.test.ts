import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signBag } from '../../lib/package/sign-bag.ts';
import { certificateFile, certificatesIn } from '../../lib/trust/der/pem.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import { knownRoots } from '../../lib/trust/time-stamp/known-roots.ts';
import { requestTimeStamp } from '../../lib/trust/time-stamp/time-stamp.ts';
import { describeCertificate } from '../../lib/trust/x509/describe-certificate.ts';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';
import { startAuthority, type TestAuthority } from '../support/authority/time-stamp-authority.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';
import { packSample } from '../support/packages/pack.ts';
import { verifyHere } from '../support/packages/run-verify.ts';

let authority: TestAuthority;
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  authority = await startAuthority();
  folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const signer = await makeSigner({ name: '陈伟' });
  const sample = { steps: [{ does: 'capture' }] } as const;
  const made = { ...sampleMatter(sample).input.export, at: new Date().toISOString() };
  const { zip } = await packSample(sample, {
    export: made,
    sign: (bytes) =>
      signBag(bytes, {
        signer,
        signingTime: new Date(),
        timeStamp: (stamped) => requestTimeStamp(stamped, { url: authority.url }),
        authorities: certificatesIn(new Uint8Array(readFileSync(authority.chain))),
      }),
  });
  writeFileSync(at('x.zip'), zip);
  writeFileSync(at('signer.pem'), certificateFile([signer.certificate]));
  const [known] = knownRoots();
  writeFileSync(at('known.pem'), certificateFile(known ? [known.der] : []));
  writeFileSync(at('words.pem'), 'no certificate');
});
afterAll(async () => {
  await authority.close();
  rmSync(folder, { recursive: true });
});

const since = (standing: string) => expect.stringContaining(`(${standing})`);

describe('an authority that is given to cli/verify.ts', () => {
  it('vouches for the time as given by the person, and its root is named', async () => {
    const { status, stdout } = await verifyHere(
      '--language',
      'en',
      '--authority',
      authority.root,
      at('x.zip'),
    );
    const [root] = certificatesIn(new Uint8Array(readFileSync(authority.root)));
    expect([status, stdout]).toEqual([0, since(en.timeStamps.standing_given)]);
    expect(stdout).toContain(
      `(SHA-256 ${root && describeCertificate(root).fingerprint}) was given by you`,
    );
    expect(stdout).not.toContain(en.timeStamps.standing_known);
    expect(stdout).not.toContain(en.outcome.notProven_WHEN);
  });

  it('proves no time if it is not that of the time-stamp, though one is given', async () => {
    const given = ['--authority', at('known.pem'), '--authority', at('known.pem')];
    const { status, stdout } = await verifyHere('--language', 'en', ...given, at('x.zip'));
    expect([status, stdout]).toEqual([0, since(en.timeStamps.standing_unknown)]);
    expect(stdout).toContain(en.outcome.notProven_WHEN);
  });

  it('is one of several, in either order', async () => {
    for (const files of [
      [at('known.pem'), authority.root],
      [authority.root, at('known.pem')],
    ]) {
      const given = files.flatMap((file) => ['--authority', file]);
      expect((await verifyHere('--language', 'en', ...given, at('x.zip'))).stdout).toEqual(
        since(en.timeStamps.standing_given),
      );
    }
  });

  it.each([
    ['signer.pem', 'signer.pem holds no certificate of an authority'],
    ['words.pem', 'words.pem holds no certificate in PEM or DER'],
    ['none.pem', 'none.pem cannot be opened'],
  ])('is refused in a sentence, and nothing is verified, if it is %s', async (name, sentence) => {
    const { status, stdout, stderr } = await verifyHere(
      '--language',
      'en',
      '--authority',
      at(name),
      at('x.zip'),
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  it('is refused in Chinese where that is asked for', async () => {
    const args = ['--language', 'zh-CN', '--authority', at('words.pem'), at('x.zip')];
    const sentence = zhCN.handover.authority_NO_CERTIFICATE.replace('{{name}}', 'words.pem');
    expect((await verifyHere(...args)).stderr).toContain(sentence);
  });
});

describe('what cli/verify.ts says of trust', () => {
  it('names, when it is asked for help, each root that it knows and where it is from', async () => {
    const { stdout } = await verifyHere('--help');
    for (const { der } of knownRoots())
      expect(stdout).toContain(describeCertificate(der).fingerprint);
    expect(stdout).toMatch(/ca-certificates \d+\+\w+, taken on \d{4}-\d\d-\d\d/);
  });

  it('says of a signed package that revocation was not checked', async () => {
    const { stdout } = await verifyHere('--language', 'en', at('x.zip'));
    expect(stdout).toContain(`not shown: ${en.outcome.notProven_REVOCATION}`);
  });
});
