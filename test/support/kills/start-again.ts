import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { OLD_VERSIONS } from '../stores/old-store.ts';

type Developer = {
  readonly chrome: {
    readonly developerPrivate: {
      getExtensionInfo(id: string): Promise<{ readonly state: string }>;
      reload(id: string): Promise<void>;
      updateProfileConfiguration(changed: { readonly inDeveloperMode: boolean }): Promise<void>;
    };
  };
};

/**
 * The browser's page of extensions, with the developer mode on: without it Chromium loads no
 * extension from a folder a second time.
 */
export const openExtensions = async ({ browser }: LaunchedBrowser): Promise<Page> => {
  const page = await browser.newPage({ type: 'window' });
  await page.goto('chrome://extensions/');
  await page.evaluate(() =>
    (globalThis as unknown as Developer).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  return page;
};

/**
 * Where the process of an extension dies while its popup is open, Chromium ends the extension and
 * offers to load it again: this presses that, on the browser's page of extensions.
 */
const startTerminated = async (product: LaunchedBrowser): Promise<void> => {
  const page = await openExtensions(product);
  await page.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as Developer).chrome;
    const pause = (ms: number) => new Promise((done) => window.setTimeout(done, ms));
    const state = async () => (await developerPrivate.getExtensionInfo(id)).state;
    if ((await state()) === 'TERMINATED') await developerPrivate.reload(id);
    while ((await state()) !== 'ENABLED') await pause(20);
  }, product.extension.id);
  await page.close();
};

/** A page of the extension that runs nothing of it; undefined where the browser has ended it. */
const tryPlainPage = async ({ browser, extension }: LaunchedBrowser): Promise<Page | undefined> => {
  const page = await browser.newPage({ type: 'window' });
  try {
    await page.goto(`chrome-extension://${extension.id}/files.txt`);
    return page;
  } catch {
    await page.close();
    return undefined;
  }
};

/**
 * Waits until the store is there, as the newest version of the extension has it. Its version is
 * told before the upgrade is committed: only who opens it waits for that.
 */
export const untilNewest = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    async (newest) => {
      const isNewest = ({ name, version }: { name?: string; version?: number }) =>
        name === 'matterproof' && version === newest;
      if (!(await indexedDB.databases()).some(isNewest)) return false;
      const opening = indexedDB.open('matterproof');
      return new Promise<boolean>((done) => {
        opening.onsuccess = () => {
          opening.result.close();
          done(isNewest(opening.result));
        };
      });
    },
    { timeout: 180_000, polling: 20 },
    (OLD_VERSIONS + 1) * 10,
  );

/**
 * A page of the extension in a window of its own, since that of a list is closed with all that is
 * in it. It starts the background, which goes on with what was cut short, and runs nothing else of
 * the extension.
 */
export const openApart = async (product: LaunchedBrowser): Promise<Page> => {
  let page = await tryPlainPage(product);
  for (; !page; page = await tryPlainPage(product)) {
    await startTerminated(product);
    await setTimeout(20);
  }
  await page.evaluate(() => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      }
    ).chrome;
    return runtime.sendMessage({}).catch(() => {}); // no one answers a message of no kind
  });
  await untilNewest(page);
  return page;
};
