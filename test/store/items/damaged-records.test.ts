import { expect, it } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { buildInput } from '../../../lib/jobs/work/package-input.ts';
import { listPosts } from '../../../lib/store/items/items.ts';
import { damagedItems, listOpenedItems, readItem } from '../../../lib/store/items/opened-items.ts';
import { withholdItem } from '../../../lib/store/items/withhold-item.ts';
import { listLostFiles } from '../../../lib/store-check/lost-files.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';

/** A store of three items, the second of which has half of its record. */
const damage = async (ids: readonly [string, string, string]) => {
  const db = await newStore();
  for (const id of ids) await sealText(db, id, INBOX_ID);
  const row = await db.items.get(ids[1]);
  await db.items.update(ids[1], { recordBytes: row?.recordBytes.slice(0, 90) as never });
  return db;
};

it('a damaged record is left out of the views of its matter, and told', async () => {
  const db = await damage(['01A', '01B', '01C']);
  let heard = 0;
  const stop = damagedItems.subscribe(() => {
    heard += 1;
  });
  expect((await listOpenedItems(INBOX_ID, db)).map(({ id }) => id)).toEqual(['01A', '01C']);
  expect((await listPosts(INBOX_ID, db)).map(({ id }) => id)).toEqual(['01A', '01C']);
  expect(damagedItems.list().map(({ id }) => id)).toEqual(['01B']);
  await listOpenedItems(INBOX_ID, db);
  expect([damagedItems.list().length, heard]).toEqual([1, 1]);
  stop();
});

it('a package names an item with a damaged record, and is made once it is withheld', async () => {
  const db = await damage(['01D', '01E', '01F']);
  const order = { db, now: new Date('2026-11-22T09:00:00.000Z'), software: 'test' };
  await expect(buildInput(INBOX_ID, order)).rejects.toMatchObject({
    code: 'ALTERED',
    message: 'Item 2 (INBOX-0002): its record cannot be read',
  });
  await expect(readItem('01E', db)).rejects.toMatchObject({ code: 'ALTERED' });
  await withholdItem('01E', 'damaged', db);
  const { input } = await buildInput(INBOX_ID, order);
  expect(input.items.map(({ number }) => number)).toEqual([1, 3]);
});

it('a file that the store has lost is named, and one that stayed back is not', async () => {
  const db = await newStore();
  await sealText(db, '01G', INBOX_ID);
  const item = await readItem('01G', db);
  if (!item) throw new Error('It was sealed');
  expect(await listLostFiles(item, db)).toEqual([]);
  await db.artifacts.delete(['01G', 'text.txt']);
  expect(await listLostFiles(item, db)).toEqual(['text.txt']);
  const absent = [{ path: 'text.txt', reason: 'chosen' }] as const;
  expect(await listLostFiles({ ...item, absent: absent as never }, db)).toEqual([]);
});
