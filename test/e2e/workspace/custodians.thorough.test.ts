import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fill, press, pressNamed } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import type { PackageIndex } from '../../../lib/format/package-index.ts';
import { buildInvitation, parseInvitation } from '../../../lib/join/invitation.ts';
import { recordKey, segmentKey } from '../../../lib/vault/layout/object-keys.ts';
import { custodians as words } from '../../../lib/words/en/custodians.ts';
import {
  confirmDialog,
  showTo,
  untilSays,
  violations,
  wordsAt,
} from '../../support/browser/look.ts';
import { readStore, servePages } from '../../support/browser/product.ts';
import {
  type CustodianAtWork,
  captureInto,
  depositAll,
  depositNow,
  depositWords,
  invitationTo,
  joinBy,
  readColleagues,
  setNote,
  show,
  startCustodian,
  useVault,
} from '../../support/vault/custodian.ts';
import { putText } from '../../support/vault/put-text.ts';
import { newRealVault, type RealVault, WITHOUT_ENGINE } from '../../support/vault/real-engine.ts';

const MATTER = { reference: 'XM-2026', name: '名誉权纠纷', custodian: '林悦' };
const CONFLICTS = `section[aria-label="${words.conflicts}"]`;
const post = (title: string, words: string): string =>
  `<!doctype html><html lang="zh"><title>${title}</title>` +
  `<article><h1>${title}</h1><p>${words}</p></article>`;

let vault: RealVault;
let pages: Awaited<ReturnType<typeof servePages>>;
let folder: string;
let lin: CustodianAtWork;
let chen: CustodianAtWork;
let wang: CustodianAtWork;
let matterId: string;
/** The first item of 林悦, on which the others put their labels, and the one that is withheld. */
let first: string;
let second: string;

const ownItems = async ({ page }: CustodianAtWork) =>
  (await readStore(page, 'none')).items.filter((item) => item.matterId === matterId);

const chainOf = ({ page }: CustodianAtWork): Promise<{ chain: string; deposited: number }> =>
  page.evaluate(async () => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const asked = db.transaction('vaultMatters').objectStore('vaultMatters').getAll();
    const [row] = await new Promise<{ chain: string; deposited: number }[]>((done) => {
      asked.onsuccess = () => done(asked.result);
    });
    db.close();
    return row ?? { chain: '', deposited: 0 };
  });

/** The note of an item and who captured it, as the list of each browser has it. */
const listed = ({ page }: CustodianAtWork) =>
  page.evaluate(async () => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const asked = db.transaction('listings').objectStore('listings').getAll();
    const rows = await new Promise<{ id: string; note: string; title: string }[]>((done) => {
      asked.onsuccess = () => done(asked.result);
    });
    db.close();
    return rows;
  });
const noteOf = async (who: CustodianAtWork, item: string): Promise<string | undefined> =>
  (await listed(who)).find(({ id }) => id === item)?.note;

const everyone = () => [lin, chen, wang];
const cut = (who: CustodianAtWork): void => {
  who.wayOut.cut = new URL(vault.place.endpoint).origin;
};
const mend = (who: CustodianAtWork): void => {
  who.wayOut.cut = undefined;
};

describe.skipIf(WITHOUT_ENGINE)('three custodians of one matter, on a real engine', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'matterproof-custodians-'));
    pages = await servePages({
      '/a1': post('第一条微文', '这家公司欺骗了所有人。'),
      '/a2': post('第二条微文', '他们明知有害。'),
      '/b1': post('转发', '陈伟看到的转发。'),
      '/b2': post('断网期间', '没有网络时也能取证。'),
      '/c1': post('评论', '王芳看到的评论。'),
    });
    vault = await newRealVault({ prefix: 'firm/' });
    const started = await Promise.all(['林悦', '陈伟', '王芳'].map(startCustodian));
    [lin, chen, wang] = started as [CustodianAtWork, CustodianAtWork, CustodianAtWork];
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      for (const who of everyone()) await showTo(who.page, `failed-${who.name}`).catch(() => {});
  });
  afterAll(async () => {
    for (const who of everyone()) await who?.close();
    await pages?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('the first sets up the vault, captures, deposits, and invites', async () => {
    await useVault(lin, vault);
    await captureInto(lin, pages.url('/a1'), MATTER, ['post']);
    await captureInto(lin, pages.url('/a2'), MATTER);
    const items = (await readStore(lin.page, 'none')).items;
    expect(items).toHaveLength(2);
    [first, second] = items.map(({ id }) => id).toSorted() as [string, string];
    matterId = items[0]?.matterId ?? '';
    await depositAll(lin, matterId);
  });

  it('the others join by the code and by the file, and see what is there', async () => {
    const code = await invitationTo(lin, matterId);
    const { reference, name, ...invitation } = parseInvitation(code);
    const file = join(folder, 'invitation.json');
    await writeFile(file, buildInvitation(invitation, { id: matterId, reference, name }));
    await useVault(chen, vault);
    await useVault(wang, vault);
    await joinBy(chen, { code });
    await joinBy(wang, { file });
    for (const who of [chen, wang]) {
      expect(await wordsAt(who.page, 'body')).toContain('No fault found in what was read.');
      expect((await listed(who)).map(({ id }) => id)).toEqual([first, second]);
      expect(await violations(who.page)).toEqual([]);
    }
    await showTo(chen.page, 'custodians-joined');
  });

  it('each captures, and all see the items of all', async () => {
    await captureInto(chen, pages.url('/b1'), MATTER, ['repost']);
    await captureInto(wang, pages.url('/c1'), MATTER, ['comment']);
    await depositAll(chen, matterId);
    await depositAll(wang, matterId);
    for (const who of everyone()) {
      expect(await readColleagues(who, matterId)).toContain('The vault was read at');
      expect((await listed(who)).map(({ title }) => title).toSorted()).toEqual(
        ['第一条微文', '第二条微文', '转发', '评论'].toSorted(),
      );
    }
    await setNote(chen, first, 'seen by all');
    await depositNow(chen, matterId);
    for (const who of [lin, wang]) {
      await readColleagues(who, matterId);
      expect(await noteOf(who, first)).toBe('seen by all');
    }
  });

  it('cut off from the vault, two go on working and change the same label', async () => {
    await show(wang, `#/item/${first}`);
    await wang.page.waitForFunction(
      () => [...document.querySelectorAll('img')].some((image) => image.naturalWidth > 300),
      { polling: 100 },
    );
    await showTo(wang.page, 'custodians-item');
    cut(chen);
    cut(wang);
    await captureInto(chen, pages.url('/b2'), MATTER);
    await setNote(chen, first, 'the words of Chen');
    await setNote(wang, first, 'the words of Wang');
    await expect.poll(() => depositWords(chen, matterId)).toContain('cannot be reached');
    expect(await readColleagues(chen, matterId)).toContain('The vault was not read at');
    await showTo(chen.page, 'custodians-cut-off');
    expect(await noteOf(lin, first)).toBe('seen by all');
  });

  it('joined again, all see both values, of which the later counts', async () => {
    mend(chen);
    mend(wang);
    await depositNow(chen, matterId);
    await depositNow(wang, matterId);
    for (const who of everyone()) {
      await readColleagues(who, matterId);
      const said = await wordsAt(who.page, CONFLICTS);
      expect(said).toContain('the words of Chen');
      expect(said).toContain('the words of Wang');
      expect(await noteOf(who, first)).toBe('the words of Wang');
      expect(await violations(who.page)).toEqual([]);
    }
    await showTo(lin.page, 'custodians-conflict');
  });

  it('a decision of one ends it for all', async () => {
    const button = await lin.page.waitForSelector(
      'button[aria-label^="Decide for this"][aria-label*="“the words of Chen”"]',
    );
    await button?.click();
    await lin.page.waitForSelector(CONFLICTS, { hidden: true });
    await depositNow(lin, matterId);
    for (const who of [chen, wang]) {
      await readColleagues(who, matterId);
      expect(await who.page.$(CONFLICTS)).toBeNull();
      expect(await noteOf(who, first)).toBe('the words of Chen');
    }
  });

  it('an item that is withheld later stays in the vault, and all see it withheld', async () => {
    await show(lin, `#/item/${second}`);
    await press(lin.page, 'Withhold from export');
    await fill(lin.page, 'Reason', 'Privileged');
    await confirmDialog(lin.page);
    await untilSays(lin.page, 'Withheld from export: Privileged');
    await depositNow(lin, matterId);
    await readColleagues(chen, matterId);
    const { chain } = await chainOf(lin);
    expect(await vault.open('reader').head(recordKey(matterId, chain, second))).toBeDefined();
  });

  it('what an attacker with the writing key puts there changes nothing, and is told', async () => {
    const { chain, deposited } = await chainOf(wang);
    const writer = vault.open('writer');
    const [own] = await ownItems(wang);
    await putText(writer, recordKey(matterId, chain, own?.id ?? ''), '{"forged":true}');
    const fork = { first: deposited, last: deposited };
    await putText(writer, segmentKey(matterId, chain, 'log', 0, fork), '{"seq":1}\n');
    const beyond = { first: deposited + 40, last: deposited + 40 };
    await putText(writer, segmentKey(matterId, chain, 'log', 0, beyond), '{"seq":1}\n');
    const said = await readColleagues(chen, matterId);
    expect(said).toContain('王芳');
    expect(said).toMatch(/two different versions of line/);
    expect(said).toMatch(/Lines .* are missing/);
    await showTo(chen.page, 'custodians-attacked');
    await show(chen, `#/item/${own?.id}`);
    await untilSays(chen.page, 'Was overwritten later; the first version counts');
    await pressNamed(chen.page, 'tab', 'Text');
    await untilSays(chen.page, '王芳看到的评论');
  });

  it('a package holds all chains; our verifier and stock tools accept it', async () => {
    const { page } = chen;
    await page.close();
    const matter = await openMatterPage(chen.product, MATTER.reference);
    await press(matter, 'Export package');
    await press(matter, words.fetchAll);
    await untilSays(matter, 'were looked at'); // what was overwritten in the vault is told
    await showTo(matter, 'custodians-export');
    await press(matter, 'Cancel');
    const [name = ''] = await exportPackage(matter, folder);
    const zip = join(folder, name);
    expect(spawnSync('unzip', ['-t', zip]).status).toBe(0);
    execFileSync('unzip', ['-q', zip, '-d', folder]);
    const bag = join(folder, name.replace(/\.zip$/, ''));
    const index = JSON.parse(
      await readFile(join(bag, 'data/manifest.json'), 'utf8'),
    ) as PackageIndex;
    expect(index.chains?.map(({ custodian }) => custodian.name).toSorted()).toEqual(
      ['林悦', '王芳'].toSorted(),
    );
    expect(index.items).toHaveLength(4);
    const [own] = index.chains?.filter(({ custodian }) => custodian.name === '林悦') ?? [];
    expect(own?.withheld).toEqual([{ number: 2, reason: 'Privileged', inVault: true }]);
    const verified = spawnSync(process.execPath, ['cli/verify.ts', zip], { encoding: 'utf8' });
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('intact')]);
    expect(verified.stdout).not.toContain('NOT_IN_FORMAT');
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(
        spawnSync('sha256sum', ['-c', '--strict', manifest], { cwd: bag }).status,
        manifest,
      ).toBe(0);
    const script = spawnSync('sh', [join(bag, 'data/verify.sh')], { encoding: 'utf8' });
    expect([script.status, script.stdout]).toEqual([0, expect.stringContaining('No fault found')]);
  });
});
