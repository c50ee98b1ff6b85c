import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMatterKeyIn } from '../../lib/deposit/open-matter-key.ts';
import { depositMatters } from '../../lib/deposit-matter.ts';
import { fetchJoinedItems } from '../../lib/join/fetch-items.ts';
import type { ReadingVault } from '../../lib/join/vault-reader.ts';
import { joinMatter, readColleagues } from '../../lib/join-matter.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { chooseDepositMode } from '../../lib/store/deposits/vault-matters.ts';
import { annotateItem } from '../../lib/store/items/annotate-items.ts';
import { listArtifacts } from '../../lib/store/items/artifacts.ts';
import { addDerived, listDerived } from '../../lib/store/items/derived.ts';
import { findListing, listListings } from '../../lib/store/listings/listings.ts';
import { decrypt } from '../../lib/vault/envelope/decrypt.ts';
import type { MatterKey } from '../../lib/vault/envelope/matter-key.ts';
import { parseKey } from '../../lib/vault/layout/parse-key.ts';
import { pngOf } from '../support/capture/fake-browser.ts';
import { findingCodes, packMatter } from '../support/packages/pack-matter.ts';
import { newStore } from '../support/stores/new-store.ts';
import { twoItems } from '../support/vault/deposited-matter.ts';
import { inMinutes, putText } from '../support/vault/put-text.ts';
import { newRealVault, type RealVault, WITHOUT_ENGINE } from '../support/vault/real-engine.ts';

const ONE = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const TWO = '01JDBBBBBBBBBBBBBBBBBBBBBB';
const NOW = new Date('2026-11-21T12:00:00.000Z');
const PHRASE = 'four plain canary words';

let vault: RealVault;
let chen: EvidenceStore;
let lin: EvidenceStore;
let matterId: string;
let key: MatterKey;

const keyPlace = (user: 'custodian' | 'reader') => ({
  client: vault.open(user),
  matterId,
  lock: { until: inMinutes(5), mode: 'GOVERNANCE' as const },
});

const deposit = () =>
  depositMatters({
    openVault: async () => ({
      client: vault.open('custodian'),
      place: vault.place,
      lock: { until: () => new Date(inMinutes(5)), mode: 'GOVERNANCE' },
      matterKey: async () => key,
    }),
    ...{ now: () => NOW, db: chen },
  });

const reading = (by: MatterKey): ReadingVault => ({
  client: vault.open('reader'),
  open: (stored) => decrypt(by, stored),
});

describe.skipIf(WITHOUT_ENGINE)('a matter that is encrypted, on a real engine', () => {
  beforeAll(async () => {
    vault = await newRealVault({ prefix: 'firm/' });
    ({ store: chen, matterId } = await twoItems());
    lin = await newStore();
    const [text] = await listArtifacts(ONE, chen);
    const from = text ? [text.digest] : [];
    const copy = { base: 'text', mediaType: 'image/png', content: pngOf(20, 10), from } as const;
    await addDerived(ONE, { ...copy, marks: [] }, chen, NOW);
    key = await openMatterKeyIn(keyPlace('custodian'), PHRASE);
    await chooseDepositMode(matterId, 'each', chen);
    await deposit();
  });
  afterAll(() => chen?.close());

  it('is opened by its pass phrase alone, and a wrong one is told', async () => {
    expect(await openMatterKeyIn(keyPlace('reader'), PHRASE)).toEqual(key);
    await expect(openMatterKeyIn(keyPlace('reader'), 'another')).rejects.toMatchObject({
      name: 'EnvelopeRefused',
      code: 'PASS_PHRASE_WRONG',
    });
  });

  it('shows nothing of the log, the listings and the files to who stores it', async () => {
    const { versions } = await vault.open('reader').listVersions('');
    expect(versions.map((one) => parseKey(one.key)?.kind).filter((kind) => !kind)).toEqual([]);
    for (const { key: object } of versions) {
      const stored = await (await vault.open('reader').get(object))?.text();
      expect(stored).not.toMatch(/虚假|captured|text\.txt/u);
    }
  });

  it('is joined: listings, then records, files and copies, and it verifies', async () => {
    const opened = reading(await openMatterKeyIn(keyPlace('reader'), PHRASE));
    const options = { db: lin, now: NOW };
    const { chains } = await joinMatter(opened, { matterId }, { name: '林悦' }, options);
    expect(chains).toMatchObject([{ custodian: { name: '陈伟' }, faults: [], objects: [] }]);
    expect((await listListings(matterId, lin)).map(({ id }) => id)).toEqual([ONE, TWO]);
    expect(await fetchJoinedItems(opened, matterId, { db: lin })).toEqual({
      items: 2,
      unfetched: [],
    });
    expect(await listDerived(ONE, lin)).toHaveLength(1);
    expect(await findingCodes(await packMatter(lin, matterId))).toEqual([]);
  });

  it('goes on where somebody without its key put other versions beside ours', async () => {
    await annotateItem(ONE, { note: 'Read on' }, chen);
    await deposit();
    const { versions } = await vault.open('reader').listVersions('');
    const segments = versions.filter((one) => parseKey(one.key)?.kind === 'log');
    for (const { key: object } of segments) await putText(vault.open('writer'), object, 'forged\n');
    const options = { db: lin, now: NOW };
    const { chains } = await readColleagues(reading(key), matterId, options);
    expect(chains).toMatchObject([{ faults: [] }]);
    expect(chains[0]?.objects.map(({ code }) => code)).toContain('OVERWRITTEN');
    expect((await findListing(ONE, lin))?.note).toBe('Read on');
  });

  it('is refused in words to who has another key', async () => {
    const other = await newStore();
    const wrong = reading(key.map((byte) => byte ^ 1) as MatterKey);
    await expect(
      joinMatter(wrong, { matterId }, { name: '王芳' }, { db: other, now: NOW }),
    ).rejects.toMatchObject({ name: 'EnvelopeRefused', code: 'ALTERED' });
    expect(await listListings(matterId, other)).toEqual([]);
  });
});
