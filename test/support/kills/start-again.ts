import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { openWorkspace } from '../browser/product.ts';

type Developer = {
  readonly chrome: {
    readonly developerPrivate: {
      getExtensionInfo(id: string): Promise<{ readonly state: string }>;
      reload(id: string): Promise<void>;
    };
  };
};

/**
 * Where the process of an extension dies while its popup is open, Chromium ends the extension and
 * offers to load it again: this presses that, on the browser's page of extensions.
 */
export const startTerminated = async ({ browser, extension }: LaunchedBrowser): Promise<void> => {
  const page = await browser.newPage({ type: 'window' });
  await page.goto('chrome://extensions/');
  await page.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as Developer).chrome;
    const { state } = await developerPrivate.getExtensionInfo(id);
    if (state === 'TERMINATED') await developerPrivate.reload(id);
  }, extension.id);
  await page.close();
};

/** The workspace in a window of its own: that of a list is closed with all that is in it. */
export const openApart = async (product: LaunchedBrowser): Promise<Page> =>
  openWorkspace(product, '', await product.browser.newPage({ type: 'window' }));
