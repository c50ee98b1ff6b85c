import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseEntry, Party, Statement } from '../../lib/evidence/casework.ts';
import type { Digest } from '../../lib/evidence/digest.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { readCaseFile, removeCaseEntries, saveCaseEntries } from '../../lib/store/casework.ts';
import { listCustodyOfItem } from '../../lib/store/custody.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const ITEM = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const PARTY: Party = {
  ...{ id: 'p1', matterId: INBOX_ID, kind: 'party', name: '小米', role: 'plaintiff' },
};
const STATEMENT: Statement = {
  ...{ id: 's1', matterId: INBOX_ID, kind: 'statement', item: ITEM, category: 'insult', why: 'w' },
  ...{ counterEvidence: [], entities: [] },
  anchor: {
    ...{ artifact: 'text.txt', digest: `sha256:${'0'.repeat(64)}` as Digest, start: 0, end: 3 },
    ...{ exact: 'a\u0000b', prefix: '', suffix: '' },
  },
};

let db: EvidenceStore;
beforeEach(async () => {
  db = await newStore();
  await sealText(db, ITEM, INBOX_ID);
});

const saved = async (entry: CaseEntry): Promise<CaseEntry | undefined> => {
  await saveCaseEntries([entry], db);
  return db.casework.get(entry.id);
};
const details = async () =>
  (await db.custody.toArray()).slice(2).map(({ line }) => JSON.parse(line).detail);

describe('the words of an entry of the case file', () => {
  it.each([
    ['小\u0000米\u0007', '小米'],
    ['a\tb\nc', 'a\tb\nc'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['x'.repeat(10_000), 'x'.repeat(10_000)],
  ])('%j are kept as they can be written again', async (name, kept) => {
    expect(await saved({ ...PARTY, name })).toEqual({ ...PARTY, name: kept });
  });

  it('of more than 10,000 characters are refused, and nothing is saved or logged', async () => {
    const long = { ...PARTY, name: 'x'.repeat(10_001) };
    await expect(saveCaseEntries([{ ...PARTY, id: 'p2' }, long], db)).rejects.toMatchObject({
      code: 'BAD_LABEL',
    });
    expect([await db.casework.count(), await details()]).toEqual([0, []]);
  });

  it('of an anchor stay as the page wrote them, control characters too', async () => {
    expect(await saved(STATEMENT)).toEqual(STATEMENT);
  });

  it('that are not there leave no member behind', async () => {
    const entry = { ...PARTY, counsel: undefined } as unknown as CaseEntry;
    expect(Object.keys((await saved(entry)) ?? {})).not.toContain('counsel');
  });

  it('are logged with the item that they are about, where it is in the matter', async () => {
    await saveCaseEntries([STATEMENT, { ...STATEMENT, id: 's2', item: 'gone' }], db);
    const own = await listCustodyOfItem(ITEM, db);
    expect(own.map(({ event }) => event)).toEqual(['captured', 'annotated']);
    const { id } = await openMatter(
      { name: 'Other', reference: 'O', custodian: { name: '王芳' } },
      new Date(),
      db,
    );
    await saveCaseEntries([{ ...STATEMENT, id: 's3', matterId: id }], db);
    expect(await listCustodyOfItem(ITEM, db)).toHaveLength(2);
  });
});

describe('an internal note of a statement', () => {
  it('is removed by an empty one, which the log has in a line of its own', async () => {
    await saveCaseEntries([{ ...STATEMENT, internalNote: 'weak' }], db);
    expect(await saved({ ...STATEMENT, internalNote: '' })).toEqual(STATEMENT);
    const [, , removed] = await details();
    expect(removed).toEqual({
      ...{ case: 'statement', id: 's1', internalNote: { from: 'weak', to: '' } },
    });
  });

  it('is logged apart when its statement is removed, so that both can be sealed', async () => {
    await saveCaseEntries([{ ...STATEMENT, internalNote: 'weak' }], db);
    await removeCaseEntries(['s1'], db);
    const [open, note] = (await details()).slice(-2);
    expect(open).toEqual({ case: 'statement', id: 's1', from: STATEMENT });
    expect(note).toEqual({ case: 'statement', id: 's1', internalNote: { from: 'weak', to: '' } });
    expect((await readCaseFile(INBOX_ID, db)).statement).toEqual([]);
  });
});

describe('entries that are removed', () => {
  it('are removed together with what another window removed already', async () => {
    await saveCaseEntries([PARTY], db);
    await removeCaseEntries(['gone', 'p1'], db);
    expect(await db.casework.count()).toBe(0);
    expect((await details()).at(-1)).toEqual({ case: 'party', id: 'p1', from: PARTY });
  });

  it('leave nothing to do, and no line, where all of them are gone', async () => {
    await removeCaseEntries(['gone', 'p1'], db);
    expect(await details()).toEqual([]);
  });
});
