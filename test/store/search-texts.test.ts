import { expect, it } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { keepSearchText, listReadable, readSearchTexts } from '../../lib/store/search-texts.ts';
import { countRows } from '../support/stores/count-rows.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const HERE = '01JDAAAAAAAAAAAAAAAAAAAAAA';

it('reads no files of items that are listed only, and writes nothing for them', async () => {
  const db = await newStore();
  await sealText(db, HERE, INBOX_ID);
  const texts = await countRows(db, 'texts');
  const read = await readSearchTexts([HERE, '01JDGONE'], db);
  expect(read.map(({ item }) => item)).toEqual([HERE]);
  expect(texts.written).toBe(1);
  expect(await readSearchTexts(['01JDGONE', '01JDGONETOO'], db)).toEqual([]);
  expect(texts.written).toBe(1);
});

it('tells which items can be read, without loading their records', async () => {
  const db = await newStore();
  const THERE = '01JDBBBBBBBBBBBBBBBBBBBBBB';
  for (const id of [HERE, THERE, '01JDCCCCCCCCCCCCCCCCCCCCCC']) await sealText(db, id, INBOX_ID);
  const items = await countRows(db, 'items');
  const listed = Array.from({ length: 1_000 }, (_, at) => `01JDAB${at}`);
  expect(await listReadable([THERE, ...listed, HERE], db)).toEqual([THERE, HERE]);
  expect(items.read).toBe(0);
  expect(await listReadable([], db)).toEqual([]);
});

it('keeps the text of a new item, and fails at nothing', async () => {
  const db = await newStore();
  await sealText(db, HERE, INBOX_ID, '正文 words');
  await keepSearchText(HERE, db);
  await keepSearchText('01JDGONE', db);
  expect(await db.texts.toArray()).toEqual([{ item: HERE, text: '正文 words' }]);
  db.close();
  await expect(keepSearchText(HERE, db)).resolves.toBeUndefined();
});
