import { describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { listCustody } from '../../../lib/store/custody.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { logVerified, logViewed } from '../../../lib/store/items/log-use.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';

const ID = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const OTHER = '01JDBBBBBBBBBBBBBBBBBBBBBB';
const at = (time: string) => new Date(`2026-11-${time}Z`);

const usesIn = async (db: EvidenceStore) =>
  (await listCustody(INBOX_ID, db))
    .map(({ line }) => JSON.parse(line))
    .filter(({ event }) => event === 'viewed' || event === 'verified');

const withItems = async () => {
  const db = await newStore();
  await sealText(db, ID, INBOX_ID);
  await sealText(db, OTHER, INBOX_ID);
  return db;
};

describe('the use of an item', () => {
  it('is logged once a day and item when it is opened, also from two windows at once', async () => {
    const db = await withItems();
    const now = at('22T08:00:00');
    await Promise.all([logViewed(ID, { db, now }), logViewed(ID, { db, now })]);
    await logViewed(ID, { db, now: at('22T23:59:59') });
    await logViewed(OTHER, { db, now });
    await logViewed(ID, { db, now: at('23T00:00:00') });
    const uses = await usesIn(db);
    expect(uses.map(({ item, at: when }) => [item, when.slice(8, 10)])).toEqual([
      [ID, '22'],
      [OTHER, '22'],
      [ID, '23'],
    ]);
    expect(uses[0]).not.toHaveProperty('detail');
  });

  it('is logged with its result when its files are compared, and when that changes', async () => {
    const db = await withItems();
    const now = at('22T08:00:00');
    for (const result of ['unchanged', 'unchanged', 'changed', 'changed'] as const)
      await logVerified(ID, result, { db, now });
    expect((await usesIn(db)).map(({ detail }) => detail)).toEqual([
      { result: 'unchanged' },
      { result: 'changed' },
    ]);
  });

  it('is not logged for an item that is not in the store', async () => {
    const db = await withItems();
    await logViewed('no-such-item', { db });
    expect(await usesIn(db)).toEqual([]);
  });
});
