import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenVault } from '../../lib/deposit/open-vault.ts';
import { depositMatters } from '../../lib/deposit-matter.ts';
import { fetchJoinedItems } from '../../lib/join/fetch-items.ts';
import { openJoinedItem } from '../../lib/join/open-item.ts';
import type { ReadingVault } from '../../lib/join/vault-reader.ts';
import { joinMatter, readColleagues } from '../../lib/join-matter.ts';
import { DEFAULT_CHOICE } from '../../lib/package/export-choice.ts';
import { askAt } from '../../lib/signing/chosen-authority.ts';
import { countUnfetched } from '../../lib/store/chains/joined-items.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { findReceipt } from '../../lib/store/deposits/receipts.ts';
import { chooseDepositMode } from '../../lib/store/deposits/vault-matters.ts';
import { annotateItem } from '../../lib/store/items/annotate-items.ts';
import { listArtifacts } from '../../lib/store/items/artifacts.ts';
import { addDerived, listDerived } from '../../lib/store/items/derived.ts';
import { getItem } from '../../lib/store/items/items.ts';
import { transferItem } from '../../lib/store/items/transfer-item.ts';
import { withholdItem } from '../../lib/store/items/withhold-item.ts';
import { listListings } from '../../lib/store/listings/listings.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { findStamp, keepStamp } from '../../lib/store/stamps.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { certificatesIn } from '../../lib/trust/der/pem.ts';
import { verifyTimeStamp } from '../../lib/trust/time-stamp/verify-time-stamp.ts';
import { decrypt } from '../../lib/vault/envelope/decrypt.ts';
import { type MatterKey, newMatterKey } from '../../lib/vault/envelope/matter-key.ts';
import { parseKey } from '../../lib/vault/layout/parse-key.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import { startAuthority, type TestAuthority } from '../support/authority/time-stamp-authority.ts';
import { pngOf } from '../support/capture/fake-browser.ts';
import { findingCodes, packMatter } from '../support/packages/pack-matter.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';
import { twoItems, VAULT } from '../support/vault/deposited-matter.ts';
import { type MemoryVault, newMemoryVault } from '../support/vault/memory-vault.ts';

const ONE = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const TWO = '01JDBBBBBBBBBBBBBBBBBBBBBB';
const THREE = '01JDCCCCCCCCCCCCCCCCCCCCCC';
const NOW = new Date('2026-11-21T12:00:00.000Z');

let authority: TestAuthority;
beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());

let vault: MemoryVault;
let chen: EvidenceStore;
let lin: EvidenceStore;
let matterId: string;
beforeEach(async () => {
  ({ store: chen, matterId } = await twoItems());
  lin = await newStore();
  vault = newMemoryVault();
  vault.now = () => NOW;
  await chooseDepositMode(matterId, 'each', chen);
});

const deposit = (key?: MatterKey) => {
  const open: OpenVault = {
    client: vault,
    place: VAULT,
    ...(key && { matterKey: async () => key }),
  };
  return depositMatters({ openVault: async () => open, now: () => NOW, db: chen });
};
const reading = (key?: MatterKey): ReadingVault => ({
  client: vault,
  ...(key && { open: (stored) => decrypt(key, stored) }),
});
const join = (from: ReadingVault) =>
  joinMatter(from, { matterId }, { name: '林悦' }, { db: lin, now: NOW });
const filesKeys = () =>
  vault.kept.map(({ key }) => key).filter((key) => parseKey(key)?.kind === 'files');

const redact = async (item: string, db = chen, width = 20) => {
  const [text] = await listArtifacts(item, db);
  const fresh = {
    base: 'text',
    mediaType: 'image/png',
    content: pngOf(width, 10),
    from: text ? [text.digest] : [],
    marks: [{ shape: 'box', x: 1, y: 2, width: 3, height: 4 }],
    redaction: { reason: 'A private number', words: ['虚假'] },
  } as const;
  return addDerived(item, fresh, db, NOW);
};

const stamp = async (item: string) => {
  const { recordBytes } = await getItem(item, chen);
  const { token } = await askAt(authority.url, async () => true)(recordBytes);
  const given = certificatesIn(new Uint8Array(readFileSync(authority.chain)));
  const { genTime = '', chain } = await verifyTimeStamp(token, recordBytes, { authorities: given });
  await keepStamp(item, { token, chain, genTime, authority: 'Test' }, chen, NOW);
};

const rootOf = ({ root }: TestAuthority) => certificatesIn(new Uint8Array(readFileSync(root)));

describe.each([
  ['plain', undefined],
  ['encrypted', newMatterKey()],
] as const)('the files of a colleague in a vault that is %s', (_, key) => {
  it('come whole: captured, made later, and stamped with its certificates', async () => {
    await redact(ONE);
    await stamp(TWO);
    await deposit(key);
    await join(reading(key));
    for (const item of [ONE, TWO]) {
      expect(await openJoinedItem(reading(key), item, lin)).toEqual([]);
      const bytesOf = async (db: EvidenceStore) =>
        Promise.all(
          (await listArtifacts(item, db)).map(async ({ blob, crc32, crc32Check }) => {
            return { text: await blob.text(), crc32, crc32Check };
          }),
        );
      expect(await bytesOf(lin)).toEqual(await bytesOf(chen));
      expect(await bytesOf(lin)).toMatchObject([{ crc32: expect.any(Number) }]);
    }
    const facts = async (db: EvidenceStore) =>
      (await listDerived(ONE, db)).map(({ blob, ...row }) => ({ ...row, size: blob.size }));
    expect(await facts(lin)).toEqual(await facts(chen));
    const { token, chain, genTime } = (await findStamp(TWO, chen)) ?? {};
    expect(await findStamp(TWO, lin)).toMatchObject({ token, chain, genTime });
    expect((await checkStore({}, {}, lin)).faults).toEqual([]);
    const authorities = rootOf(authority);
    for (const profile of ['counsel', 'court'] as const) {
      const zips = await packMatter(lin, matterId, { choice: { ...DEFAULT_CHOICE, profile } });
      expect(await findingCodes(zips, { authorities })).toEqual([]);
      const { volumes } = await verifySet(zips.map((zip) => new Blob([zip])));
      const index = volumes[0]?.facts.index;
      expect(index?.items.map(({ id }) => id)).toEqual([ONE, TWO]);
      expect(index?.chains).toMatchObject([{ withheld: [] }]);
      expect(index?.chains?.[0]?.notHere).toBeUndefined();
    }
  });

  it('that were made after the item was opened come when it is opened again', async () => {
    await deposit(key);
    await join(reading(key));
    await openJoinedItem(reading(key), ONE, lin);
    await redact(ONE);
    await stamp(ONE);
    await deposit(key);
    await readColleagues(reading(key), matterId, { db: lin, now: NOW });
    expect(await openJoinedItem(reading(key), ONE, lin)).toEqual([]);
    expect(await listDerived(ONE, lin)).toHaveLength(1);
    expect((await findStamp(ONE, lin))?.chain?.length).toBeGreaterThan(0);
  });

  it('come also where they were made before the item was moved to this matter', async () => {
    const fields = { name: '另案', reference: 'XM-2', custodian: { name: '陈伟' } };
    const other = await openMatter(fields, NOW, chen);
    const moved = await sealText(chen, THREE, other.id);
    await redact(THREE);
    await stamp(THREE);
    await transferItem(THREE, matterId, chen, NOW);
    await deposit(key);
    await join(reading(key));
    expect(await openJoinedItem(reading(key), THREE, lin)).toEqual([]);
    expect(await listDerived(THREE, lin)).toMatchObject([
      { path: 'derived/text-marked-1.png', redaction: { words: ['虚假'] } },
    ]);
    expect((await findStamp(THREE, lin))?.token).toEqual((await findStamp(THREE, chen))?.token);
    for (const profile of ['counsel', 'court'] as const)
      for (const db of [chen, lin]) {
        const zips = await packMatter(db, matterId, { choice: { ...DEFAULT_CHOICE, profile } });
        expect(await findingCodes(zips, { authorities: rootOf(authority) })).toEqual([]);
        const { volumes } = await verifySet(zips.map((zip) => new Blob([zip])));
        expect(volumes[0]?.facts.index?.items.map(({ digest }) => digest)).toContain(moved.digest);
      }
  });

  it('come with the receipt of the deposit, or the package says which did not', async () => {
    await deposit(key);
    await join(reading(key));
    for (const item of [ONE, TWO])
      expect(await openJoinedItem(reading(key), item, lin)).toEqual([]);
    const notesOf = async (db: EvidenceStore) => {
      const zips = await packMatter(db, matterId);
      expect(await findingCodes(zips)).toEqual([]);
      const { volumes } = await verifySet(zips.map((zip) => new Blob([zip])));
      return volumes.flatMap(({ notes }) => notes);
    };
    // The receipts are of after the lines that the vault has.
    expect(await findReceipt(ONE, lin)).toBeUndefined();
    await annotateItem(ONE, { note: 'one more line' }, chen);
    await deposit(key);
    await readColleagues(reading(key), matterId, { db: lin, now: NOW });
    const lacking = await notesOf(lin);
    expect(lacking.find(({ code }) => code === 'RECEIPTS_NOT_HERE')).toMatchObject({
      detail: 'Items 1, 2 of this log',
    });
    expect(lacking.some(({ code }) => code === 'DEPOSITED')).toBe(false);
    expect(await openJoinedItem(reading(key), ONE, lin)).toEqual([]);
    expect((await findReceipt(ONE, lin))?.bytes).toEqual((await findReceipt(ONE, chen))?.bytes);
    const told = await notesOf(lin);
    expect(told.find(({ code }) => code === 'RECEIPTS_NOT_HERE')?.detail).toContain('Items 2');
    expect(told.find(({ code }) => code === 'DEPOSITED')?.detail).toBe('Receipts of 1 of 2 items');
    expect((await checkStore({}, {}, lin)).faults).toEqual([]);
    expect((await notesOf(chen)).map(({ code }) => code)).not.toContain('RECEIPTS_NOT_HERE');
  });

  it('have names of their own where two custodians made one of the same item', async () => {
    await deposit(key);
    await join(reading(key));
    await openJoinedItem(reading(key), ONE, lin);
    const theirs = await redact(ONE, lin, 30);
    const ours = await redact(ONE);
    expect(theirs.path).toMatch(/^derived\/text-marked-[0-9a-f]{8}\.png$/u);
    await deposit(key);
    await readColleagues(reading(key), matterId, { db: lin, now: NOW });
    expect(await openJoinedItem(reading(key), ONE, lin)).toEqual([]);
    const paths = (await listDerived(ONE, lin)).map(({ path }) => path);
    expect(paths.toSorted()).toEqual([ours.path, theirs.path].toSorted());
    const zips = await packMatter(lin, matterId);
    expect(await findingCodes(zips)).toEqual([]);
  });

  it('are found beside what somebody else put under the same keys', async () => {
    await redact(ONE);
    const forged = new TextEncoder().encode(`{"item":"${ONE}","files":[]}\n`);
    const before = new Set(vault.kept.map(({ key: one }) => one));
    await deposit(key);
    for (const { key: one } of [...vault.kept])
      if (!before.has(one) && ['files', 'bytes'].includes(parseKey(one)?.kind ?? ''))
        await vault.overwrite(one, forged);
    await join(reading(key));
    const codes = (await openJoinedItem(reading(key), ONE, lin)).map(({ code }) => code);
    // In an encrypted vault the forged one cannot be opened.
    expect(codes).toEqual(key ? ['OVERWRITTEN', 'REFUSED'] : ['OVERWRITTEN']);
    expect(await listDerived(ONE, lin)).toHaveLength(1);
  });

  it('that could not be put are told, each with why', async () => {
    await chen.artifacts.delete([ONE, 'text.txt']);
    await deposit(key);
    await join(reading(key));
    expect(await openJoinedItem(reading(key), ONE, lin)).toEqual([
      { key: 'text.txt', code: 'NOT_DEPOSITED_GONE' },
    ]);
  });

  it('come all at once before a package is made, and what does not is named', async () => {
    await chen.artifacts.delete([TWO, 'text.txt']);
    await deposit(key);
    await join(reading(key));
    const unfetched = async () => countUnfetched(await listListings(matterId, lin), lin);
    expect(await unfetched()).toEqual({ joined: 2, unfetched: 2 });
    expect(await fetchJoinedItems(reading(key), matterId, { db: lin })).toMatchObject({
      items: 2,
      unfetched: [{ item: TWO, custodian: '陈伟', faults: [{ code: 'NOT_DEPOSITED_GONE' }] }],
    });
    expect(await unfetched()).toEqual({ joined: 2, unfetched: 0 });
    const [zip = new Uint8Array()] = await packMatter(lin, matterId);
    const { volumes } = await verifySet([new Blob([zip])]);
    expect(volumes[0]?.facts.index?.chains).toMatchObject([{ notHere: [2] }]);
  });

  it('stay in the vault where the item is withheld later, and the package says so', async () => {
    await deposit(key);
    await withholdItem(TWO, 'Privileged', chen);
    await deposit(key);
    await join(reading(key));
    await openJoinedItem(reading(key), ONE, lin);
    const zips = await packMatter(lin, matterId);
    expect(await findingCodes(zips)).toEqual([]);
    const { volumes } = await verifySet(zips.map((zip) => new Blob([zip])));
    expect(volumes[0]?.facts.index?.chains).toMatchObject([
      { withheld: [{ number: 2, reason: 'Privileged', inVault: true }] },
    ]);
  });
});

it('puts nothing more where the sealed records lead to all files', async () => {
  await deposit();
  expect(filesKeys()).toEqual([]);
  await redact(ONE);
  await deposit();
  expect(filesKeys()).toHaveLength(1);
});

it('opens nothing of a matter by another key, and says so', async () => {
  await deposit(newMatterKey());
  await expect(join(reading(newMatterKey()))).rejects.toMatchObject({ code: 'ALTERED' });
});
