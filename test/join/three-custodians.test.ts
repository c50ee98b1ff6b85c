import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as inFolder } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { depositMatters } from '../../lib/deposit-matter.ts';
import type { PackageIndex } from '../../lib/format/package-index.ts';
import { fetchJoinedItems } from '../../lib/join/fetch-items.ts';
import {
  buildInvitation,
  buildInvitationCode,
  parseInvitation,
} from '../../lib/join/invitation.ts';
import { openJoinedItem } from '../../lib/join/open-item.ts';
import { joinMatter, readColleagues } from '../../lib/join-matter.ts';
import { listConflictRows } from '../../lib/store/chains/chains.ts';
import { decideConflict } from '../../lib/store/chains/decide.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { chooseDepositMode, findVaultMatter } from '../../lib/store/deposits/vault-matters.ts';
import { annotateItem } from '../../lib/store/items/annotate-items.ts';
import { withholdItem } from '../../lib/store/items/withhold-item.ts';
import { findListing, listListings } from '../../lib/store/listings/listings.ts';
import { findMatter, openMatter } from '../../lib/store/matters.ts';
import { recordKey, segmentKey } from '../../lib/vault/layout/object-keys.ts';
import { openVault } from '../../lib/vault/storage/open-vault.ts';
import { findingCodes, packMatter } from '../support/packages/pack-matter.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';
import { type CuttingProxy, startProxy } from '../support/vault/cutting-proxy.ts';
import { inMinutes, putText } from '../support/vault/put-text.ts';
import { newRealVault, type RealVault, WITHOUT_ENGINE } from '../support/vault/real-engine.ts';

/** A custodian with a store, and a way to the storage of their own, which can be cut. */
type Custodian = { readonly name: string; readonly db: EvidenceStore; readonly way: CuttingProxy };

const [LIN_1, LIN_2, CHEN_1, CHEN_2, WANG_1] = [1, 2, 3, 4, 5].map(
  (number) => `01JD${String(number).padStart(22, '0')}`,
) as [string, string, string, string, string];

let vault: RealVault;
let [lin, chen, wang] = [] as unknown as [Custodian, Custodian, Custodian];
let matterId: string;

const newCustodian = async (name: string): Promise<Custodian> => ({
  ...{ name, db: await newStore() },
  way: await startProxy(vault.place.endpoint),
});
const clientOf = ({ way }: Custodian) =>
  openVault({
    place: { ...vault.place, endpoint: way.endpoint },
    vaultKey: vault.connect('custodian').vaultKey,
  });
const ownChain = async ({ db }: Custodian) => (await findVaultMatter(matterId, db))?.chain ?? '';

const deposit = (who: Custodian) =>
  depositMatters({
    openVault: async () => ({
      client: clientOf(who),
      place: vault.place,
      lock: { until: () => new Date(inMinutes(5)), mode: 'GOVERNANCE' },
    }),
    which: 'all',
    db: who.db,
  });
const read = async (who: Custodian) => {
  const options = { db: who.db, own: await ownChain(who) };
  return readColleagues({ client: clientOf(who) }, matterId, options);
};
const note = (who: Custodian, words: string) => annotateItem(LIN_1, { note: words }, who.db);
const seal = ({ db }: Custodian, id: string, text: string) =>
  sealText(db, id, matterId, text, new Date());
const noteOf = async ({ db }: Custodian) => (await findListing(LIN_1, db))?.note;
/** No request comes through: each connection breaks before the storage has answered. */
const cut = ({ way }: Custodian): void => {
  way.trouble = { cutAfter: -1, losesAnswer: true };
};
const mend = ({ way }: Custodian): void => {
  way.trouble = {};
};

describe.skipIf(WITHOUT_ENGINE)('three custodians of one matter, on a real engine', () => {
  beforeAll(async () => {
    vault = await newRealVault({ prefix: 'firm/' });
    [lin, chen, wang] = [
      await newCustodian('林悦'),
      await newCustodian('陈伟'),
      await newCustodian('王芳'),
    ];
    const fields = { name: '名誉权纠纷', reference: 'XM-1', custodian: { name: '林悦' } };
    matterId = (await openMatter(fields, undefined, lin.db)).id;
    await seal(lin, LIN_1, '虚假陈述');
    await seal(lin, LIN_2, '另一条虚假陈述');
    await chooseDepositMode(matterId, 'each', lin.db);
    await deposit(lin);
  });
  afterAll(async () => {
    for (const { way } of [lin, chen, wang]) await way?.stop();
  });

  it('two join by a code, each captures, and all see the items of all', async () => {
    const matter = await findMatter(matterId, lin.db);
    if (!matter) throw new Error('The matter is here');
    const invitation = parseInvitation(buildInvitationCode(buildInvitation(vault.place, matter)));
    for (const who of [chen, wang]) {
      const custodian = { name: who.name };
      await joinMatter({ client: clientOf(who) }, invitation, custodian, { db: who.db });
      await chooseDepositMode(matterId, 'each', who.db);
    }
    await seal(chen, CHEN_1, '转发');
    await seal(wang, WANG_1, '评论');
    await deposit(chen);
    await deposit(wang);
    for (const who of [lin, chen, wang]) {
      const { chains } = await read(who);
      expect(chains).toMatchObject([
        { faults: [], objects: [] },
        { faults: [], objects: [] },
      ]);
      const items = (await listListings(matterId, who.db)).map(({ id }) => id);
      expect(items.toSorted()).toEqual([LIN_1, LIN_2, CHEN_1, WANG_1].toSorted());
    }
  });

  it('cut off, two change one label; joined again, all see both, the later counts', async () => {
    for (const who of [chen, wang]) {
      expect(await openJoinedItem({ client: clientOf(who) }, LIN_1, who.db)).toEqual([]);
      cut(who);
    }
    await seal(chen, CHEN_2, '断网期间');
    await note(chen, 'Chen’s words');
    await note(wang, 'Wang’s words');
    await deposit(chen);
    expect(await findVaultMatter(matterId, chen.db)).toMatchObject({
      fault: { code: 'UNREACHABLE' },
    });
    await expect(read(wang)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    mend(chen);
    mend(wang);
    await deposit(chen);
    await deposit(wang);
    for (const who of [lin, chen, wang]) {
      await read(who);
      const [conflict, ...more] = await listConflictRows(matterId, who.db);
      expect(more).toEqual([]);
      expect(conflict?.counts.value).toBe('Wang’s words');
      expect(conflict?.against.map(({ value }) => value)).toEqual(['Chen’s words']);
      expect(await noteOf(who)).toBe('Wang’s words');
    }
  });

  it('a decision of one ends it for all', async () => {
    const [conflict] = await listConflictRows(matterId, lin.db);
    const chosen = conflict?.against[0];
    if (!conflict || !chosen) throw new Error('There is a conflict');
    await decideConflict(conflict, chosen.digest, lin.db);
    await deposit(lin);
    for (const who of [lin, chen, wang]) {
      await read(who);
      expect(await listConflictRows(matterId, who.db)).toEqual([]);
      expect(await noteOf(who)).toBe('Chen’s words');
    }
  });

  it('what an attacker with the writing key puts there is told; the rest goes on', async () => {
    await withholdItem(LIN_2, 'Privileged', lin.db);
    await deposit(lin);
    const writer = vault.open('writer');
    const chain = await ownChain(wang);
    const { deposited = 0 } = (await findVaultMatter(matterId, wang.db)) ?? {};
    await putText(writer, recordKey(matterId, chain, WANG_1), '{"forged":true}');
    const beyond = { first: deposited + 1, last: deposited + 1 };
    await putText(writer, segmentKey(matterId, chain, 'log', 0, beyond), '{"forged":true}\n');
    const { chains } = await read(chen);
    const told = chains.map((one) => [one.custodian.name, one.faults.map(({ code }) => code)]);
    expect(told.toSorted()).toEqual([
      ['林悦', []],
      ['王芳', ['NOT_A_LINE']],
    ]);
    const fetched = await fetchJoinedItems({ client: clientOf(chen) }, matterId, { db: chen.db });
    expect(fetched.items).toBe(2);
    expect(fetched.unfetched).toMatchObject([
      { item: WANG_1, custodian: '王芳', faults: [{ code: 'OVERWRITTEN' }] },
    ]);
  });

  it('the package has all chains; our verifier and stock tools accept it', async () => {
    const [zip = new Uint8Array()] = await packMatter(chen.db, matterId);
    expect(await findingCodes([zip])).toEqual([]);
    const folder = mkdtempSync(inFolder(tmpdir(), 'matterproof-shared-'));
    try {
      writeFileSync(inFolder(folder, 'x.zip'), zip);
      execFileSync('unzip', ['-q', 'x.zip'], { cwd: folder });
      const bag = inFolder(folder, readdirSync(folder).find((name) => name !== 'x.zip') ?? '');
      const { items, chains = [] } = JSON.parse(
        readFileSync(inFolder(bag, 'data/manifest.json'), 'utf8'),
      ) as PackageIndex;
      const ids = [LIN_1, CHEN_1, CHEN_2, WANG_1];
      expect(items.map(({ id }) => id).toSorted()).toEqual(ids);
      expect(chains.map(({ custodian, withheld }) => [custodian.name, withheld])).toEqual(
        expect.arrayContaining([
          ['林悦', [{ number: 2, reason: 'Privileged', inVault: true }]],
          ['王芳', []],
        ]),
      );
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
        execFileSync('sha256sum', ['--quiet', '--strict', '-c', manifest], { cwd: bag });
      const verified = spawnSync('sh', ['data/verify.sh'], { cwd: bag, encoding: 'utf8' });
      expect(verified.stdout).toContain('No fault found');
      expect(verified.status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
