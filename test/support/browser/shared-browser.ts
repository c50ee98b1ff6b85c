import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import {
  type Launch,
  type LaunchedBrowser,
  launchBrowser,
} from '../../../cli/browser/launch-browser.ts';

type Area = {
  clear(): Promise<void>;
  get(key: string): Promise<object>;
  set(items: object): Promise<void>;
};
type Extension = {
  readonly storage: Record<'local' | 'session', Area>;
  readonly downloads: { erase(query: object): Promise<unknown> };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
};

/** Of the browser's own keeping: all that pages and the background of an extension can keep. */
const KEPT = 'indexeddb,file_systems,local_storage,cache_storage';

/** Closes all pages, but for a blank one, which it returns. */
const closePages = async ({ browser }: LaunchedBrowser): Promise<Page> => {
  const pages = await browser.pages();
  const left = pages.find((page) => page.url() === 'about:blank') ?? (await browser.newPage());
  const others = browser
    .targets()
    .filter((one) => one.type() === 'page' || one.url().startsWith('chrome-extension:'))
    .filter((one) => one.type() !== 'service_worker');
  for (const target of others) {
    const page = await target.asPage().catch(() => undefined);
    if (page && page.target() !== left.target()) await page.close().catch(() => {});
  }
  return left;
};

/** Ends the background, and with it all that it holds in memory; the next message starts it. */
export const endBackground = async ({ browser, extension }: LaunchedBrowser): Promise<void> => {
  for (const target of browser.targets())
    if (target.type() === 'service_worker' && target.url().includes(extension.id))
      // Its session has ended with it when it is to be detached.
      await (await target.worker())?.close().catch(() => {});
};

/** Of this start of the browser, and not of what a file did in it. */
const BUILD_DIGESTS = 'buildDigests';

/** Starts the background, or waits until it is up. No one answers a message of no kind. */
const wakeBackground = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    (globalThis as unknown as { chrome: Extension }).chrome.runtime.sendMessage({}).catch(() => {}),
  );

const forget = async (page: Page, launched: LaunchedBrowser): Promise<void> => {
  const origin = `chrome-extension://${launched.extension.id}`;
  await page.goto(`${origin}/files.txt`);
  await page.evaluate(async (kept) => {
    const { chrome } = globalThis as unknown as { chrome: Extension };
    const { local, session } = chrome.storage;
    const digests = await session.get(kept);
    await Promise.all([local.clear(), session.clear()]);
    await session.set(digests);
    await chrome.downloads.erase({});
  }, BUILD_DIGESTS);
  // That its settings are gone wakes the background, which must not hold the store that goes next.
  await wakeBackground(page);
  await endBackground(launched);
  const session = await page.createCDPSession();
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: KEPT });
  await endBackground(launched);
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  await session.detach();
  await wakeBackground(page); // as at an installation, the background comes up at once
  await page.goto('about:blank');
};

const shared = new Map<string, LaunchedBrowser>();

/**
 * The browser that the test files of this process share, one after another, for each way to launch
 * it: its start, and the first work of the extension in it, cost more than most tests. It is handed
 * out with one blank page and with nothing that the extension kept for an earlier file.
 */
export const shareBrowser = async (launch: Launch): Promise<LaunchedBrowser> => {
  const name = JSON.stringify(launch);
  let launched = shared.get(name);
  if (launched?.browser.connected) {
    const page = await closePages(launched);
    await endBackground(launched);
    await forget(page, launched);
  } else {
    const folder = process.env.MATTERPROOF_PROFILES ?? '';
    const profile = join(folder, `${process.pid}-${Date.now()}`);
    launched = await launchBrowser({ ...launch, profile });
    shared.set(name, launched);
  }
  const { browser, extension, profile } = launched;
  const product = {
    browser,
    extension,
    profile,
    close: async () => void (await closePages(product)),
  };
  return product;
};
