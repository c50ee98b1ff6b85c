import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../lib/evidence/digest.ts';
import { buildInput } from '../../lib/jobs/work/package-input.ts';
import { buildVolumes } from '../../lib/package/build-volumes.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../lib/package/export-choice.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { artifactsReader } from '../../lib/store/items/artifacts.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { COURT, HAND_OVER } from '../support/cases/court-choice.ts';
import {
  ADDRESSES,
  PLANTED_IDS,
  plantMatter,
  SECRETS,
  SHOWN,
} from '../support/cases/planted-matter.ts';
import { encodingsOf, type FindText, openForSearch } from '../support/packages/find-bytes.ts';
import { packVolume } from '../support/packages/pack.ts';
import { readZipFiles, writeZipFiles } from '../support/packages/zip-files.ts';

const PLANTED = [...Object.entries(SECRETS), ...Object.entries(ADDRESSES)];
const REMARKS = ['remark', 'oldremark', 'heldremark'].map((name) => SECRETS[name] ?? '');

let db: EvidenceStore;
let matterId: string;
/** A package, and the search of its bytes. */
type Package = { readonly zip: Bytes; readonly find: FindText };

let court: Package;
let counsel: Package;
let handOver: Package;

const pack = async (choice: ExportChoice): Promise<Package> => {
  const now = new Date();
  const { input } = await buildInput(matterId, { db, now, software: 'test' });
  const [volume] = await buildVolumes({ ...input, choice });
  if (!volume) throw new Error('An export has a volume');
  const zip = await packVolume(volume, artifactsReader(db));
  return { zip, find: openForSearch(zip) };
};

/** A planted text and its parts, since a writer may change the letters between them. */
const partsOf = (text: string): readonly string[] => [
  text,
  ...(text.match(/zq-\w+-qz|密语\w+|[\w-]+-\d{4}/g) ?? []),
];

const placesOf = ({ find }: Package, text: string): readonly string[] => [
  ...new Set(partsOf(text).flatMap(find)),
];

beforeAll(async () => {
  ({ db, matterId } = await plantMatter());
  [court, counsel, handOver] = [
    await pack(COURT),
    await pack(DEFAULT_CHOICE),
    await pack(HAND_OVER),
  ];
});

describe('a court package of a matter full of secrets', () => {
  it.each(PLANTED)(
    'holds %s in no byte of any file, and the package for counsel does',
    (_, text) => {
      expect(placesOf(court, text)).toEqual([]);
      expect(placesOf(counsel, text)).not.toEqual([]);
    },
  );

  it('holds no file of an item that stays back, was deleted, or was moved away', () => {
    const { withheld, deleted, moved } = PLANTED_IDS;
    const paths = [...readZipFiles(court.zip).keys()].join('\n');
    for (const id of [withheld, deleted, moved]) expect(paths).not.toContain(id);
    expect(paths).toContain(PLANTED_IDS.shown);
  });

  it('still shows what may be shown', () => {
    for (const text of Object.values(SHOWN)) expect(placesOf(court, text)).not.toEqual([]);
  });

  it('verifies as intact, as the other profiles do', async () => {
    for (const { zip } of [court, counsel, handOver]) {
      const { findings } = await verifyZip(new Blob([zip]));
      expect(findings).toEqual([]);
    }
  });
});

describe('a package for another custodian', () => {
  it('holds the whole log but no internal note, and no case file', async () => {
    for (const text of REMARKS) expect(placesOf(handOver, text)).toEqual([]);
    const rest = PLANTED.filter(([, text]) => !REMARKS.includes(text));
    for (const [, text] of rest) expect(placesOf(handOver, text)).not.toEqual([]);
    const { facts } = await verifyZip(new Blob([handOver.zip]));
    expect(facts.index?.matter.statements).toBeUndefined();
    expect(facts.log?.sealed).toBe(3);
  });
});

describe('the search for planted secrets', () => {
  it('finds a secret in every encoding, stored and compressed', () => {
    const text = SECRETS.note ?? '';
    for (const encoding of encodingsOf(text))
      for (const deflate of [true, false]) {
        const content = Buffer.concat([Buffer.from('before '), encoding, Buffer.from(' after')]);
        const zip = writeZipFiles([{ path: 'x/y.bin', content, deflate }]);
        expect(openForSearch(zip)(text)).toContain('x/y.bin');
      }
  });
});
