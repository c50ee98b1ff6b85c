import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, press, pressNamed } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { digestOf } from '../../../lib/evidence/digest.ts';
import { parseKey } from '../../../lib/vault/layout/parse-key.ts';
import { parseSegment } from '../../../lib/vault/layout/segment.ts';
import type { VaultClient, Version } from '../../../lib/vault/storage/client.ts';
import { allowRequests } from '../browser/give-sites.ts';
import { setLook, showTo, untilSays, violations, wordsAt } from '../browser/look.ts';
import { openProduct, openWorkspace } from '../browser/product.ts';
import { chanceFrom } from '../packages/faults.ts';
import { newRealVault, type RealVault, WITHOUT_ENGINE } from './real-engine.ts';

const ITEMS = 12;
/** The browser is killed at the latest so many milliseconds after the press. */
const LATEST_MS = 1_500;
const SEED = {
  ...{ matterId: '01MATTERAAAAAAAAAAAAAAAAAA', reference: 'XM-2021' },
  ...{ items: ITEMS, bytes: 600_000 },
};
const SECTION = 'section[aria-label="Vault"]';

type Area = { set(values: object): Promise<void> };
type Extension = {
  readonly chrome: {
    readonly storage: { readonly session: Area };
    readonly permissions: { request(wanted: object): Promise<boolean> };
  };
};

let profile: string;
let vault: RealVault;
let client: VaultClient;
let product: LaunchedBrowser;
let page: Page;

/** The key is in memory alone, and ends with the browser. */
const giveKey = (): Promise<void> =>
  page.evaluate(
    (vaultKey) => (globalThis as unknown as Extension).chrome.storage.session.set({ vaultKey }),
    vault.connect('owner').vaultKey,
  );

const openMatter = async (): Promise<void> => {
  page = await openWorkspace(product, `#/matter/${SEED.matterId}/case`);
  await setLook(page, 'en', 'light');
  await page.waitForSelector(SECTION);
};

const PATTERN = 'http://127.0.0.1/*';

/** A browser that loads the extension from a folder forgets at its end what the person allowed. */
const allowAgain = async (): Promise<void> => {
  await page.evaluate((origin) => {
    const ask = () =>
      (globalThis as unknown as Extension).chrome.permissions.request({ origins: [origin] });
    document.body.addEventListener('click', () => void ask(), { once: true });
  }, PATTERN);
  await page.mouse.click(700, 20);
};

const launch = async (): Promise<void> => {
  product = await openProduct({ profile });
  await allowRequests(product, PATTERN);
};

const killBrowser = async (): Promise<void> => {
  const ended = new Promise((resolve) => product.browser.process()?.once('exit', resolve));
  product.browser.process()?.kill('SIGKILL');
  await ended;
};

const useVault = async (): Promise<void> => {
  const { endpoint, region, bucket, prefix } = vault.place;
  page = await openWorkspace(product, '#/settings');
  await setLook(page, 'en', 'light');
  await seedStore(page, SEED);
  await fill(page, 'Address of the storage', endpoint);
  await fill(page, 'Region', region);
  await fill(page, 'Bucket', bucket);
  await fill(page, 'Folder in the bucket', prefix);
  await press(page, 'Use this vault');
  await untilSays(page, 'Check the set-up before anything');
};

const listAll = async (): Promise<readonly Version[]> => {
  const { versions, next } = await client.listVersions('');
  expect(next).toBeUndefined();
  return versions;
};

const read = async (key: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await ((await client.get(key)) ?? new Blob()).arrayBuffer());

/**
 * Registers the tests of a matter that is deposited in a real storage by a browser that is killed
 * so many times meanwhile.
 */
export const describeKilledDeposit = (kills: number) =>
  describe.skipIf(WITHOUT_ENGINE)('a matter deposited in a real storage', () => {
    beforeAll(async () => {
      profile = await mkdtemp(join(tmpdir(), 'matterproof-deposit-'));
      vault = await newRealVault({ prefix: 'firm/' });
      client = vault.open('owner');
      await launch();
      await useVault();
      await page.close();
      await openMatter();
    });
    afterAll(async () => {
      await product?.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    });

    it('says what is to go, and that the key is not open', async () => {
      await pressNamed(page, 'radio', 'Each item and each line of the log by itself');
      await expect.poll(() => wordsAt(page, SECTION)).toContain(`Still to go: ${ITEMS} items`);
      await expect
        .poll(() => wordsAt(page, SECTION))
        .toContain('The key of the storage is not open');
      expect(await violations(page)).toEqual([]);
      await showTo(page, 'vault-matter-waits');
    });

    it(`loses nothing and sends nothing twice where the browser is killed`, async () => {
      const chance = chanceFrom(16);
      for (let kill = 0; kill < kills; kill += 1) {
        await giveKey();
        await setTimeout(chance(LATEST_MS));
        await killBrowser();
        await launch();
        await openMatter();
        await allowAgain();
      }
      await giveKey();
      await expect.poll(() => wordsAt(page, SECTION)).toContain('Nothing is left to go.');
      const versions = await listAll();
      expect(new Set(versions.map(({ key }) => key)).size).toBe(versions.length);
      const objects = versions.map(({ key }) => ({ key, object: parseKey(key) }));
      expect(objects.filter(({ object }) => !object)).toEqual([]);
      const count = (kind: string) => objects.filter(({ object }) => object?.kind === kind).length;
      expect([count('bytes'), count('record'), count('chain')]).toEqual([ITEMS, ITEMS, 1]);
      for (const { key, object } of objects)
        if (object?.kind === 'bytes') expect(await digestOf(await read(key))).toBe(object.digest);
    });

    it('has every line of the log, and names each item’s receipt in it once', async () => {
      const lines: string[] = [];
      for (const { key } of await listAll()) {
        const object = parseKey(key);
        if (object?.kind === 'log') lines.push(...parseSegment(await read(key), object));
      }
      const entries = lines.map((line) => JSON.parse(line) as { seq: number; event: string });
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
      expect(entries.filter(({ event }) => event === 'captured')).toHaveLength(ITEMS);
      const custody = await page.evaluate(async () => {
        const opened = indexedDB.open('matterproof');
        const db = await new Promise<IDBDatabase>((done) => {
          opened.onsuccess = () => done(opened.result);
        });
        const asked = db.transaction('custody').objectStore('custody').getAll();
        const rows = await new Promise<{ event: string; item?: string }[]>((done) => {
          asked.onsuccess = () => done(asked.result);
        });
        db.close();
        return rows.flatMap(({ event, item }) => (event === 'deposited' ? [item] : []));
      });
      expect(custody).toHaveLength(ITEMS);
      expect(new Set(custody).size).toBe(ITEMS);
    });

    it('shows at the item what the storage answered, and no more', async () => {
      await showTo(page, 'vault-matter-done');
      const id = `01SEED${String(1).padStart(20, '0')}`;
      await page.goto(page.url().replace(/#.*$/, `#/item/${id}`));
      await expect
        .poll(() => wordsAt(page, SECTION))
        .toContain(`The storage at ${vault.place.endpoint} answered at`);
      expect(await wordsAt(page, SECTION)).toContain(
        'that it has these 2 files. It says that they',
      );
      expect(await violations(page)).toEqual([]);
      await showTo(page, 'vault-item');
    });
  });
