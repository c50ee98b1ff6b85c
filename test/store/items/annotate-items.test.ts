import { describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { listCustody } from '../../../lib/store/custody.ts';
import { annotateItem } from '../../../lib/store/items/annotate-items.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';

const ID = '01JDAAAAAAAAAAAAAAAAAAAAAA';

describe('a change of labels', () => {
  it('stands in two log lines: exhibit and role, then tags and note', async () => {
    const db = await newStore();
    await sealText(db, ID, INBOX_ID);
    const note = 'settlement floor 200,000';
    await annotateItem(ID, { exhibit: 'A', role: 'media', tags: ['weak'], note }, db);
    await annotateItem(ID, { role: 'other' }, db);
    await annotateItem(ID, { note: '' }, db);
    const details = (await listCustody(INBOX_ID, db))
      .map(({ line }) => JSON.parse(line))
      .filter(({ event }) => event === 'annotated')
      .map(({ detail }) => detail);
    expect(details).toEqual([
      { exhibit: { from: 'INBOX-0001', to: 'A' }, role: { from: '', to: 'media' } },
      { tags: { from: ['defamation'], to: ['weak'] }, note: { from: '', to: note } },
      { role: { from: 'media', to: 'other' } },
      { note: { from: note, to: '' } },
    ]);
  });
});
