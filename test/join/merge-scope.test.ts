import { expect, it } from 'vitest';
import { dice, pick } from '../../cli/seed/seed-texts.ts';
import { openJoinedItem } from '../../lib/join/open-item.ts';
import { projectChains } from '../../lib/join/project-chains.ts';
import { joinMatter, readColleagues } from '../../lib/join-matter.ts';
import { saveCaseEntries } from '../../lib/store/casework.ts';
import { listConflictRows } from '../../lib/store/chains/chains.ts';
import { decideConflict } from '../../lib/store/chains/decide.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { annotateItem } from '../../lib/store/items/annotate-items.ts';
import { releaseItem, withholdItem } from '../../lib/store/items/withhold-item.ts';
import { listListings } from '../../lib/store/listings/listings.ts';
import { findMatter, openMatter } from '../../lib/store/matters.ts';
import { countRows } from '../support/stores/count-rows.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';
import { newMemoryVault } from '../support/vault/memory-vault.ts';
import { putMatter } from '../support/vault/put-matter.ts';

const LIN = '01JCAAAAAAAAAAAAAAAAAAAAAA';
const CHEN = '01JCBBBBBBBBBBBBBBBBBBBBBB';
const ITEMS = Array.from({ length: 6 }, (_, at) => `01JD000000000000000000000${at}`);
const STEPS = 40;

/** What screens read of a matter after its chains were merged. */
const rowsOf = async (matterId: string, db: EvidenceStore) => ({
  listings: await listListings(matterId, db),
  items: (await db.items.toArray()).map(({ recordBytes: _, ...row }) => row),
  conflicts: await listConflictRows(matterId, db),
  casework: await db.casework.toArray(),
  numberedBy: (await findMatter(matterId, db))?.numberedBy,
});

/** The same after all lines were merged again, whatever was new. */
const afterAll = async (matterId: string, db: EvidenceStore) => {
  await db.chains.toCollection().modify({ projected: undefined });
  await projectChains(matterId, { own: CHEN, db });
  return rowsOf(matterId, db);
};

const begin = async () => {
  const [vault, lin, chen] = [newMemoryVault(), await newStore(), await newStore()];
  const fields = { name: '名誉权纠纷', reference: 'XM-1', custodian: { name: '林悦' } };
  const { id } = await openMatter(fields, new Date('2026-11-21T09:00:00Z'), lin);
  for (const item of ITEMS.slice(0, 4)) await sealText(lin, item, id);
  let deposited = 0;
  const deposit = async () => {
    deposited = await putMatter(vault, lin, id, LIN, deposited);
  };
  await deposit();
  const options = { db: chen, own: CHEN };
  await joinMatter({ client: vault }, { matterId: id }, { name: '陈伟' }, options);
  const read = () => readColleagues({ client: vault }, id, options);
  return { vault, lin, chen, id, deposit, read };
};

const changeOne = async (item: string, db: EvidenceStore, words: string, throwDice: () => number) =>
  pick(
    [
      () => annotateItem(item, { note: words }, db),
      () => annotateItem(item, { tags: [words] }, db),
      () => annotateItem(item, { filing: { place: `${words.length}` } }, db),
      () => withholdItem(item, words, db),
      () => releaseItem(item, db),
    ],
    throwDice,
  )().catch(() => undefined);

it.each([1, 2, 3])('of what is new makes the rows that all lines make (%i)', async (seed) => {
  const throwDice = dice(seed);
  const { vault, lin, chen, id, deposit, read } = await begin();
  for (let step = 0; step < STEPS; step += 1) {
    const words = `${step}`.padStart(1 + (step % 3), '0');
    const item = pick(ITEMS.slice(0, 4), throwDice);
    if (step === 10) await sealText(lin, ITEMS[4] ?? '', id);
    if (step % 7 === 0) await openJoinedItem({ client: vault }, item, chen);
    await changeOne(item, pick([lin, chen], throwDice), words, throwDice);
    const [conflict] = await listConflictRows(id, chen);
    if (conflict && step % 5 === 0) await decideConflict(conflict, conflict.counts.digest, chen);
    if (step % 3 !== 0) continue;
    await deposit();
    await read();
    const rows = await rowsOf(id, chen);
    expect(rows).toEqual(await afterAll(id, chen));
  }
});

it('reads the lines of the items that are in the news, and no others', async () => {
  const { lin, chen, id, deposit, read } = await begin();
  for (const item of ITEMS.slice(0, 4))
    for (const note of ['1', '2', '3', '4', '5']) {
      await annotateItem(item, { note }, lin);
      await deposit();
      await read();
    }
  const blocks = await chen.chainBlocks.count();
  const lines = await countRows(chen, 'chainBlocks');
  await annotateItem(ITEMS[0] ?? '', { note: 'news' }, lin);
  await deposit();
  await read();
  const [row] = await listListings(id, chen);
  expect(row?.note).toBe('news');
  // That of the new line, and those with lines of its item: captured, deposited and six notes.
  expect(lines.read).toBeLessThan(blocks / 2);
});

it('reads all where the case file is in the news', async () => {
  const { lin, chen, id, deposit, read } = await begin();
  const entry = { kind: 'party', id: '01P', matterId: id, name: '恒泰', role: 'defendant' };
  await saveCaseEntries([entry as never], lin);
  await deposit();
  await read();
  expect(await rowsOf(id, chen)).toEqual(await afterAll(id, chen));
  expect(await chen.casework.count()).toBe(1);
});
