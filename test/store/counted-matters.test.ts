import { describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import {
  firstMatter,
  type ListedMatter,
  listCountedMatters,
} from '../../lib/store/counted-matters.ts';
import { transferItem } from '../../lib/store/items/transfer-item.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const matter = (id: string, items: number, usedAt: string): ListedMatter =>
  ({ id, items, usedAt }) as ListedMatter;

describe('the matters', () => {
  it('begins with the last used that has items', () => {
    expect(
      firstMatter([
        matter(INBOX_ID, 1, '2026-01-01'),
        matter('a', 2, '2026-01-02'),
        matter('b', 0, '2026-01-03'),
      ]),
    ).toBe('a');
  });

  it('begins with the Inbox where nothing has items', () => {
    expect(firstMatter([matter(INBOX_ID, 0, '2026-01-01'), matter('a', 0, '2026-01-02')])).toBe(
      INBOX_ID,
    );
  });

  it('counts the items that are there now, not those that ever were', async () => {
    const db = await newStore();
    const { id } = await openMatter(
      { name: 'Lin', reference: 'XM-1', custodian: { name: 'Chen Wei' } },
      new Date(),
      db,
    );
    await sealText(db, '01A', INBOX_ID);
    await sealText(db, '01B', INBOX_ID);
    await transferItem('01A', id, db);
    const counted = await listCountedMatters(db);
    expect(counted.map((one) => [one.id, one.items])).toEqual([
      [INBOX_ID, 1],
      [id, 1],
    ]);
  });

  it('counts the items of other custodians too, also where only lists have them', async () => {
    const db = await newStore();
    const { id } = await openMatter(
      { name: 'Lin', reference: 'XM-1', custodian: { name: 'Chen Wei' } },
      new Date(),
      db,
    );
    await sealText(db, '01A', id);
    const listed = await db.listings.get('01A');
    await db.chains.put({
      ...{ id: 'CHAIN', matterId: id, custodian: { name: 'Lin' }, madeAt: '', seenAt: '' },
      ...{ lines: 1, waiting: 0, faults: [], objects: [] },
    });
    if (listed) await db.listings.put({ ...listed, id: '01B', matterId: 'CHAIN', home: id });
    expect((await listCountedMatters(db)).map(({ items }) => items)).toEqual([0, 2]);
  });
});
