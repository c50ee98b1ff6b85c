import { beforeEach, describe, expect, it } from 'vitest';
import { findDeparture } from '../../lib/join/find-departure.ts';
import { findDepartedItem, listDepartures } from '../../lib/join/list-departures.ts';
import { openJoinedItem } from '../../lib/join/open-item.ts';
import { joinMatter, readColleagues } from '../../lib/join-matter.ts';
import { DEFAULT_CHOICE } from '../../lib/package/export-choice.ts';
import { readCaseFile, saveCaseEntries } from '../../lib/store/casework.ts';
import { listChains, listConflictRows } from '../../lib/store/chains/chains.ts';
import { decideConflict } from '../../lib/store/chains/decide.ts';
import { listCountedMatters } from '../../lib/store/counted-matters.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { annotateItem } from '../../lib/store/items/annotate-items.ts';
import { listArtifactPaths } from '../../lib/store/items/artifacts.ts';
import { deleteItem } from '../../lib/store/items/delete-item.ts';
import { findItem } from '../../lib/store/items/items.ts';
import { transferItem } from '../../lib/store/items/transfer-item.ts';
import { releaseItem, withholdItem } from '../../lib/store/items/withhold-item.ts';
import { findListing, listListings } from '../../lib/store/listings/listings.ts';
import { amendMatter, findMatter, openMatter } from '../../lib/store/matters.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import {
  bytesKey,
  chainFileKey,
  recordKey,
  segmentKey,
} from '../../lib/vault/layout/object-keys.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import { findingCodes, packMatter } from '../support/packages/pack-matter.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';
import { type MemoryVault, newMemoryVault } from '../support/vault/memory-vault.ts';
import { putMatter } from '../support/vault/put-matter.ts';

const LIN = '01JCAAAAAAAAAAAAAAAAAAAAAA';
const CHEN = '01JCBBBBBBBBBBBBBBBBBBBBBB';
const ONE = '01JD0000000000000000000001';
const TWO = '01JD0000000000000000000002';
const OURS = '01JE0000000000000000000001';

const NOW = new Date('2026-11-21T09:00:01.000Z');

const text = (words: string) => new TextEncoder().encode(words);

describe('a matter that a colleague joins', () => {
  let vault: MemoryVault;
  let lin: EvidenceStore;
  let chen: EvidenceStore;
  let matterId: string;
  let deposited: number;

  const deposit = async (): Promise<void> => {
    deposited = await putMatter(vault, lin, matterId, LIN, deposited);
  };
  const read = (db = chen, own = CHEN) => readColleagues({ client: vault }, matterId, { db, own });
  const join = () =>
    joinMatter(
      { client: vault },
      { matterId },
      { name: '陈伟' },
      { db: chen, own: CHEN, now: NOW },
    );

  beforeEach(async () => {
    vault = newMemoryVault();
    [lin, chen] = [await newStore(), await newStore()];
    const custodian = { name: '林悦' };
    const fields = { name: '名誉权纠纷', reference: 'XM-1', custodian };
    matterId = (await openMatter(fields, new Date('2026-11-21T09:00:00Z'), lin)).id;
    await sealText(lin, ONE, matterId);
    await sealText(lin, TWO, matterId, '另一条虚假陈述');
    deposited = 0;
    await deposit();
  });

  it('shows the items of the other by their listings, and numbers none itself', async () => {
    const { chains, refused } = await join();
    expect(refused).toEqual([]);
    expect(chains).toMatchObject([
      { id: LIN, custodian: { name: '林悦' }, lines: deposited, faults: [], objects: [] },
    ]);
    const listings = await listListings(matterId, chen);
    expect(listings.map(({ id, chain, matterId: of }) => [id, chain, of])).toEqual([
      [ONE, LIN, matterId],
      [TWO, LIN, matterId],
    ]);
    const fetched = vault.calls.filter(({ operation }) => operation === 'get');
    expect(fetched.some(({ key }) => key.includes('/records/'))).toBe(false);
    await sealText(chen, OURS, matterId);
    expect((await findListing(OURS, chen))?.exhibit).toBe('');
    expect((await checkStore({}, {}, chen)).faults).toEqual([]);
  });

  it('fetches record and files when they are looked at, and compares them', async () => {
    await join();
    expect(await openJoinedItem({ client: vault }, ONE, chen)).toEqual([]);
    const row = await findItem(ONE, chen);
    expect(row?.matterId).toBe(matterId);
    expect(await listArtifactPaths(ONE, chen)).toEqual(await listArtifactPaths(ONE, lin));
    expect((await checkStore({}, {}, chen)).faults).toEqual([]);
    const calls = vault.calls.length;
    await openJoinedItem({ client: vault }, ONE, chen);
    expect(vault.calls.slice(calls).filter(({ operation }) => operation === 'get')).toEqual([]);
    await expect(deleteItem(ONE, 'by mistake', chen)).rejects.toMatchObject({ code: 'BAD_LABEL' });
  });

  it('refuses a poisoned record and a file with other bytes, and goes on', async () => {
    await join();
    const forged = text('{"format":"matterproof-record/1"}');
    const key = recordKey(matterId, LIN, ONE);
    vault.removeVersion(key, vault.kept.find((one) => one.key === key)?.versionId ?? '');
    await vault.overwrite(key, forged);
    expect(await openJoinedItem({ client: vault }, ONE, chen)).toMatchObject([
      { key, code: 'REFUSED' },
    ]);
    expect(await findItem(ONE, chen)).toBeUndefined();
    expect((await listChains(matterId, chen))[0]?.objects).toMatchObject([{ key }]);
    const file = (await lin.artifacts.toArray()).find(({ item }) => item === TWO);
    const path = bytesKey(file?.digest ?? 'sha256:');
    vault.removeVersion(path, vault.kept.find((one) => one.key === path)?.versionId ?? '');
    await vault.overwrite(path, forged);
    expect(await openJoinedItem({ client: vault }, TWO, chen)).toMatchObject([
      { key: path, code: 'REFUSED' },
    ]);
    expect(await findItem(TWO, chen)).toBeDefined();
  });

  it('takes the first version of what was overwritten or deleted, and tells it', async () => {
    const key = segmentKey(matterId, LIN, 'log', 0, { first: 1, last: deposited });
    await vault.overwrite(key, text('{}\n'));
    vault.addDeleteMarker(key);
    const { chains } = await join();
    expect(chains).toMatchObject([{ lines: deposited, faults: [] }]);
    expect(chains[0]?.objects.map(({ code }) => code).toSorted()).toEqual([
      'DELETED',
      'OVERWRITTEN',
    ]);
    expect(await listListings(matterId, chen)).toHaveLength(2);
  });

  it('takes the first version also where a page of the storage ends before it', async () => {
    const log = segmentKey(matterId, LIN, 'log', 0, { first: 1, last: deposited });
    await vault.overwrite(log, text('{}\n'));
    await vault.overwrite(chainFileKey(matterId, LIN), text('{"custodian":{"name":"forged"}}'));
    const listVersions: MemoryVault['listVersions'] = (prefix, options) =>
      vault.listVersions(prefix, { ...options, most: 1 });
    const client = { ...vault, listVersions };
    const options = { db: chen, own: CHEN, now: NOW };
    const { chains } = await joinMatter({ client }, { matterId }, { name: '陈伟' }, options);
    expect(chains).toMatchObject([
      { custodian: { name: '林悦' }, lines: deposited, faults: [], waiting: 0 },
    ]);
    expect(chains[0]?.objects.map(({ code }) => code)).toEqual(['OVERWRITTEN', 'OVERWRITTEN']);
  });

  it('tells a gap with whose it is, and mends it when the lines come', async () => {
    await annotateItem(ONE, { note: 'first' }, lin);
    const gap = deposited;
    deposited += 1;
    await annotateItem(ONE, { note: 'second' }, lin);
    await deposit();
    const { chains } = await join();
    expect(chains).toMatchObject([
      { lines: gap, waiting: 1, faults: [{ code: 'GAP', first: gap + 1, custodian: '林悦' }] },
    ]);
    deposited = await putMatter(vault, lin, matterId, LIN, gap);
    expect((await read()).chains).toMatchObject([{ lines: gap + 2, faults: [] }]);
    expect((await findListing(ONE, chen))?.note).toBe('second');
  });

  it('refuses a segment of another chain, and shows what else there is', async () => {
    const key = segmentKey(matterId, LIN, 'log', 0, { first: deposited + 1, last: deposited + 1 });
    await vault.overwrite(key, text('{"forged":true}\n'));
    const { chains } = await join();
    expect(chains).toMatchObject([{ lines: deposited }]);
    expect(chains[0]?.faults.map(({ code }) => code)).toEqual(['NOT_A_LINE']);
    await vault.overwrite(`matters/${matterId}/chains/${LIN}/log/0/junk`, text('x'));
    expect((await read()).chains[0]?.objects.map(({ code }) => code)).toContain('UNKNOWN_KEY');
  });

  it('projects labels, withheld items, the case file and facts of all chains', async () => {
    await join();
    await annotateItem(ONE, { note: 'theirs', filing: { purpose: 'Public' } }, lin);
    await withholdItem(TWO, 'Privileged', lin);
    const party = { id: 'p', matterId, kind: 'party', name: '王芳', role: 'plaintiff' } as const;
    await saveCaseEntries([party], lin);
    await amendMatter(matterId, { court: 'Second court', witnessHours: 0 }, lin);
    await deposit();
    await read();
    expect(await findListing(ONE, chen)).toMatchObject({
      note: 'theirs',
      filing: { purpose: 'Public' },
    });
    expect((await findListing(TWO, chen))?.withheld).toBe('Privileged');
    expect((await readCaseFile(matterId, chen)).party).toEqual([party]);
    const facts = { court: 'Second court', witnessHours: 0 };
    expect(await findMatter(matterId, chen)).toMatchObject(facts);
    await releaseItem(TWO, lin);
    await deposit();
    await read();
    expect((await findListing(TWO, chen))?.withheld).toBeUndefined();
    expect((await checkStore({}, {}, chen)).faults).toEqual([]);
  });

  it('exports both chains and the items that are here whole, and it verifies', async () => {
    await join();
    await sealText(chen, OURS, matterId);
    await annotateItem(ONE, { exhibit: 'K-99' }, lin);
    await deposit();
    await read();
    await openJoinedItem({ client: vault }, ONE, chen);
    for (const profile of ['counsel', 'court'] as const) {
      const choice = { ...DEFAULT_CHOICE, profile };
      const zips = await packMatter(chen, matterId, { choice });
      expect(await findingCodes(zips)).toEqual([]);
      const { volumes } = await verifySet(zips.map((zip) => new Blob([zip])));
      const index = volumes[0]?.facts.index;
      expect(index?.items.map(({ id, chain, exhibit }) => [id, chain, exhibit])).toEqual([
        [OURS, undefined, `陈伟 ${index?.custody.chain?.slice(-4)}-0001`],
        [ONE, LIN, 'K-99'],
      ]);
      expect(index?.chains).toMatchObject([{ id: LIN, notHere: [2], withheld: [] }]);
    }
  });

  it('tells of an item that its custodian deleted after it was read here', async () => {
    await join();
    await openJoinedItem({ client: vault }, ONE, chen);
    expect(await findDeparture(LIN, ONE, chen)).toBeUndefined();
    await deleteItem(ONE, 'Captured twice', lin);
    await deposit();
    await read();
    expect(await findDeparture(LIN, ONE, chen)).toMatchObject({
      ...{ how: 'deleted', actor: '林悦', reason: 'Captured twice' },
    });
    const zips = await packMatter(chen, matterId);
    expect(await findingCodes(zips)).toEqual([]);
    const { volumes } = await verifySet(zips.map((zip) => new Blob([zip])));
    expect(volumes[0]?.facts.index?.chains).toMatchObject([
      { left: [{ number: 1, how: 'deleted' }] },
    ]);
  });

  it('names the items that left the matter before they were opened here', async () => {
    const departures = async () => listDepartures(await listChains(matterId, chen), chen);
    const counted = async () =>
      (await listCountedMatters(chen)).find(({ id }) => id === matterId)?.items;
    await join();
    expect(await departures()).toEqual([]);
    expect([(await listChains(matterId, chen))[0]?.listed, await counted()]).toEqual([2, 2]);
    const other = await openMatter(
      { name: '另案', reference: 'XM-2', custodian: { name: '林悦' } },
      NOW,
      lin,
    );
    await openJoinedItem({ client: vault }, TWO, chen);
    await deleteItem(ONE, 'Captured twice', lin, new Date('2026-11-22T09:00:00Z'));
    await transferItem(TWO, other.id, lin, new Date('2026-11-22T10:00:00Z'));
    await deposit();
    await read();
    expect((await listListings(matterId, chen)).map(({ id }) => id)).toEqual([TWO]);
    expect(await counted()).toBe(1);
    const whose = { chain: LIN, custodian: '林悦', matterId };
    expect(await departures()).toMatchObject([
      { ...whose, item: TWO, how: 'transferred', number: 2, isHere: true },
      { ...whose, item: ONE, how: 'deleted', reason: 'Captured twice', isHere: false },
    ]);
    expect(await findDepartedItem(ONE, chen)).toMatchObject({ ...whose, how: 'deleted' });
    // It comes back by a line of its own, and is in the matter again.
    await transferItem(TWO, matterId, lin, new Date('2026-11-22T11:00:00Z'));
    await deposit();
    await read();
    expect((await departures()).map(({ item }) => item)).toEqual([ONE]);
    expect(await findDepartedItem(TWO, chen)).toBeUndefined();
  });

  it('shows what two set apart until one decides, and both then agree', async () => {
    await join();
    await openJoinedItem({ client: vault }, ONE, chen);
    await annotateItem(ONE, { note: 'ours' }, chen);
    await annotateItem(ONE, { note: 'theirs' }, lin);
    await deposit();
    await read();
    const [conflict] = await listConflictRows(matterId, chen);
    const values = conflict && [conflict.counts.value, conflict.against[0]?.value];
    expect(values?.toSorted()).toEqual(['ours', 'theirs']);
    const ours = [conflict?.counts, ...(conflict?.against ?? [])].find(
      (one) => one?.value === 'ours',
    );
    if (!conflict || !ours) throw new Error('There is a conflict');
    await decideConflict(conflict, ours.digest, chen);
    await read();
    expect(await listConflictRows(matterId, chen)).toEqual([]);
    expect((await findListing(ONE, chen))?.note).toBe('ours');
    await putMatter(vault, chen, matterId, CHEN);
    await read(lin, LIN);
    expect(await listConflictRows(matterId, lin)).toEqual([]);
    expect((await findListing(ONE, lin))?.note).toBe('ours');
    expect(await listChains(matterId, lin)).toMatchObject([
      { id: CHEN, custodian: { name: '陈伟' } },
    ]);
    expect((await checkStore({}, {}, lin)).faults).toEqual([]);
  });
});
