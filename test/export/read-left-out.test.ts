import { beforeAll, describe, expect, it } from 'vitest';
import { readLeftOut } from '../../lib/export/read-left-out.ts';
import { DEFAULT_CHOICE } from '../../lib/package/export-choice.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { COURT, HAND_OVER } from '../support/cases/court-choice.ts';
import { PLANTED_IDS, plantMatter } from '../support/cases/planted-matter.ts';

let db: EvidenceStore;
let matterId: string;
beforeAll(async () => {
  ({ db, matterId } = await plantMatter());
});

describe('what an export would leave out', () => {
  it('is no more than the withheld item where the package is for counsel', async () => {
    expect(await readLeftOut(matterId, DEFAULT_CHOICE, db)).toMatchObject({
      withheld: [{ reason: 'privileged' }],
      files: [],
      notes: 0,
      internalNotes: 0,
      sealedLines: 0,
    });
  });

  it('counts notes, internal notes and sealed lines of a package for the court', async () => {
    const court = await readLeftOut(matterId, COURT, db);
    expect(court).toMatchObject({ notes: 1, internalNotes: 2 });
    expect(court.sealedLines).toBeGreaterThan(0);
    expect(court.sealedLines).toBeLessThan(court.lines);
  });

  it('seals fewer lines for a hand-over, whose log is whole but for internal notes', async () => {
    const handOver = await readLeftOut(matterId, HAND_OVER, db);
    const { sealedLines } = await readLeftOut(matterId, COURT, db);
    expect(handOver.sealedLines).toBeGreaterThan(0);
    expect(handOver.sealedLines).toBeLessThan(sealedLines);
  });

  it('names a chosen file with its reason, and none of an item that was not chosen', async () => {
    const withheldFiles = [PLANTED_IDS.shown, PLANTED_IDS.released].map((item) => ({
      ...{ item, path: 'text.txt', reason: 'secret' as const },
    }));
    const choice = { ...COURT, items: [PLANTED_IDS.shown], withheldFiles };
    const { files, notes } = await readLeftOut(matterId, choice, db);
    expect(files).toMatchObject([{ item: PLANTED_IDS.shown, path: 'text.txt', reason: 'secret' }]);
    expect(notes).toBe(1);
  });
});
