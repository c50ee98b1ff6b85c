import { beforeEach, describe, expect, it, vi } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { askAt } from '../../lib/signing/chosen-authority.ts';
import {
  attachIssued,
  currentSigner,
  importKeyFile,
  replaceSigner,
  requestCertificate,
} from '../../lib/signing/current-signer.ts';
import { importTimeStamp } from '../../lib/signing/import-time-stamp.ts';
import { packageSigning } from '../../lib/signing/sign-package.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { listSigners, readCurrentSigner } from '../../lib/store/signers.ts';
import { pemOf } from '../../lib/trust/der/pem.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import { TimeStampRefused } from '../../lib/trust/time-stamp/time-stamp-refused.ts';
import { describeCertificate } from '../../lib/trust/x509/describe-certificate.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const CHEN = { name: '陈伟', organisation: 'Lin & Partners' };
const ID = '01JDAAAAAAAAAAAAAAAAAAAAAA';

let db: EvidenceStore;
beforeEach(async () => {
  db = await newStore();
});

describe('the certificate that signs', () => {
  it('is made once, in the custodian’s name, also where two windows ask at one time', async () => {
    const [one, other] = await Promise.all([currentSigner(CHEN, db), currentSigner(CHEN, db)]);
    expect(one.id).toBe(other.id);
    expect((await currentSigner({ name: 'Another' }, db)).id).toBe(one.id);
    expect(await listSigners(db)).toHaveLength(1);
    expect(describeCertificate(one.certificate).subject).toContain('CN=陈伟');
  });

  it('is replaced by a new one, and the old one stays without its key', async () => {
    const old = await currentSigner(CHEN, db);
    const fresh = await replaceSigner({ name: '王芳' }, db);
    expect((await readCurrentSigner(db))?.id).toBe(fresh.id);
    const kept = (await listSigners(db)).find(({ id }) => id === old.id);
    expect(kept?.certificate).toEqual(old.certificate);
    expect(kept).not.toHaveProperty('privateKey');
  });

  it('is asked to be issued by a request that names its key', async () => {
    const signer = await currentSigner(CHEN, db);
    expect(await requestCertificate(signer)).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----\n/);
  });

  it('stays as it is where a file brings no certificate of its key, or no key', async () => {
    const signer = await currentSigner(CHEN, db);
    const stranger = await makeSigner({ name: 'Stranger' });
    const files = [
      new TextEncoder().encode(pemOf('CERTIFICATE', stranger.certificate)),
      new TextEncoder().encode('no certificate'),
    ];
    for (const file of files)
      await expect(attachIssued(signer, file, db)).rejects.toMatchObject({ name: 'KeyRefused' });
    await expect(importKeyFile(new Uint8Array([0x30, 0]), 'x', db)).rejects.toMatchObject({
      name: 'KeyRefused',
    });
    expect((await readCurrentSigner(db))?.id).toBe(signer.id);
    expect(await listSigners(db)).toHaveLength(1);
  });
});

describe('a time-stamp that was made elsewhere', () => {
  const pem = () => new TextEncoder().encode(pemOf('CERTIFICATE', new Uint8Array([0x30, 0])));

  it.each([
    ['no file', []],
    ['certificates alone', [pem()]],
    ['bytes that are no time-stamp', [new Uint8Array([1, 2, 3])]],
    ['an empty file', [new Uint8Array()]],
  ])('is refused where it is %s; nothing is stored or logged', async (_, files) => {
    await sealText(db, ID, INBOX_ID);
    const before = await db.custody.count();
    await expect(importTimeStamp(ID, files, db)).rejects.toBeInstanceOf(TimeStampRefused);
    expect([await db.stamps.count(), await db.custody.count()]).toEqual([0, before]);
  });

  it('is not taken for an item that is not here', async () => {
    await expect(importTimeStamp('gone', [], db)).rejects.toMatchObject({ code: 'UNEXPECTED' });
  });
});

describe('an authority that the browser was not given leave to ask', () => {
  it('is not asked, and may be later', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const asked = askAt('https://tsa.example/', async () => false)(new Uint8Array([1]));
    await expect(asked).rejects.toMatchObject({ code: 'NOT_PERMITTED', mayRetry: true });
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });
});

describe('the volumes of one export', () => {
  it('say why they bear no time-stamp, and ask no second time', async () => {
    const ask = vi.fn(async () => {
      throw new TimeStampRefused('TIMEOUT', 'It did not answer.', true);
    });
    const signing = { signer: await makeSigner(CHEN), signingTime: new Date(), ask };
    const { sign, signedAs } = packageSigning(signing);
    for (const manifest of ['one', 'two']) await sign(new TextEncoder().encode(manifest));
    expect(ask).toHaveBeenCalledOnce();
    expect(signedAs()).toMatchObject({
      unstamped: { code: 'TIMEOUT', message: 'It did not answer.' },
    });
    expect(signedAs()).not.toHaveProperty('genTime');
  });
});
