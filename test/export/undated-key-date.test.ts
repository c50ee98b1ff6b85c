import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseEntry } from '../../lib/evidence/casework.ts';
import { buildInput } from '../../lib/jobs/work/package-input.ts';
import { buildVolumes } from '../../lib/package/build-volumes.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../lib/package/export-choice.ts';
import { rebuildFiles } from '../../lib/package/rebuild-files.ts';
import { readCaseFile } from '../../lib/store/casework.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { artifactsReader } from '../../lib/store/items/artifacts.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { COURT } from '../support/cases/court-choice.ts';
import { plantMatter } from '../support/cases/planted-matter.ts';
import { SAMPLE_BUILD } from '../support/cases/sample-matter.ts';
import { packVolume } from '../support/packages/pack.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';

/** As version 1 could store them, for example from a restored backup. */
const STORED = [
  {},
  { time: null },
  { time: {} },
  { time: { at: 'about noon', precision: 'day', timeZone: 'UTC' } },
  { time: { at: '2026-11-01T00:00:00.000Z', precision: 'day', timeZone: 'Nowhere' } },
];

let db: EvidenceStore;
let matterId: string;
beforeAll(async () => {
  ({ db, matterId } = await plantMatter());
  const rows = STORED.map((time, at) => ({
    ...{ id: `01KD${at}`, matterId, kind: 'key-date', type: 'order-made', note: `Note ${at}` },
    ...time,
  }));
  await db.casework.bulkAdd(rows as unknown as CaseEntry[]);
});

const pack = async (choice: ExportChoice) => {
  const { input } = await buildInput(matterId, { db, now: new Date(), software: 'test' });
  const [volume] = await buildVolumes({ ...input, choice, build: SAMPLE_BUILD });
  if (!volume) throw new Error('An export has a volume');
  return packVolume(volume, artifactsReader(db));
};

describe('a matter with stored key dates without a time', () => {
  it.each([
    ['counsel', DEFAULT_CHOICE],
    ['a court', COURT],
  ])('is exported for %s, and the report says that no time is stated', async (_, choice) => {
    const zip = await pack(choice);
    const { findings, notes } = await verifyZip(new Blob([zip]), {
      rebuild: rebuildFiles({ build: SAMPLE_BUILD }),
    });
    expect(findings).toEqual([]);
    expect(notes.map(({ code }) => code)).not.toContain('REPORT_NOT_COMPARED');
    const files = new Map(
      [...readZipFiles(zip)].map(([path, content]) => [path.replace(/^[^/]+\//, ''), content]),
    );
    const { keyDates } = JSON.parse(`${files.get('data/manifest.json')}`).matter;
    const ids = keyDates
      .filter(({ time }: { time?: unknown }) => !time)
      .map((one: { id: string }) => one.id);
    expect(ids).toEqual(STORED.map((_time, at) => `01KD${at}`));
    const report = `${files.get('data/index.html')}`;
    expect(report.split('no time is stated').length - 1).toBe(STORED.length);
    expect(report).toContain('未载明时间');
  });

  it('lists them apart, so that no view that computes with times meets one', async () => {
    const file = await readCaseFile(matterId, db);
    expect(file.undated?.map(({ note }) => note)).toEqual(STORED.map((_, at) => `Note ${at}`));
    for (const { time } of file['key-date']) expect(Date.parse(time.at)).not.toBeNaN();
  });
});
