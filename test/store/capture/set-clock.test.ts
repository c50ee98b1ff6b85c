import { expect, it } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { annotateItem } from '../../../lib/store/items/annotate-items.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { checkStore } from '../../../lib/store-check/check-store.ts';
import { findingCodes, packMatter } from '../../support/packages/pack-matter.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-11-21T09:00:02.000Z');

/** Items sealed one after another, while the clock says this many hours more than at the first. */
const sealAt = async (hours: readonly number[]) => {
  const db = await newStore();
  for (const [at, more] of hours.entries())
    await sealText(db, `01JD${at}`, INBOX_ID, `text ${at}`, new Date(START + more * HOUR_MS));
  return db;
};

it.each([
  ['set back an hour', [0, 1, 0]],
  ['set forward a day and back', [0, 24, 0]],
])('a clock that is %s loses nothing, and chain and numbers go on', async (_, hours) => {
  const db = await sealAt(hours);
  await annotateItem('01JD0', { note: 'seen' }, db);
  const items = await db.items.toArray();
  expect(items.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(items.map((item) => openRecord(item).matter.previous)).toEqual([
    undefined,
    ...items.slice(0, 2).map(({ digest }) => digest),
  ]);
  expect((await checkStore({}, {}, db)).faults).toEqual([]);
});

it('times that went back are told in the package, and nothing else is found', async () => {
  const found = await findingCodes(await packMatter(await sealAt([0, 24, 0]), INBOX_ID));
  expect(found.map((one) => one.split(' ', 1)[0])).toEqual(['TIMES_CONTRADICT']);
  expect(await findingCodes(await packMatter(await sealAt([0, 24, 48]), INBOX_ID))).toEqual([]);
});
