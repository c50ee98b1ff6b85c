import { beforeAll, describe, expect, it } from 'vitest';
import { planLeftOutOfMatter } from '../../../lib/jobs/work/plan-left-out.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../../lib/package/export-choice.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { addDerived } from '../../../lib/store/items/derived.ts';
import { COURT, HAND_OVER } from '../../support/cases/court-choice.ts';
import { PLANTED_IDS, plantMatter } from '../../support/cases/planted-matter.ts';

let db: EvidenceStore;
let matterId: string;
const plan = (choice: ExportChoice) => planLeftOutOfMatter({ matterId, choice }, {}, db);
beforeAll(async () => {
  ({ db, matterId } = await plantMatter());
});

describe('what an export would leave out', () => {
  it('is no more than the withheld item where the package is for counsel', async () => {
    expect(await plan(DEFAULT_CHOICE)).toMatchObject({
      withheld: [{ reason: 'privileged' }],
      files: [],
      notes: 0,
      internalNotes: 0,
      sealedLines: 0,
    });
  });

  it('counts notes, internal notes and sealed lines of a package for the court', async () => {
    const court = await plan(COURT);
    expect(court).toMatchObject({ notes: 1, internalNotes: 2 });
    expect(court.sealedLines).toBeGreaterThan(0);
    expect(court.sealedLines).toBeLessThan(court.lines);
  });

  it('seals fewer lines for a hand-over, whose log is whole but for internal notes', async () => {
    const handOver = await plan(HAND_OVER);
    const { sealedLines } = await plan(COURT);
    expect(handOver.sealedLines).toBeGreaterThan(0);
    expect(handOver.sealedLines).toBeLessThan(sealedLines);
  });

  it('names a chosen file with its reason, and none of an item that was not chosen', async () => {
    const withheldFiles = [PLANTED_IDS.shown, PLANTED_IDS.released].map((item) => ({
      ...{ item, path: 'text.txt', reason: 'secret' as const },
    }));
    const choice = { ...COURT, items: [PLANTED_IDS.shown], withheldFiles };
    const { files, notes, statements } = await plan(choice);
    expect(files).toMatchObject([{ item: PLANTED_IDS.shown, path: 'text.txt', reason: 'secret' }]);
    expect(notes).toBe(1);
    expect(statements).toBeGreaterThan(0);
    expect((await plan({ ...choice, withheldFiles: [] })).statements).toBe(0);
  });
});

const WITNESS = '公开的话';

/** Covers words in the item with a black box, as a person does in the redaction dialog. */
const cover = async (words: readonly string[]) => {
  const [parent] = await listArtifacts(PLANTED_IDS.shown, db);
  if (!parent) throw new Error('The planted item has a file');
  await addDerived(
    PLANTED_IDS.shown,
    {
      base: 'viewport',
      mediaType: 'image/png',
      content: new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      from: [parent.digest],
      marks: [{ shape: 'box', x: 0, y: 0, width: 8, height: 8 }],
      redaction: { reason: 'A protected witness', words },
    },
    db,
  );
};

describe('the items that show words which are covered in another item', () => {
  beforeAll(() => cover([WITNESS, '放 出', '转入的帖文']));

  it('are named with what shows them; the redacted item is not', async () => {
    const { shown } = await plan(COURT);
    expect(shown.map(({ item, paths }) => [item, paths])).toEqual([
      [PLANTED_IDS.released, ['record.json']],
      [PLANTED_IDS.received, ['record.json']],
    ]);
  });

  it('are found whatever the width, case and white space of their words', async () => {
    await cover(['曾被扣', '从 另 一 案']);
    const { shown } = await plan(COURT);
    expect(shown.flatMap(({ paths }) => paths)).toEqual([
      ...['record.json', 'text.txt'],
      ...['record.json', 'text.txt'],
    ]);
  });

  it('are none of a package that covers nothing, nor items or files that stay back', async () => {
    expect((await plan(DEFAULT_CHOICE)).shown).toEqual([]);
    const items = [PLANTED_IDS.shown, PLANTED_IDS.released];
    const withheldFiles = [{ item: PLANTED_IDS.released, path: 'text.txt' }];
    expect((await plan({ ...COURT, items, withheldFiles })).shown).toEqual([
      { item: PLANTED_IDS.released, number: expect.any(Number), paths: ['record.json'] },
    ]);
  });

  it('are none where the redacted item itself stays back', async () => {
    const items = [PLANTED_IDS.released, PLANTED_IDS.received];
    expect((await plan({ ...COURT, items })).shown).toEqual([]);
  });
});

describe('the plan of what an export leaves out', () => {
  it('counts the items that it compares, from none to the last', async () => {
    const reports: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number) => reports.push([done, total]);
    await planLeftOutOfMatter({ matterId, choice: COURT }, { onProgress }, db);
    const total = reports[0]?.[1] ?? 0;
    expect(total).toBeGreaterThan(1);
    expect(reports).toEqual(Array.from({ length: total }, (_, at) => [at, total]));
  });

  it('ends when it is cancelled, and says why', async () => {
    const stop = new AbortController();
    stop.abort(new Error('the dialog was closed'));
    const planned = planLeftOutOfMatter({ matterId, choice: COURT }, { signal: stop.signal }, db);
    await expect(planned).rejects.toThrow('the dialog was closed');
  });

  it('is none for a matter that is not there', async () => {
    const planned = planLeftOutOfMatter({ matterId: 'gone', choice: COURT }, {}, db);
    await expect(planned).rejects.toMatchObject({ code: 'MATTER_UNKNOWN' });
  });

  it('looks for covered words only in a package for a court', async () => {
    expect((await plan(HAND_OVER)).shown).toEqual([]);
    expect((await plan(COURT)).shown.length).toBeGreaterThan(0);
  });
});
