import { beforeEach, describe, expect, it } from 'vitest';
import { markClaims } from '../../../lib/backup/check/mark-claims.ts';
import type { CaseEntry, Party, Statement } from '../../../lib/evidence/casework.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { removeCaseEntries, saveCaseEntries } from '../../../lib/store/casework.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { newStore } from '../../support/stores/new-store.ts';

const PARTY: Party = {
  id: 'p1',
  matterId: INBOX_ID,
  kind: 'party',
  name: '小米',
  role: 'plaintiff',
};
const STATEMENT = {
  ...{ id: 's1', matterId: INBOX_ID, kind: 'statement', item: 'i', why: 'why', category: 'insult' },
  ...{ counterEvidence: [], entities: [], internalNote: 'weak' },
  anchor: { artifact: 'text.txt', digest: `sha256:${'0'.repeat(64)}`, exact: 'x', prefix: '' },
} as unknown as Statement;

let db: EvidenceStore;
beforeEach(async () => {
  db = await newStore();
  await saveCaseEntries([PARTY, STATEMENT], db);
});

const marked = async (change: (entry: CaseEntry) => CaseEntry = (entry) => entry) =>
  markClaims((await db.casework.toArray()).map(change), await db.custody.toArray()).flatMap(
    ({ id, fromBackup }) => (fromBackup ? [id] : []),
  );

describe('entries of a backup beside its log', () => {
  it('are not marked as they were saved, changed and noted', async () => {
    expect(await marked()).toEqual([]);
    await saveCaseEntries([{ ...PARTY, name: '小米公司' }], db);
    await saveCaseEntries([{ ...STATEMENT, internalNote: 'strong' }], db);
    expect(await marked()).toEqual([]);
  });

  it.each<[string, (entry: CaseEntry) => CaseEntry, string]>([
    ['other words', (entry) => (entry.id === 'p1' ? { ...PARTY, name: '大米' } : entry), 'p1'],
    ['a member more', (entry) => (entry.id === 'p1' ? { ...PARTY, counsel: 'X' } : entry), 'p1'],
    [
      'another internal note',
      (entry) => (entry.id === 's1' ? { ...STATEMENT, internalNote: 'sure' } : entry),
      's1',
    ],
    [
      'an id that no log names',
      (entry) => (entry.id === 'p1' ? { ...PARTY, id: 'p2' } : entry),
      'p2',
    ],
    [
      'another matter',
      (entry) => (entry.id === 'p1' ? { ...PARTY, matterId: 'other' } : entry),
      'p1',
    ],
  ])('are marked with %s', async (_, change, id) => {
    expect(await marked(change)).toEqual([id]);
  });

  it('are marked if the log says that they were removed', async () => {
    await removeCaseEntries(['p1'], db);
    const claims = markClaims([PARTY], await db.custody.toArray());
    expect(claims).toEqual([{ ...PARTY, fromBackup: true }]);
  });

  it('lose a mark that came with the backup where the log has their words', async () => {
    const claims = markClaims([{ ...PARTY, fromBackup: true }], await db.custody.toArray());
    expect(claims).toEqual([PARTY]);
  });
});
