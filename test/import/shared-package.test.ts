import { beforeEach, expect, it } from 'vitest';
import type { Bytes } from '../../lib/evidence/digest.ts';
import type { LoggedEntry } from '../../lib/evidence/ledger.ts';
import { openJoinedItem } from '../../lib/join/open-item.ts';
import { joinMatter } from '../../lib/join-matter.ts';
import { DEFAULT_CHOICE } from '../../lib/package/export-choice.ts';
import { listCustody } from '../../lib/store/custody.ts';
import { listAllImports } from '../../lib/store/imports.ts';
import { listItems } from '../../lib/store/items/items.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { type Forgery, forge } from '../support/packages/forge.ts';
import {
  findingCodes,
  importVolumes,
  newMatter,
  packMatter,
} from '../support/packages/pack-matter.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';
import { newMemoryVault } from '../support/vault/memory-vault.ts';
import { putMatter } from '../support/vault/put-matter.ts';

const LIN = '01JCAAAAAAAAAAAAAAAAAAAAAA';
const CHEN = '01JCBBBBBBBBBBBBBBBBBBBBBB';
const NOW = new Date('2026-11-21T09:00:01.000Z');
const THEIRS = '01JD0000000000000000000001';
const OURS = '01JE0000000000000000000001';
const CHAIN = `data/chains/${LIN}.jsonl`;

/** The package of a matter of two custodians. */
let zips: readonly Bytes[];
beforeEach(async () => {
  const [lin, chen, vault] = [await newStore(), await newStore(), newMemoryVault()];
  const fields = { name: '名誉权纠纷', reference: 'XM-1', custodian: { name: '林悦' } };
  const { id } = await openMatter(fields, new Date('2026-11-21T09:00:00Z'), lin);
  await sealText(lin, THEIRS, id);
  await putMatter(vault, lin, id, LIN);
  await joinMatter(
    { client: vault },
    { matterId: id },
    { name: '陈伟' },
    { db: chen, own: CHEN, now: NOW },
  );
  await sealText(chen, OURS, id);
  await openJoinedItem({ client: vault }, THEIRS, chen);
  zips = await packMatter(chen, id);
  expect(await findingCodes(zips)).toEqual([]);
});

const importAgain = async () => {
  const store = await newStore();
  const { matterId = '' } = await importVolumes(store, zips, newMatter('01NEW', 'XM-2'));
  return { store, matterId };
};

it('the chains of a package of a shared matter are kept when it is imported', async () => {
  const { store, matterId } = await importAgain();
  expect((await listItems(matterId, store)).map(({ id }) => id).toSorted()).toEqual([THEIRS, OURS]);
  const [row] = await listAllImports(store);
  expect(row?.volumes[0]?.files.map(({ path }) => path)).toContain(CHAIN);
});

it('the line of each item that arrived says in which chain its number counted', async () => {
  const { store, matterId } = await importAgain();
  const arrivals = (await listCustody(matterId, store))
    .filter(({ event }) => event === 'received')
    .map(({ item, line }) => [item, (JSON.parse(line) as LoggedEntry).detail?.from]);
  expect(Object.fromEntries(arrivals)).toMatchObject({
    [THEIRS]: { number: 1, chain: LIN },
    [OURS]: { number: 1, chain: expect.stringMatching(/^[0-9A-Za-z]{26}$/u) },
  });
  const choice = { ...DEFAULT_CHOICE, profile: 'court' as const };
  expect(await findingCodes(await packMatter(store, matterId, { choice }))).toEqual([]);
});

it('they go out again with what was received, and the package verifies', async () => {
  const { store, matterId } = await importAgain();
  const again = await packMatter(store, matterId);
  expect(await findingCodes(again)).toEqual([]);
  const path = `data/received/0001/vol1/${CHAIN}`;
  const dropLine = (files: Forgery) => {
    const lines = `${files.get(path)}`.split('\n');
    expect(lines.length).toBeGreaterThan(2);
    files.set(path, lines.toSpliced(0, 1).join('\n'));
  };
  const forged = again.map((zip) => forge(zip, dropLine));
  expect((await findingCodes(forged)).filter((code) => code.startsWith('LOG_DISAGREES'))).toEqual([
    expect.stringContaining(path),
  ]);
});
