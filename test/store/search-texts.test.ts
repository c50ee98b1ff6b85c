import { expect, it } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { readSearchTexts } from '../../lib/store/search-texts.ts';
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
