import { describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import type { ShownPage } from '../../../lib/evidence/names/page-keys.ts';
import { openStore } from '../../../lib/store/db.ts';
import { annotateItem } from '../../../lib/store/items/annotate-items.ts';
import { deleteItem } from '../../../lib/store/items/delete-item.ts';
import { listItems } from '../../../lib/store/items/items.ts';
import { transferItem } from '../../../lib/store/items/transfer-item.ts';
import { releaseItem, withholdItem } from '../../../lib/store/items/withhold-item.ts';
import { listingOf } from '../../../lib/store/listings/listing.ts';
import { listCapturesOf, listListings } from '../../../lib/store/listings/listings.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';
import { leaveVersion1 } from '../../support/stores/old-store.ts';

const expectInStep = async (db: Awaited<ReturnType<typeof newStore>>) => {
  const items = (await db.items.toArray()).map(listingOf);
  expect(await db.listings.toArray()).toEqual(items);
  return items.length;
};

describe('the listings', () => {
  it('follow every change to the items, in its transaction', async () => {
    const db = await newStore();
    await sealText(db, '01A', INBOX_ID);
    await sealText(db, '01B', INBOX_ID);
    expect(await expectInStep(db)).toBe(2);
    await annotateItem('01A', { tags: ['侮辱'], note: 'n' }, db);
    expect((await listListings(INBOX_ID, db)).map(({ tags }) => tags)).toEqual([
      ['侮辱'],
      ['defamation'],
    ]);
    await withholdItem('01A', 'privileged', db);
    await expectInStep(db);
    await releaseItem('01A', db);
    await expectInStep(db);
    const matter = await openMatter(
      { name: 'XM', reference: 'XM-1', custodian: { name: 'Chen' } },
      new Date('2026-11-21T10:00:00.000Z'),
      db,
    );
    await transferItem('01A', matter.id, db);
    expect((await listListings(matter.id, db)).map(({ id, number }) => [id, number])).toEqual([
      ['01A', 1],
    ]);
    await deleteItem('01B', 'by mistake', db);
    expect(await expectInStep(db)).toBe(1);
    await db.items.clear();
    expect(await expectInStep(db)).toBe(0);
  });

  it(
    'are kept also by a write outside any transaction of ours, and undone with a change that ' +
      'fails',
    async () => {
      const db = await newStore();
      await sealText(db, '01A', INBOX_ID);
      await db.items.update('01A', { title: 'Other' });
      expect((await db.listings.get('01A'))?.title).toBe('Other');
      const failing = db.transaction('rw', db.items, async () => {
        await db.items.update('01A', { title: 'Third' });
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect((await db.listings.get('01A'))?.title).toBe('Other');
    },
  );

  it('hold no sealed bytes, and do not fail at a damaged record', async () => {
    const db = await newStore();
    await sealText(db, '01A', INBOX_ID);
    await db.items.update('01A', { recordBytes: new Uint8Array([123]) });
    const [listing] = await listListings(INBOX_ID, db);
    expect(listing).not.toHaveProperty('recordBytes');
    expect(listing).toMatchObject({ problemCodes: [], bytes: 1 });
  });

  it('call alerts that were stored before by their short names', async () => {
    const post = {
      kind: 'alert',
      alert: { subject: '霁屿', allegedFact: '该企业被列为被执行人，标的 5 万' },
    };
    const recordBytes = new TextEncoder().encode(
      JSON.stringify({ id: '01A', post, page: { url: 'https://a.example/' } }),
    );
    const row = { id: '01A', matterId: INBOX_ID, number: 1, url: '', tags: [], recordBytes };
    const name = 'alerts-of-version-1';
    await leaveVersion1(name, [
      { ...row, kind: 'alert', title: '霁屿：该企业被列为被执行人，标的 5 万' },
    ]);
    const db = openStore(name);
    expect((await db.items.get('01A'))?.title).toBe('霁屿 · 被列为被执行人');
    expect((await db.listings.get('01A'))?.title).toBe('霁屿 · 被列为被执行人');
  });

  it('find captures of a page that was stored before they had its keys', async () => {
    const url = 'https://zhiyan.example/p/1?utm_source=wechat#top';
    const page = { url, canonicalUrl: 'https://zhiyan.example/p/one' };
    const post = { platform: 'zhiyan', id: '42' };
    const recordBytes = new TextEncoder().encode(JSON.stringify({ page, post }));
    const row = { id: '01A', matterId: 'm', number: 1, capturedAt: '2026-11-20T10:00:00.000Z' };
    await leaveVersion1('stored-keys', [
      { ...row, url, pageKey: 'https://zhiyan.example/p/1?utm_source=wechat', recordBytes },
    ]);
    const db = openStore('stored-keys');
    const found = async (shown: ShownPage) => (await listCapturesOf(shown, db)).map(({ id }) => id);
    expect(await found({ page: { url: 'http://www.zhiyan.example/p/1/' } })).toEqual(['01A']);
    expect(await found({ page: { url: 'https://zhiyan.example/p/one' } })).toEqual(['01A']);
    expect(await found({ page: { url: 'https://m.zhiyan.example/x' }, post })).toEqual(['01A']);
    expect(await found({ page: { url: 'https://zhiyan.example/p/2' } })).toEqual([]);
    expect(await db.items.get('01A')).not.toHaveProperty('pageKey');
  });

  it('are made for the items of a store of version 1', async () => {
    const published = { raw: '2026-11-20 21:14', at: '2026-11-20T13:14:00.000Z' };
    const artifacts = [{ bytes: 40 }, { bytes: 2 }];
    const recordBytes = new TextEncoder().encode(
      JSON.stringify({ problems: [{ code: 'TAB_CLOSED' }], post: { published }, artifacts }),
    );
    const item = {
      id: '01A',
      matterId: 'm',
      number: 1,
      title: '微文',
      tags: ['侮辱'],
      recordBytes,
    };
    await leaveVersion1('stored-v1', [item]);
    const db = openStore('stored-v1');
    expect(await listListings('m', db)).toMatchObject([
      {
        id: '01A',
        title: '微文',
        publishedRaw: published.raw,
        publishedAt: published.at,
        problemCodes: ['TAB_CLOSED'],
        bytes: 42 + recordBytes.length,
      },
    ]);
    expect((await listItems('m', db))[0]?.recordBytes).toEqual(recordBytes);
  });
});
