import { beforeEach, describe, expect, it } from 'vitest';
import type { CustodyEvent } from '../../lib/evidence/custody.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { listMatterIds, readMatterLog } from '../../lib/store/bulk/matter-log.ts';
import { hasStaging } from '../../lib/store/bulk/staging.ts';
import { change, onChange } from '../../lib/store/change.ts';
import { firstMatter, type ListedMatter } from '../../lib/store/counted-matters.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { getItem } from '../../lib/store/items/items.ts';
import { listFilesOf } from '../../lib/store/listings/listings.ts';
import { amendMatter, openMatter } from '../../lib/store/matters.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const ITEM = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const CUSTODIAN = { name: '陈伟' };

let db: EvidenceStore;
beforeEach(async () => {
  db = await newStore();
});

describe('those who listen to changes', () => {
  it('hear the events of a change once it is committed, and no more once they stop', async () => {
    const heard: (readonly CustodyEvent[])[] = [];
    const stop = onChange((events) => void heard.push([...events]));
    await sealText(db, ITEM, INBOX_ID);
    await change(
      async (log) => {
        await log(INBOX_ID, { event: 'viewed', item: ITEM });
        await log(INBOX_ID, { event: 'annotated', item: ITEM });
        await log(INBOX_ID, { event: 'viewed', item: ITEM });
      },
      { db },
    );
    stop();
    await change((log) => log(INBOX_ID, { event: 'viewed', item: ITEM }), { db });
    expect(heard).toEqual([['captured'], ['viewed', 'annotated']]);
  });

  it('hear nothing of a change that fails, which leaves no entry either', async () => {
    const heard: unknown[] = [];
    const stop = onChange((events) => void heard.push(events));
    const failing = change(
      async (log) => {
        await log(INBOX_ID, { event: 'viewed' });
        throw new Error('The work failed');
      },
      { db },
    );
    await expect(failing).rejects.toThrow('The work failed');
    stop();
    expect(heard).toEqual([]);
    expect((await db.matters.get(INBOX_ID))?.entries).toBe(1);
  });

  it('find the entry signed by the person who is named, else by the custodian', async () => {
    await amendMatter(INBOX_ID, { custodian: CUSTODIAN }, db);
    await change((log) => log(INBOX_ID, { event: 'viewed', actor: '王芳' }), { db });
    await change((log) => log(INBOX_ID, { event: 'viewed' }), { db });
    const lines = (await db.custody.toArray()).slice(-2).map(({ line }) => JSON.parse(line).actor);
    expect(lines).toEqual(['王芳', '陈伟']);
  });

  it('are told of a matter that does not exist, and nothing is written', async () => {
    const writing = change((log) => log('gone', { event: 'viewed' }), { db });
    await expect(writing).rejects.toMatchObject({ code: 'MATTER_UNKNOWN' });
    expect(await db.custody.count()).toBe(1);
  });
});

describe('a matter that two windows open at once', () => {
  const open = (reference: string, id?: string) =>
    openMatter({ name: 'N', reference, custodian: CUSTODIAN, ...(id && { id }) }, new Date(), db);

  it('under one reference is opened once; the other window is told why', async () => {
    const opened = await Promise.allSettled([open('XM-1'), open('xm-1')]);
    expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = opened.find((one) => one.status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'BAD_LABEL' } });
    expect(await db.matters.count()).toBe(2);
  });

  it('keeps the id that it had in a package, under which it is not opened twice', async () => {
    expect((await open('XM-1', '01JDM')).id).toBe('01JDM');
    await expect(open('XM-2', '01JDM')).rejects.toThrow();
    expect(await listMatterIds(db)).toEqual(['01JDM', INBOX_ID]);
  });
});

describe('the log of a matter with its items', () => {
  it('is read of one moment, and of no matter there is none', async () => {
    await sealText(db, ITEM, INBOX_ID);
    const events: string[] = [];
    const read = await readMatterLog(INBOX_ID, ({ event }) => void events.push(event), db);
    expect(events).toEqual(['matter-opened', 'captured']);
    expect([...(read?.items ?? [])]).toEqual([ITEM]);
    expect(read?.matter.entries).toBe(2);
    expect(await readMatterLog('gone', () => {}, db)).toBeUndefined();
  });
});

describe('a staging store', () => {
  it('is there only under its own name', async () => {
    const named = (name: string) => async () => [{ name, version: 1 }];
    expect(await hasStaging(named('matterproof-restore'))).toBe(true);
    expect(await hasStaging(named('matterproof-restore-2'))).toBe(false);
    expect(await hasStaging(async () => [])).toBe(false);
  });
});

describe('the matter to begin with', () => {
  const matter = (id: string, usedAt: string, items = 1) => ({ id, usedAt, items }) as ListedMatter;

  it('is the first of two that were used at one moment, in the order of the list', () => {
    const at = '2026-11-21T09:00:00.000Z';
    expect(firstMatter([matter('a', at), matter('b', at), matter('c', at)])).toBe('a');
    expect(firstMatter([matter('a', at, 0), matter('b', at), matter('c', at)])).toBe('b');
  });
});

describe('the files that an address of bytes names', () => {
  it('are those of the matter alone, whatever page bears the same key', async () => {
    await sealText(db, ITEM, INBOX_ID);
    const { url } = await getItem(ITEM, db);
    const ids = async (matter: string, address: string) =>
      (await listFilesOf(matter, address, db)).map(({ id }) => id);
    expect(await ids(INBOX_ID, url)).toEqual([ITEM]);
    expect(await ids('other', url)).toEqual([]);
    expect(await ids(INBOX_ID, url.replace('#top', ''))).toEqual([]);
  });
});
