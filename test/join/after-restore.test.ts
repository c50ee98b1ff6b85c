import { expect, it } from 'vitest';
import { openJoinedItem } from '../../lib/join/open-item.ts';
import { joinMatter, readColleagues } from '../../lib/join-matter.ts';
import { addJoinedStamp } from '../../lib/store/chains/joined-items.ts';
import { annotateItem } from '../../lib/store/items/annotate-items.ts';
import { findListing, listListings } from '../../lib/store/listings/listings.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { backUp, restore } from '../support/stores/back-up.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';
import { newMemoryVault } from '../support/vault/memory-vault.ts';
import { putMatter } from '../support/vault/put-matter.ts';

const LIN = '01JCAAAAAAAAAAAAAAAAAAAAAA';
const CHEN = '01JCBBBBBBBBBBBBBBBBBBBBBB';
const THEIRS = '01JD0000000000000000000001';
const OURS = '01JE0000000000000000000001';
const NOW = new Date('2026-11-21T09:00:01.000Z');

it('reads the other custodians anew after a restore, with what was said', async () => {
  const [lin, chen, vault] = [await newStore(), await newStore(), newMemoryVault()];
  const fields = { name: '名誉权纠纷', reference: 'XM-1', custodian: { name: '林悦' } };
  const { id } = await openMatter(fields, new Date('2026-11-21T09:00:00Z'), lin);
  await sealText(lin, THEIRS, id);
  await putMatter(vault, lin, id, LIN);
  await joinMatter({ client: vault }, { matterId: id }, { name: '陈伟' }, { db: chen, now: NOW });
  await openJoinedItem({ client: vault }, THEIRS, chen);
  await addJoinedStamp(THEIRS, { token: new Uint8Array([1]), chain: [] }, chen);
  await sealText(chen, OURS, id);
  await annotateItem(THEIRS, { note: 'Chen’s note' }, chen);
  await putMatter(vault, chen, id, CHEN);

  const restored = await newStore();
  const { outcomes } = await restore((await backUp(chen)).files, restored);
  expect(outcomes).toMatchObject({ 'XM-1': 'added' });
  expect((await listListings(id, restored)).map((one) => one.id)).toEqual([OURS]);
  expect((await checkStore({}, {}, restored)).faults).toEqual([]);

  // Its own chain from before lies in the vault too: the same item is no second one.
  const { chains } = await readColleagues({ client: vault }, id, { db: restored, now: NOW });
  expect(chains.map((chain) => [chain.id, chain.faults, chain.objects])).toEqual([
    [LIN, [], []],
    [CHEN, [], []],
  ]);
  expect((await listListings(id, restored)).map((one) => one.id)).toEqual([OURS, THEIRS]);
  expect((await findListing(THEIRS, restored))?.note).toBe('Chen’s note');
  expect((await checkStore({}, {}, restored)).faults).toEqual([]);
});
