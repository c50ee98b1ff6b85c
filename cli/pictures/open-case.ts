import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { PATIENCE } from '../browser/drive.ts';
import { openMatterPage } from '../browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../browser/launch-browser.ts';
import { openSampleBrowser } from '../start/sample/open-sample-browser.ts';
import { playCase } from '../start/sample/run-sample.ts';
import { SAMPLE_PAGES, serveSample } from '../start/sample/sample-site.ts';

/** The worked case of `npm start` in a browser, to be photographed. Close it when done. */
export type OpenCase = {
  readonly launched: LaunchedBrowser;
  readonly reference: string;
  /** The workspace, at a view of the matter (`items`, `case` …), once it has come to rest. */
  openView(view: string): Promise<Page>;
  /** The workspace, at a page of its own, such as `#/verify`. */
  openPlace(hash: string): Promise<Page>;
  /** The workspace, at the item with this exhibit number. */
  openItem(number: number): Promise<Page>;
  /** The popup over the first post of the case. */
  openPopup(): Promise<Page>;
  close(): Promise<void>;
};

/** The size of the window in CSS pixels, and pixels of the picture for each. */
export type Sight = { readonly width: number; readonly height: number; readonly scale: number };

const REFERENCE = 'JY-2026-014';
const LOAD_MS = 60_000;
/** What is drawn after the last answer of the store: a frame or two, and a transition. */
const REST_MS = 1_000;

const isLoaded = (): boolean => [...document.images].every(({ complete }) => complete);

/** Waits until the page has all its pictures, and what came is drawn. */
export const untilAtRest = async (page: Page): Promise<void> => {
  await page.waitForFunction(isLoaded, { polling: 100, timeout: 0 });
  await pause(REST_MS);
};

/** What leads from a row of the list to its item. */
const ROW_LINK = 'main a[href^="#/item/"]';

const addressOfItem = (links: Element[], words: string): string | null | undefined =>
  links
    .find((link) => link.closest('tr, [role="row"]')?.textContent?.includes(words))
    ?.getAttribute('href');

const go = async (page: Page, hash: string): Promise<void> => {
  await page.bringToFront();
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
  await page.reload({ timeout: PATIENCE });
};

/** Plays the worked case, and leaves the browser open. */
export const openCase = async ({ scale, ...window }: Sight): Promise<OpenCase> => {
  const site = await serveSample();
  const browser = await openSampleBrowser([
    ...site.browserArguments,
    `--force-device-scale-factor=${scale}`,
    // A screen that holds a popup whole at this scale.
    '--screen-info={2560x1600}',
  ]);
  const close = async () => {
    await browser.close();
    await site.close();
  };
  try {
    const words = { matter: REFERENCE, tags: ['电池'], loadMs: LOAD_MS };
    if ((await playCase(browser, site, words)) > 0) throw new Error('A page was not captured');
    const launched = await browser.current();
    const page = await openMatterPage(launched, REFERENCE);
    await page.setViewport({ ...window, deviceScaleFactor: scale });
    const matter = await page.evaluate(() => location.hash);
    const openPlace = async (hash: string) => {
      await go(page, hash);
      await untilAtRest(page);
      return page;
    };
    const openView = async (view: string) => {
      await go(page, `${matter}/${view}`);
      if (view === 'items') await page.waitForSelector(ROW_LINK, { timeout: PATIENCE });
      await untilAtRest(page);
      return page;
    };
    return {
      ...{ launched, close, reference: REFERENCE, openView, openPlace },
      async openItem(number) {
        await openView('items');
        const exhibit = `${REFERENCE}-${String(number).padStart(4, '0')}`;
        const hash = await page.$$eval(ROW_LINK, addressOfItem, exhibit);
        if (!hash) throw new Error(`The list has no item ${exhibit}`);
        return openPlace(hash);
      },
      async openPopup() {
        const post = await launched.browser.newPage();
        await post.goto(SAMPLE_PAGES[0]?.url ?? '', { timeout: PATIENCE });
        return pressToolbarButton(launched, post);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};
