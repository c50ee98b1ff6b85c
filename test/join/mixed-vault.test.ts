import { beforeEach, describe, expect, it } from 'vitest';
import { openMatterKeyIn } from '../../lib/deposit/open-matter-key.ts';
import type { OpenVault } from '../../lib/deposit/open-vault.ts';
import { depositMatters } from '../../lib/deposit-matter.ts';
import { fetchJoinedItems } from '../../lib/join/fetch-items.ts';
import type { ReadingVault } from '../../lib/join/vault-reader.ts';
import { joinMatter, readColleagues } from '../../lib/join-matter.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { chooseDepositMode, findVaultMatter } from '../../lib/store/deposits/vault-matters.ts';
import { annotateItem } from '../../lib/store/items/annotate-items.ts';
import { listListings } from '../../lib/store/listings/listings.ts';
import { decrypt } from '../../lib/vault/envelope/decrypt.ts';
import type { MatterKey } from '../../lib/vault/envelope/matter-key.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import { findingCodes, packMatter } from '../support/packages/pack-matter.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';
import { LOCKED, twoItems, VAULT } from '../support/vault/deposited-matter.ts';
import { type MemoryVault, newMemoryVault } from '../support/vault/memory-vault.ts';

const ONE = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const TWO = '01JDBBBBBBBBBBBBBBBBBBBBBB';
const OURS = '01JDCCCCCCCCCCCCCCCCCCCCCC';
const NOW = new Date('2026-11-21T12:00:00.000Z');
const JOINED = new Date('2026-11-21T08:45:00.000Z');

let vault: MemoryVault;
let chen: EvidenceStore;
let lin: EvidenceStore;
let matterId: string;
let key: MatterKey;

const deposit = async (db: EvidenceStore, by?: MatterKey) => {
  const open: OpenVault = {
    ...{ client: vault, place: VAULT },
    ...(by && { matterKey: async () => by }),
  };
  await depositMatters({ which: 'all', openVault: async () => open, now: () => NOW, db });
  return findVaultMatter(matterId, db);
};
const reading = (by?: MatterKey): ReadingVault => ({
  client: vault,
  ...(by && { open: (stored) => decrypt(by, stored) }),
});
const join = (db: EvidenceStore, by?: MatterKey) =>
  joinMatter(reading(by), { matterId }, { name: '林悦' }, { db, now: JOINED });
const read = async (db: EvidenceStore, by?: MatterKey) => {
  const own = (await findVaultMatter(matterId, db))?.chain ?? '';
  return (await readColleagues(reading(by), matterId, { db, own, now: NOW })).chains;
};

describe('a matter that one custodian encrypts after another deposited it in plain', () => {
  beforeEach(async () => {
    ({ store: chen, matterId } = await twoItems());
    lin = await newStore();
    vault = newMemoryVault();
    vault.now = () => NOW;
    await chooseDepositMode(matterId, 'each', chen);
    await deposit(chen);
    await join(lin);
    await sealText(lin, OURS, matterId);
    await chooseDepositMode(matterId, 'each', lin);
    const lock = { until: LOCKED, mode: 'GOVERNANCE' as const };
    key = await openMatterKeyIn({ client: vault, matterId, lock }, 'four plain words');
    expect((await deposit(lin, key))?.fault).toBeUndefined();
  });

  it('stops the deposits of the other in plain, which say why and lose nothing', async () => {
    await annotateItem(ONE, { note: 'not in plain any more' }, chen);
    const before = vault.kept.length;
    const stopped = await deposit(chen);
    expect(stopped?.fault?.code).toBe('MATTER_ENCRYPTED');
    expect(vault.kept).toHaveLength(before);
    await chooseDepositMode(matterId, 'each', chen);
    expect((await deposit(chen, key))?.fault).toBeUndefined();
    const again = (await read(lin, key)).filter(({ isPlain }) => isPlain === false);
    expect(again).toMatchObject([{ custodian: { name: '陈伟' }, objects: [] }]);
    // Both logs of one custodian have the same items: each is in a package once.
    const fetched = await fetchJoinedItems(reading(key), matterId, { db: lin });
    expect(fetched.unfetched).toEqual([]);
    const zips = await packMatter(lin, matterId);
    expect(await findingCodes(zips)).toEqual([]);
    const { volumes } = await verifySet(zips.map((zip) => new Blob([zip])));
    const ids = volumes[0]?.facts.index?.items.map(({ id }) => id);
    expect(ids?.toSorted()).toEqual([ONE, TWO, OURS]);
  });

  it('is read by who encrypts, also what lies there in plain, which is told', async () => {
    expect(await read(lin, key)).toMatchObject([
      { custodian: { name: '陈伟' }, isPlain: true, faults: [], objects: [{ code: 'PLAIN' }] },
    ]);
    const fetched = await fetchJoinedItems(reading(key), matterId, { db: lin });
    expect(fetched).toEqual({ items: 2, unfetched: [] });
    expect(await findingCodes(await packMatter(lin, matterId))).toEqual([]);
    const wang = await newStore();
    await join(wang, key);
    const items = (await listListings(matterId, wang)).map(({ id }) => id);
    expect(items.toSorted()).toEqual([ONE, TWO, OURS]);
  });

  it('is told as encrypted to who does not, until the key is opened here', async () => {
    expect(await read(chen)).toMatchObject([
      { lines: 0, faults: [], objects: [{ code: 'ENCRYPTED' }] },
    ]);
    expect(await read(chen, key)).toMatchObject([{ custodian: { name: '林悦' }, objects: [] }]);
    expect((await listListings(matterId, chen)).map(({ id }) => id)).toContain(OURS);
  });
});
