import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { openWorkspace } from '../browser/product.ts';

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
export const startTerminated = async (product: LaunchedBrowser): Promise<void> => {
  const page = await openExtensions(product);
  await page.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as Developer).chrome;
    const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
    const state = async () => (await developerPrivate.getExtensionInfo(id)).state;
    for (let look = 0; look < 5 && (await state()) === 'ENABLED'; look += 1) await pause(100);
    if ((await state()) === 'TERMINATED') await developerPrivate.reload(id);
    while ((await state()) !== 'ENABLED') await pause(100);
  }, product.extension.id);
  await page.close();
};

/** The workspace in a window of its own: that of a list is closed with all that is in it. */
export const openApart = async (product: LaunchedBrowser): Promise<Page> =>
  openWorkspace(product, '', await product.browser.newPage({ type: 'window' }));
