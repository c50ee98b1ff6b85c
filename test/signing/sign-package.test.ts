import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { buildInput } from '../../lib/jobs/work/package-input.ts';
import { DEFAULT_CHOICE } from '../../lib/package/export-choice.ts';
import type { AskForTimeStamp } from '../../lib/signing/chosen-authority.ts';
import { packageSigning } from '../../lib/signing/sign-package.ts';
import { addExport } from '../../lib/store/custody.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { artifactsReader } from '../../lib/store/items/artifacts.ts';
import { withholdItem } from '../../lib/store/items/withhold-item.ts';
import { keepStamp } from '../../lib/store/stamps.ts';
import { parsePem } from '../../lib/trust/der/pem.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import type { Signer } from '../../lib/trust/keys/signer.ts';
import { requestTimeStamp } from '../../lib/trust/time-stamp/time-stamp.ts';
import { TimeStampRefused } from '../../lib/trust/time-stamp/time-stamp-refused.ts';
import { fingerprintOf } from '../../lib/trust/x509/fingerprint.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import { startAuthority, type TestAuthority } from '../support/authority/time-stamp-authority.ts';
import { packInput } from '../support/packages/pack.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const IDS = ['A', 'B', 'C'].map((letter) => `01JD${letter.repeat(22)}`);
const [FIRST = '', SECOND = ''] = IDS;

let authority: TestAuthority;
let signer: Signer;
let db: EvidenceStore;

beforeAll(async () => {
  authority = await startAuthority();
  signer = await makeSigner({ name: '陈伟' });
  db = await newStore();
  for (const id of IDS) await sealText(db, id, INBOX_ID, `text of ${id}`);
  const record = (await db.items.get(FIRST))?.recordBytes ?? new Uint8Array();
  const stamp = await requestTimeStamp(record, { url: authority.url });
  const chain = parsePem(stamp.chain, 'CERTIFICATE');
  const { response: token, genTime } = stamp;
  await keepStamp(FIRST, { token, chain, genTime, authority: stamp.authority.subject }, db);
});
afterAll(() => authority.close());

const ask: AskForTimeStamp = (bytes) => requestTimeStamp(bytes, { url: authority.url });

/** Authority, log and signer go by the clock of this computer, and so must the export. */
const START = Date.now();

/** The volumes of an export made from the store at that second, and how they were signed. */
const exportAt = async (
  second: number,
  asking?: AskForTimeStamp,
  volumeBytes?: number,
  chosen?: readonly string[],
) => {
  const now = new Date(START + second * 1_000);
  let signed = 0;
  const { input, authorities } = await buildInput(INBOX_ID, {
    db,
    now,
    software: 'Matterproof 1.0.0',
    chosen,
  });
  const signing = packageSigning({
    signer,
    signingTime: new Date(),
    authorities,
    ...(asking && { ask: asking }),
  });
  const packed = await packInput({
    ...input,
    ...(chosen && { choice: { ...DEFAULT_CHOICE, items: chosen } }),
    sign: (tagManifest) => {
      signed += 1;
      return signing.sign(tagManifest);
    },
    signatures: signing.signatures,
    ...(volumeBytes && { volumeBytes }),
    readArtifact: artifactsReader(db),
  });
  const { volumes, findings } = await verifySet(packed.map(({ zip }) => new Blob([zip])));
  return { packed, volumes, findings, signed, signedAs: signing.signedAs() };
};
const codes = ({ volumes, findings }: Awaited<ReturnType<typeof exportAt>>) =>
  [...volumes.flatMap((volume) => volume.findings), ...findings].map(({ code }) => code);

describe('an export that is signed', () => {
  it('verifies with the record’s own time-stamp if no authority is set', async () => {
    const made = await exportAt(1);
    expect(codes(made)).toEqual([]);
    expect(made.signedAs).toEqual({ signer: fingerprintOf(signer.certificate) });
    expect(made.volumes[0]?.facts).toMatchObject({ signed: true, stamped: false });
    expect(made.volumes[0]?.facts.stamps).toHaveLength(1);
  });

  it.each([
    ['has no certificate of an authority that stamped only another item', SECOND, undefined],
    ['has the certificates of the authority that stamped the chosen item', FIRST, 1],
  ])('%s', async (_, id, stamps) => {
    const made = await exportAt(1, undefined, undefined, [id]);
    expect(codes(made)).toEqual([]);
    expect(made.volumes[0]?.facts.stamps?.length).toBe(stamps);
  });

  it('bears a time-stamp where the authority answers', async () => {
    const made = await exportAt(2, ask);
    expect(codes(made)).toEqual([]);
    expect(made.volumes[0]?.facts.stamped).toBe(true);
    expect(made.signedAs.genTime).toBe(made.volumes[0]?.facts.stamps?.[0]?.at);
  });

  it('is built and signed once where the authority answers, and where none is set', async () => {
    const made = [
      ...[await exportAt(1), await exportAt(2, ask)],
      await exportAt(1, undefined, undefined, [SECOND]),
    ];
    expect(made.map(({ signed }) => signed)).toEqual([1, 1, 1]);
  });

  it('waits once for an authority that stalls, though there are several volumes', async () => {
    let asked = 0;
    const stalled: AskForTimeStamp = async () => {
      asked += 1;
      throw new TimeStampRefused('TIMEOUT', 'The authority did not answer in time.', true);
    };
    const made = await exportAt(3, stalled, 1);
    expect([made.packed.length, asked]).toEqual([3, 1]);
    expect(codes(made)).toEqual([]);
    expect(made.signedAs.unstamped).toEqual({
      code: 'TIMEOUT',
      message: 'The authority did not answer in time.',
    });
  });

  it('fails where something else than the authority does', async () => {
    const broken: AskForTimeStamp = () => Promise.reject(new TypeError('a fault of our own'));
    await expect(exportAt(4, broken)).rejects.toThrow('a fault of our own');
  });

  it('gives the same item folders byte for byte when it is made again', async () => {
    const items = ({ packed }: Awaited<ReturnType<typeof exportAt>>) =>
      [...readZipFiles(packed[0]?.zip ?? new Uint8Array())]
        .map(([path, content]) => [path.replace(/^[^/]+\//, ''), content] as const)
        .filter(([path]) => path.startsWith('data/items/'));
    const first = await exportAt(5);
    await addExport(INBOX_ID, [{ file: 'first.zip', items: 3, profile: 'counsel' }], db);
    const second = await exportAt(6, ask);
    expect(items(first).length).toBe(3 * 2 + 1);
    expect(items(second)).toEqual(items(first));
  });

  it('leaves out what is withheld, says so, and verifies', async () => {
    await withholdItem(SECOND, '律师通信 Privileged', db);
    const made = await exportAt(7);
    expect(codes(made)).toEqual([]);
    expect(made.volumes[0]?.facts.index?.withheld).toEqual([
      { number: 2, reason: '律师通信 Privileged' },
    ]);
    const paths = [...readZipFiles(made.packed[0]?.zip ?? new Uint8Array()).keys()];
    expect(paths.some((path) => path.includes(SECOND))).toBe(false);
  });
});
