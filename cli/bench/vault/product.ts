import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { VaultKey, VaultPlace } from '../../../lib/vault/storage/client.ts';
import { copyAllowedBuild } from '../../browser/copy-allowed-build.ts';
import { type LaunchedBrowser, launchBrowser } from '../../browser/launch-browser.ts';
import { putRows } from '../../seed/put-rows.ts';

/** The built extension in a browser, and a page of it that does nothing by itself. */
export type Product = LaunchedBrowser & { readonly page: Page; readonly build: string };

type Area = { set(values: object): Promise<void> };
type Extension = {
  readonly chrome: {
    readonly storage: { readonly local: Area; readonly session: Area };
    readonly runtime: { sendMessage(message: object): Promise<unknown> };
  };
};

/** A busy machine may take its time. */
const PATIENCE_MS = 600_000;

/** The address of a page of the extension. */
export const addressIn = ({ extension }: LaunchedBrowser, path: string): string =>
  `chrome-extension://${extension.id}/${path}`;

/** Runs something with the extension in a browser of its own, which may reach loopback. */
export const withProduct = async <T>(work: (product: Product) => Promise<T>): Promise<T> => {
  const build = await copyAllowedBuild();
  const launched = await launchBrowser({ build });
  try {
    const page = await launched.browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    // Opens the store, whose tables are then there.
    await page.goto(addressIn(launched, 'workspace.html'));
    await page.waitForSelector('nav');
    await page.goto(addressIn(launched, 'blank.html'));
    return await work({ ...launched, page, build });
  } finally {
    await launched.close();
    await rm(build, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** Enters a vault and its key, as a person does in the settings; `keys` open encrypted matters. */
export const enterVault = (
  page: Page,
  place: VaultPlace,
  vaultKey: VaultKey,
  keys: { readonly [matterId: string]: string } = {},
): Promise<void> => {
  const encrypt = Object.keys(keys).length > 0;
  const vault = { ...place, mode: 'GOVERNANCE', retention: { days: 1 }, encrypt };
  const opened = Object.entries(keys).map(([id, hex]) => [`vaultMatterKey:${id}`, hex]);
  return page.evaluate(
    async (local, session) => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      await storage.session.set(session);
      await storage.local.set(local);
    },
    { vault },
    { vaultKey, ...Object.fromEntries(opened) },
  );
};

/** Has a matter deposited, each item by itself, as its setting does. */
export const startDeposit = async (page: Page, matterId: string): Promise<void> => {
  const none = { deposited: 0, attempts: 0, compacted: { 1: 0, 2: 0 } };
  await putRows(page, 'vaultMatters', [{ matterId, mode: 'each', ...none }]);
  await page.evaluate(() =>
    (globalThis as unknown as Extension).chrome.runtime.sendMessage({
      kind: 'deposit',
      request: 'all',
    }),
  );
};

type Deposited = { readonly deposited: number; readonly fault?: { readonly code: string } };

const LOOK_MS = 50;

/** Waits until the lines of a matter up to this one are in the vault. Throws where it stopped. */
export const untilDeposited = async (page: Page, matterId: string, last: number): Promise<void> => {
  // Opened once: each opening would take of the time that is measured.
  const db = await page.evaluateHandle(
    () =>
      new Promise<IDBDatabase>((done) => {
        const opened = indexedDB.open('matterproof');
        opened.onsuccess = () => done(opened.result);
      }),
  );
  for (;;) {
    const row = await page.evaluate(
      (store, id) =>
        new Promise<Deposited>((done) => {
          const asked = store.transaction('vaultMatters').objectStore('vaultMatters').get(id);
          asked.onsuccess = () => done(asked.result);
        }),
      db,
      matterId,
    );
    if (row.fault) throw new Error(`The deposit stopped: ${JSON.stringify(row.fault)}`);
    if (row.deposited >= last) return;
    await pause(LOOK_MS);
  }
};
