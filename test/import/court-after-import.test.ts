import { expect, it } from 'vitest';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { deleteItem } from '../../lib/store/items/delete-item.ts';
import { transferItems } from '../../lib/store/items/transfer-item.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { COURT } from '../support/cases/court-choice.ts';
import { HANDED, handMatter, sealNow } from '../support/cases/handed-matter.ts';
import { findingCodes, importVolumes, packMatter } from '../support/packages/pack-matter.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';
import { newStore } from '../support/stores/new-store.ts';

const OWN = ['V', 'W', 'X', 'Y', 'Z'].map((letter) => `01JD${letter.repeat(22)}`);
const [MINE = '', LATER = '', THEIRS = '', LAST = '', HERS = ''] = OWN;

/** A store that has a matter of this id under another reference, with an item of its own. */
const otherOffice = async (id: string, reference: string, item: string) => {
  const db = await newStore();
  const fields = { id, reference, name: '名誉权纠纷', custodian: { name: '李娜' } };
  await openMatter(fields, new Date(), db);
  await sealNow(db, id, item, 2000);
  return db;
};

const courtFindings = async (db: EvidenceStore, id: string) =>
  findingCodes(await packMatter(db, id, { choice: COURT }));

it('is sound where a matter of one id was merged under another reference', async () => {
  const { db, matterId } = await handMatter();
  const other = await otherOffice(matterId, 'LN-7', MINE);
  await importVolumes(other, await packMatter(db, matterId), { matterId });
  expect(await courtFindings(other, matterId)).toEqual([]);
  await sealNow(other, matterId, LATER, 2000);
  expect(await courtFindings(other, matterId)).toEqual([]);
  const [zip = new Uint8Array()] = await packMatter(other, matterId, { choice: COURT });
  const log = [...readZipFiles(zip)].find(([path]) => path.endsWith('data/custody.jsonl'));
  expect(log?.[1].toString()).not.toContain('"reference":"XM-1"');
});

it('is sound after merges to and fro, and of what came through two stores', async () => {
  const { db, matterId } = await handMatter();
  const other = await otherOffice(matterId, 'LN-7', MINE);
  await importVolumes(other, await packMatter(db, matterId), { matterId });
  await sealNow(db, matterId, THEIRS, 2000);
  await importVolumes(db, await packMatter(other, matterId, { choice: COURT }), { matterId });
  await sealNow(db, matterId, LAST, 2000);
  expect(await courtFindings(db, matterId)).toEqual([]);
  await importVolumes(other, await packMatter(db, matterId, { choice: COURT }), { matterId });
  expect(await courtFindings(other, matterId)).toEqual([]);
  const third = await otherOffice(matterId, 'ZS-3', HERS);
  await importVolumes(third, await packMatter(other, matterId, { choice: COURT }), { matterId });
  expect(await courtFindings(third, matterId)).toEqual([]);
  await importVolumes(third, await packMatter(other, matterId), { matterId });
  expect(await courtFindings(third, matterId)).toEqual([]);
});

it('is sound where an item was deleted and came again', async () => {
  const { db, matterId } = await handMatter();
  const zips = await packMatter(db, matterId);
  const [, second = ''] = HANDED;
  await deleteItem(second, '误删', db);
  await importVolumes(db, zips, { matterId });
  expect(await courtFindings(db, matterId)).toEqual([]);
});

it('is sound where an item was moved to another matter and back', async () => {
  const { db, matterId } = await handMatter();
  const fields = { reference: 'LN-7', name: '另案', custodian: { name: '陈伟' } };
  const away = await openMatter(fields, new Date(), db);
  const [first = '', second = ''] = HANDED;
  await transferItems([second], away.id, { db });
  await transferItems([second], matterId, { db });
  expect(await courtFindings(db, matterId)).toEqual([]);
  await transferItems([first], away.id, { db });
  await sealNow(db, matterId, LAST, 2000);
  await transferItems([first], matterId, { db });
  expect(await courtFindings(db, matterId)).toEqual([]);
});
