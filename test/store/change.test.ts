import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CustodyEntry } from '../../lib/evidence/custody.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { change } from '../../lib/store/change.ts';
import { listCustody } from '../../lib/store/custody.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { annotateItem } from '../../lib/store/items/annotate-items.ts';
import { listItems, listTags } from '../../lib/store/items/items.ts';
import { openRecord } from '../../lib/store/items/open-record.ts';
import { transferItem } from '../../lib/store/items/transfer-item.ts';
import { listCapturesOf } from '../../lib/store/listings/listings.ts';
import { listMatters, openMatter } from '../../lib/store/matters.ts';
import { tellFullDisk } from '../../lib/store/with-store-problems.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const entries = async (store: EvidenceStore, matterId: string): Promise<CustodyEntry[]> =>
  (await listCustody(matterId, store)).map(({ line }) => JSON.parse(line));

const expectUnbroken = async (store: EvidenceStore, matterId: string) => {
  const log = await listCustody(matterId, store);
  for (const [index, { line, digest }] of log.entries()) {
    expect(digest).toBe(`sha256:${createHash('sha256').update(line).digest('hex')}`);
    const { seq, prev } = JSON.parse(line) as CustodyEntry;
    expect(seq).toBe(index + 1);
    expect(prev).toBe(log[index - 1]?.digest);
  }
};

const xm = {
  name: 'XM v. a blogger',
  reference: 'XM-2021',
  custodian: { name: 'Chen Wei', organisation: 'Brand team' },
};

describe('changes', () => {
  it('are refused when they leave no custody entry', async () => {
    const store = await newStore();
    const item = await sealText(store, '01A', INBOX_ID);
    const silent = change(() => store.items.update(item.id, { note: 'unlogged' }), { db: store });
    await expect(silent).rejects.toThrow('custody entry');
    expect((await store.items.get(item.id))?.note).toBe('');
  });

  it('to labels log the old and new words and leave the record alone', async () => {
    const store = await newStore();
    const item = await sealText(store, '01A', INBOX_ID);
    await annotateItem(
      item.id,
      { tags: ['insult', ' insult ', 'defamation'], note: '第二次发布' },
      store,
    );
    const after = await store.items.get(item.id);
    expect(after).toMatchObject({
      tags: ['insult', 'defamation'],
      note: '第二次发布',
      digest: item.digest,
    });
    expect(after?.recordBytes).toEqual(item.recordBytes);
    expect((await entries(store, INBOX_ID)).at(-1)).toMatchObject({
      event: 'annotated',
      item: item.id,
      detail: {
        tags: { from: ['defamation'], to: ['insult', 'defamation'] },
        note: { from: '', to: '第二次发布' },
      },
    });
    await expectUnbroken(store, INBOX_ID);
  });

  it('that change nothing write nothing', async () => {
    const store = await newStore();
    const item = await sealText(store, '01A', INBOX_ID);
    await annotateItem(item.id, { tags: ['defamation'] }, store);
    expect(await listCustody(INBOX_ID, store)).toHaveLength(2);
  });

  it('of matter appear in both logs, and the item gets the next number there', async () => {
    const store = await newStore();
    const matter = await openMatter(xm, new Date(), store);
    await sealText(store, '01A', matter.id);
    const moved = await sealText(store, '01B', INBOX_ID);
    await transferItem(moved.id, matter.id, store);
    const last = await sealText(store, '01C', matter.id);
    expect((await listItems(matter.id, store)).map(({ id, number }) => [id, number])).toEqual([
      ['01A', 1],
      ['01B', 2],
      ['01C', 3],
    ]);
    expect(openRecord(last).matter).toMatchObject({ sequence: 3, previous: moved.digest });
    expect((await entries(store, INBOX_ID)).at(-1)).toMatchObject({
      event: 'transferred',
      digest: moved.digest,
    });
    expect(
      (await entries(store, matter.id)).find(({ event }) => event === 'received'),
    ).toMatchObject({
      item: '01B',
      detail: { number: 2, from: { id: INBOX_ID, number: 1 } },
    });
    await expectUnbroken(store, INBOX_ID);
    await expectUnbroken(store, matter.id);
  });

  it('refuse a tag that is too long, with its reason, and keep what was there', async () => {
    const store = await newStore();
    const item = await sealText(store, '01A', INBOX_ID);
    await expect(annotateItem(item.id, { tags: ['x'.repeat(5_000)] }, store)).rejects.toMatchObject(
      {
        code: 'BAD_LABEL',
      },
    );
    expect((await store.items.get(item.id))?.tags).toEqual(['defamation']);
  });
});

describe('matters', () => {
  it('need a name, a reference of their own and a custodian', async () => {
    const store = await newStore();
    await openMatter(xm, new Date(), store);
    await expect(openMatter(xm, new Date(), store)).rejects.toMatchObject({ code: 'BAD_LABEL' });
    await expect(openMatter({ ...xm, reference: ' ' }, new Date(), store)).rejects.toMatchObject({
      code: 'BAD_LABEL',
    });
    expect((await listMatters(store)).map(({ reference }) => reference)).toEqual([
      'INBOX',
      'XM-2021',
    ]);
  });
});

describe('queries', () => {
  it('find the earlier captures of a page, whatever the fragment', async () => {
    const store = await newStore();
    await sealText(store, '01A', INBOX_ID);
    await sealText(store, '01B', INBOX_ID);
    expect(
      await listCapturesOf({ page: { url: 'https://zhiyan.example/p/1#comments' } }, store),
    ).toHaveLength(2);
    expect(
      await listCapturesOf({ page: { url: 'https://zhiyan.example/p/2' } }, store),
    ).toHaveLength(0);
    expect(await listTags(store)).toEqual(['defamation']);
  });
});

const full = () => new DOMException('no room', 'QuotaExceededError');
const room = (quota: number) =>
  vi.stubGlobal('navigator', {
    ...globalThis.navigator,
    storage: { estimate: async () => ({ quota, usage: 0 }) },
  });

afterEach(() => vi.unstubAllGlobals());

describe('a change that cannot be written', () => {
  it('for want of room says so', async () => {
    const db = await newStore();
    const work = async () => Promise.reject(full());
    await expect(change(work, { db })).rejects.toMatchObject({ code: 'STORAGE_FULL' });
  });

  it.each([
    ['says so where the browser has no room, whatever its error', 1_000, 'STORAGE_FULL'],
    ['keeps its own error where there is room', 1e9, undefined],
  ])('%s', async (_, quota, code) => {
    room(quota);
    const failure = new DOMException('Failed to write blobs', 'DataError');
    const told = await tellFullDisk(failure).catch((error: unknown) => error);
    expect((told as { code?: unknown }).code === 'STORAGE_FULL').toBe(code === 'STORAGE_FULL');
    if (!code) expect(told).toBe(failure);
  });
});
