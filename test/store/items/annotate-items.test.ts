import { describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { listCustody } from '../../../lib/store/custody.ts';
import { annotateItem, annotateItems } from '../../../lib/store/items/annotate-items.ts';
import { openMatter } from '../../../lib/store/matters.ts';
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

describe('labels of filed lists', () => {
  const detailsIn = async (db: Awaited<ReturnType<typeof newStore>>) =>
    (await listCustody(INBOX_ID, db))
      .map(({ line }) => JSON.parse(line))
      .filter(({ event }) => event === 'annotated')
      .map(({ detail }) => detail);

  it('are logged with old and new words, choices and own words on a line each', async () => {
    const db = await newStore();
    await sealText(db, ID, INBOX_ID);
    const filing = {
      purpose: '证明被告发布',
      group: '一',
      evidenceKind: 'electronic-data',
    } as const;
    await annotateItem(ID, { filing }, db);
    await annotateItem(ID, { filing: { group: '二', purpose: '证明被告发布' } }, db);
    expect((await db.items.get(ID))?.filing).toEqual({ ...filing, group: '二' });
    expect((await db.listings.get(ID))?.filing).toEqual({ ...filing, group: '二' });
    expect(await detailsIn(db)).toEqual([
      { filing: { evidenceKind: { from: '', to: 'electronic-data' } } },
      { filing: { purpose: { from: '', to: '证明被告发布' }, group: { from: '', to: '一' } } },
      { filing: { group: { from: '一', to: '二' } } },
    ]);
  });

  it('of many items are taken back each to its own words, an emptied one to none', async () => {
    const db = await newStore();
    const [one, other] = [ID, '01JDBBBBBBBBBBBBBBBBBBBBBB'];
    for (const id of [one, other]) await sealText(db, id, INBOX_ID);
    await annotateItem(one, { filing: { purpose: 'first', source: 's' } }, db);
    const filing = { purpose: 'for all', formIn: 'original' } as const;
    const back = await annotateItems(
      [one, other].map((id) => ({ id, labels: { filing } })),
      { db },
    );
    expect((await db.items.get(one))?.filing).toEqual({ ...filing, source: 's' });
    await annotateItems(back, { db });
    expect((await db.items.get(one))?.filing).toEqual({ purpose: 'first', source: 's' });
    expect(await db.items.get(other)).not.toHaveProperty('filing');
  });
});

describe('an exhibit label', () => {
  const OTHER = '01JDBBBBBBBBBBBBBBBBBBBBBB';
  const twoItems = async () => {
    const db = await newStore();
    for (const id of [ID, OTHER]) await sealText(db, id, INBOX_ID);
    const labels = async () =>
      (await db.items.bulkGet([ID, OTHER])).map((item) => item?.exhibit ?? '');
    return { db, labels };
  };
  const naming = (...exhibits: readonly string[]) =>
    [ID, OTHER].flatMap((id, at) => {
      const exhibit = exhibits[at];
      return exhibit ? [{ id, labels: { exhibit } }] : [];
    });

  it.each([
    ['the one of another item', naming('INBOX-0002')],
    ['the same for both', naming('P-1', 'P-1')],
  ])('is refused if it is %s, and neither label nor log is changed', async (_, changes) => {
    const { db, labels } = await twoItems();
    const before = (await listCustody(INBOX_ID, db)).length;
    await expect(annotateItems(changes, { db })).rejects.toMatchObject({ code: 'EXHIBIT_TAKEN' });
    expect(await labels()).toEqual(['INBOX-0001', 'INBOX-0002']);
    expect(await listCustody(INBOX_ID, db)).toHaveLength(before);
  });

  it('is refused if a later item will get it by itself; one of another form is not', async () => {
    const { db, labels } = await twoItems();
    const taking = annotateItems(naming('INBOX-0003'), { db });
    await expect(taking).rejects.toMatchObject({ code: 'EXHIBIT_RESERVED' });
    await annotateItems(naming('INBOX-3', 'P-0003'), { db });
    expect(await labels()).toEqual(['INBOX-3', 'P-0003']);
  });

  it('may change places with another, and be that of an item in another matter', async () => {
    const { db, labels } = await twoItems();
    await annotateItems(naming('INBOX-0002', 'INBOX-0001'), { db });
    expect(await labels()).toEqual(['INBOX-0002', 'INBOX-0001']);
    const fields = { name: 'Another', reference: 'XM-2', custodian: { name: '陈伟' } };
    const matter = await openMatter(fields, undefined, db);
    await sealText(db, '01JDCCCCCCCCCCCCCCCCCCCCCC', matter.id);
    await annotateItem(ID, { exhibit: 'XM-2-0001' }, db);
    expect((await labels())[0]).toBe('XM-2-0001');
  });
});
