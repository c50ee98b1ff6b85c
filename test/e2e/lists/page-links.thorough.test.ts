import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press, pressAt, pressNamed } from '../../../cli/browser/drive.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { setLook, showTo, violations, wordsAt } from '../../support/browser/look.ts';
import { openSeeded } from '../../support/browser/open-seeded.ts';
import { openProduct, servePages } from '../../support/browser/product.ts';
import { readLists } from '../../support/browser/run-list.ts';
import { MATTER } from '../../support/cases/posts-of-a-case.ts';

const POSTS = Array.from({ length: 120 }, (_, at) => `<li><a href="/@lin/${1e11 + at}">Post</a>`);

let product: LaunchedBrowser;
let workspace: Page;
let site: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  const body = `<h1>Lin</h1><p id="some"><a href="/a">A</a> <a href="/b">B</a></p>`;
  site = await servePages({ '/@lin': `<title>Posts of Lin</title>${body}${POSTS.join('')}` });
  product = await openProduct();
  workspace = await openSeeded(product, { matter: MATTER, posts: [] });
  await workspace.evaluate((lastMatterId) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(value: object): Promise<void> } } };
    };
    return chrome.storage.local.set({ settings: { language: 'en', lastMatterId } });
  }, MATTER.id);
});
afterAll(async () => {
  await product?.close();
  await site?.close();
});

const dialogIn = (page: Page) => wordsAt(page, '[role="dialog"]');

const openList = async (page: Page): Promise<Page> => {
  const popup = await pressToolbarButton(product, page);
  const opened = product.browser.waitForTarget((target) => target.url().endsWith('/offered'));
  await pressNamed(popup, 'button', 'List its links…');
  const list = await (await opened).asPage();
  await expect.poll(() => dialogIn(list)).toContain('lines');
  return list;
};

it('the popup makes a list of the links in a selection of the page', async () => {
  const page = await product.browser.newPage();
  await page.goto(site.url('/@lin'));
  await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('#some') ?? document.body);
  });
  const list = await openList(page);
  expect(await dialogIn(list)).toContain('In your selection (2)');
  expect(await dialogIn(list)).toContain('2 lines, 2 to be captured');
  expect(await violations(list)).toEqual([]);
  await list.close();
  await page.close();
});

it('an account’s posts are listed up to a limit, and what is cut is said', async () => {
  const page = await product.browser.newPage();
  await page.goto(site.url('/@lin'));
  const list = await openList(page);
  expect(await dialogIn(list)).toContain('the last 20 are left out by your limit');
  expect(await dialogIn(list)).toContain('100 lines, 100 to be captured');
  await showTo(list, 'offered');
  await setLook(list, 'zh-CN', 'dark');
  await expect.poll(() => dialogIn(list)).toContain('100 行');
  expect(await violations(list)).toEqual([]);
  await list.setViewport({ width: 640, height: 400 });
  await showTo(list, 'offered-zh');
  await setLook(list, 'en', 'light');
  await expect.poll(() => dialogIn(list)).toContain('100 lines');
  await pressAt(list, '[role="dialog"] ::-p-aria(Start the list at once)');
  await press(list, 'Make list');
  await expect.poll(() => wordsAt(list, 'main')).toContain('0 of 100 lines at their end');
  expect((await readLists(list)).lists.map(({ name }) => name)).toEqual(['Posts of Lin']);
});
