import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, named, press, pressNamed } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import type { VaultKey } from '../../../lib/vault/storage/client.ts';
import { allowRequests } from '../../support/browser/give-sites.ts';
import { setLook, showTo, violations, wordsAt } from '../../support/browser/look.ts';
import { openProduct, openWorkspace } from '../../support/browser/product.ts';
import { newRealVault, type RealVault, WITHOUT_ENGINE } from '../../support/vault/real-engine.ts';

const SEED = {
  matterId: '01MATTERAAAAAAAAAAAAAAAAAA',
  reference: 'XM-2021',
  items: 1,
  bytes: 9000,
};
const SECTION = 'section[aria-label="Vault"]';
const FOUND = 'ul[aria-label="What was found"]';
const PHRASE = 'four plain canary words';

let product: LaunchedBrowser;
let folder: string;
let vault: RealVault;
let page: Page;
const logged: string[] = [];

describe.skipIf(WITHOUT_ENGINE)('the vault in the settings, on a real engine', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'matterproof-vault-'));
    vault = await newRealVault({ prefix: 'firm/' });
    product = await openProduct();
    await allowRequests(product, 'http://127.0.0.1/*');
    page = await openWorkspace(product, '#/settings');
    page.on('console', (message) => void logged.push(message.text()));
    await setLook(page, 'en', 'light');
    await seedStore(page, SEED);
  });
  afterAll(async () => {
    await product?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const enterKey = async ({ accessKeyId, secretAccessKey }: VaultKey) => {
    await fill(page, 'Key id', accessKeyId);
    await fill(page, 'Secret key', secretAccessKey);
  };
  const useVault = async ({ endpoint, region, bucket, prefix }: RealVault['place']) => {
    await fill(page, 'Address of the storage', endpoint);
    await fill(page, 'Region', region);
    await fill(page, 'Bucket', bucket);
    await fill(page, 'Folder in the bucket', prefix);
    await press(page, 'Use this vault');
    await expect.poll(() => wordsAt(page, SECTION)).toContain('Check the set-up before anything');
  };
  const check = async () => {
    await press(page, 'Check the set-up');
    await page.waitForSelector(FOUND);
    return wordsAt(page, FOUND);
  };
  const forgetKey = async () => {
    await press(page, 'Forget the key');
    await page.locator('[role=dialog] button[type=submit]').click();
    await named(page, 'textbox', 'Key id');
  };

  it('is set up, and its check tells that the key writes and does not read', async () => {
    await press(page, 'Use this vault');
    await expect.poll(() => wordsAt(page, SECTION)).toContain('Enter the address of the storage.');
    expect(await violations(page)).toEqual([]);
    await useVault(vault.place);
    await enterKey(vault.connect('writer').vaultKey);
    await press(page, 'Keep this key');
    const found = await check();
    expect(await wordsAt(page, SECTION)).toContain('The vault can be used.');
    for (const words of [
      'The bucket has Object Lock.',
      'The bucket keeps every version.',
      'The key may deposit.',
      'The key may not read: it is a key that writes.',
      'The key may not delete.',
      'The key may not lift a lock.',
    ])
      expect(found).toContain(words);
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'vault-checked');
  });

  it('tells that an owner’s key may delete; a pass phrase opens it by keyboard', async () => {
    await forgetKey();
    await enterKey(vault.connect('owner').vaultKey);
    await pressNamed(page, 'radio', 'On this computer, encrypted with a pass phrase');
    await fill(page, 'Pass phrase', PHRASE);
    await fill(page, 'The pass phrase again', PHRASE);
    await page.keyboard.press('Enter');
    await named(page, 'button', 'Forget the key');
    const found = await check();
    expect(found).toContain('To be mended: The key may delete what is not locked');
    expect(found).toContain('To be mended: The key may lift locks');
    await page.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { session: { clear(): Promise<void> } } } }
      ).chrome.storage.session.clear(),
    );
    const field = await named(page, 'textbox', 'Pass phrase');
    await field.type('another');
    await page.keyboard.press('Enter');
    await expect.poll(() => wordsAt(page, SECTION)).toContain('does not open the key');
    await page.keyboard.type(PHRASE); // the wrong one was selected
    await page.keyboard.press('Enter');
    await expect.poll(() => wordsAt(page, SECTION)).toContain('it is kept encrypted');
  });

  it('leaves no key in storage on the disk, store, backup, package or log', async () => {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(page, 'Back up now');
    await expect.poll(() => wordsAt(page, 'section[aria-label="Backup"]')).toContain('Saved with');
    const matter = await openMatterPage(product, SEED.reference);
    const names = await exportPackage(matter, folder);
    await matter.close();
    const stored = await page.evaluate(async () => {
      const { local } = (
        globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
      ).chrome.storage;
      return JSON.stringify(await local.get());
    });
    expect(stored).toContain('"vaultKey"'); // closed by the pass phrase
    const zips = (await readdir(folder)).filter((name) => name.endsWith('.zip'));
    expect(zips.length).toBeGreaterThanOrEqual(2);
    expect(names.length).toBeGreaterThan(0);
    const bytes = await Promise.all(zips.map((name) => readFile(join(folder, name))));
    const { accessKeyId, secretAccessKey } = vault.connect('owner').vaultKey;
    for (const secret of [secretAccessKey, accessKeyId, PHRASE, vault.place.bucket]) {
      expect(bytes.filter((zip) => zip.includes(secret))).toEqual([]);
      expect(logged.join('\n')).not.toContain(secret);
    }
    for (const secret of [secretAccessKey, accessKeyId, PHRASE])
      expect(stored).not.toContain(secret);
  });

  it('tells of a bucket without Object Lock, and is forgotten with its key', async () => {
    const { place } = await newRealVault({ objectLock: false, versioning: false });
    await useVault(place);
    const found = await check();
    expect(found).toContain('To be mended: The bucket has no Object Lock');
    expect(found).toContain('To be mended: The bucket does not keep versions');
    await press(page, 'Forget the vault');
    await page.locator('[role=dialog] button[type=submit]').click();
    await expect.poll(() => wordsAt(page, SECTION)).toContain('The vault was forgotten here.');
    const kept = await page.evaluate(async () => {
      const { local, session } = (
        globalThis as unknown as {
          chrome: { storage: { [area: string]: { get(): Promise<object> } } };
        }
      ).chrome.storage;
      return [
        ...Object.keys((await local?.get()) ?? {}),
        ...Object.keys((await session?.get()) ?? {}),
      ];
    });
    expect(kept.filter((name) => name.startsWith('vault'))).toEqual([]);
  });
});
