import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../lib/evidence/digest.ts';
import { buildInput } from '../../lib/jobs/work/package-input.ts';
import { buildVolumes } from '../../lib/package/build-volumes.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../lib/package/export-choice.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { artifactsReader, listArtifacts } from '../../lib/store/items/artifacts.ts';
import { addDerived } from '../../lib/store/items/derived.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { COURT, HAND_OVER } from '../support/cases/court-choice.ts';
import { PLANTED_IDS, plantMatter, SHOWN } from '../support/cases/planted-matter.ts';
import { openForSearch } from '../support/packages/find-bytes.ts';
import { packVolume } from '../support/packages/pack.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';

/** Words of the page's text, quoted by a statement, and of its title. */
const COVERED = ['公开的话', SHOWN.title];
const COPY = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

let db: EvidenceStore;
let matterId: string;

const pack = async (choice: ExportChoice): Promise<Bytes> => {
  const { input } = await buildInput(matterId, { db, now: new Date(), software: 'test' });
  const [volume] = await buildVolumes({ ...input, choice });
  if (!volume) throw new Error('An export has a volume');
  return packVolume(volume, artifactsReader(db));
};

beforeAll(async () => {
  ({ db, matterId } = await plantMatter());
  const [parent] = await listArtifacts(PLANTED_IDS.shown, db);
  if (!parent) throw new Error('The planted item has a file');
  await addDerived(
    PLANTED_IDS.shown,
    {
      base: 'viewport',
      mediaType: 'image/png',
      content: COPY,
      from: [parent.digest],
      marks: [{ shape: 'box', x: 0, y: 0, width: 8, height: 8 }],
      redaction: { reason: 'A protected witness', words: COVERED },
    },
    db,
  );
});

describe('a redaction kept in the store', () => {
  it('keeps its words out of every byte of a court package, which is intact', async () => {
    const zip = await pack(COURT);
    const find = openForSearch(zip);
    for (const words of COVERED) expect(find(words)).toEqual([]);
    expect(find('A protected witness')).not.toEqual([]);
    const text = [...readZipFiles(zip)].find(([path]) => path.endsWith('text.redacted.txt'));
    expect(text?.[1].toString()).toBe('这里是█████。');
    const { findings } = await verifyZip(new Blob([zip]));
    expect(findings).toEqual([]);
  });

  it.each([
    ['counsel', DEFAULT_CHOICE],
    ['another custodian', HAND_OVER],
  ])('takes nothing from a package for %s', async (_, choice) => {
    const zip = await pack(choice);
    const find = openForSearch(zip);
    for (const words of COVERED) expect(find(words)).not.toEqual([]);
    const paths = [...readZipFiles(zip).keys()].filter((path) => path.includes(PLANTED_IDS.shown));
    expect(paths.map((path) => path.replace(/.*\d-\w+\//, '')).toSorted()).toEqual([
      'derived/viewport-marked-1.png',
      'record.json',
      'text.txt',
    ]);
    expect((await verifyZip(new Blob([zip]))).findings).toEqual([]);
  });
});
