import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fill, press, pressAt } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import { allowRequests } from '../../support/browser/give-sites.ts';
import { showTo, violations, wordsAt } from '../../support/browser/look.ts';
import { openSeeded } from '../../support/browser/open-seeded.ts';
import { serveListPages } from '../../support/browser/pages/list-pages.ts';
import { openProduct } from '../../support/browser/product.ts';
import { readLists } from '../../support/browser/run-list.ts';
import { MATTER } from '../../support/cases/posts-of-a-case.ts';

let product: LaunchedBrowser;
let page: Page;
let site: Awaited<ReturnType<typeof serveListPages>>;
beforeAll(async () => {
  site = await serveListPages();
  product = await openProduct({ args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] });
  await allowRequests(product);
  page = await openSeeded(product, { matter: MATTER, posts: [] });
});
afterAll(async () => {
  await product?.close();
  await site?.close();
});

const readable = (): Promise<string[]> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } };
    };
    return (await chrome.permissions.getAll()).origins;
  });

const lastState = async () => (await readLists(page)).lists.map(({ state }) => state);

it('pictures of every page, on two sites, are a choice that asks for all sites', async () => {
  await goTo(page, `#/matter/${MATTER.id}/lists`);
  await press(page, 'New list');
  await page.type('[role="dialog"] textarea', `${site.url('ok')}\n${site.url('staying')}`);
  await fill(page, 'Name', 'With pictures');
  await fill(page, 'Least pause (seconds)', '1');
  await fill(page, 'Up to so much longer (seconds)', '0');
  await pressAt(page, '[role="dialog"] input[type="radio"][value="all"]');
  expect(await violations(page)).toEqual([]);
  await showTo(page, 'new-list');
  expect(await readable()).toEqual([]);
  await press(page, 'Make list and start it');
  await expect.poll(readable).toEqual(['<all_urls>']);
  await showTo(page, 'list-running');
});

it('each of its pages has its pictures, without a press of the button', async () => {
  await expect.poll(lastState, { interval: 500 }).toEqual(['ended']);
  const { lines } = await readLists(page);
  expect(lines.map(({ state }) => state)).toEqual(['sealed', 'sealed']);
});

it('the right to all sites is given back at the end of the list', async () => {
  await expect.poll(readable).toEqual([]);
  expect(await wordsAt(page, 'main')).not.toContain('still held');
});
