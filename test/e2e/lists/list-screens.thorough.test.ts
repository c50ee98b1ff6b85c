import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import { fill, press, pressNamed } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import { setLook, violations, wordsAt } from '../../support/browser/look.ts';
import { openSeeded } from '../../support/browser/open-seeded.ts';
import { type ChangingPage, serveChangingPage } from '../../support/browser/pages/changing-page.ts';
import { openProduct, readStore } from '../../support/browser/product.ts';
import { MATTER } from '../../support/cases/posts-of-a-case.ts';

let build: string;
let product: LaunchedBrowser;
let page: Page;
let site: ChangingPage;
beforeAll(async () => {
  site = await serveChangingPage('启岚电子的手机外壳用回收料冒充新料，成本不到二十元。');
  build = await copyAllowedBuild(undefined, ['http://127.0.0.1/*', 'https://127.0.0.1/*']);
  product = await openProduct({ build });
  page = await openSeeded(product, { matter: MATTER, posts: [] });
});
afterAll(async () => {
  await product?.close();
  await site?.close();
  if (build) await rm(build, { recursive: true, force: true, maxRetries: 5 });
});

const inDialog = () => wordsAt(page, '[role="dialog"]');
const inMain = () => wordsAt(page, 'main');

it('pasted addresses say what each will do, before a list is made of them', async () => {
  await goTo(page, `#/matter/${MATTER.id}/lists`);
  await press(page, 'New list');
  const pasted = [site.url, `${site.url}?utm_source=x`, site.url.replace('/p/1', '/p/2')];
  await page.type('[role="dialog"] textarea', [...pasted, 'javascript:alert(1)'].join('\n'));
  await expect.poll(inDialog).toContain('4 lines, 2 to be captured');
  expect(await inDialog()).toContain('The same page as line 1; captured once');
  expect(await violations(page)).toEqual([]);
  await fill(page, 'Name', 'Posts of July');
  await fill(page, 'Least pause (seconds)', '1');
  await fill(page, 'Up to so much longer (seconds)', '0');
  await pressNamed(page, 'checkbox', 'Start the list at once');
  await press(page, 'Make list');
  await page.waitForFunction(() => !document.querySelector('[role="dialog"]'));
});

it('a list is started by a press, and its page shows how each line ended', async () => {
  await press(page, 'Start');
  await expect.poll(inMain).toContain('4 of 4 lines at their end');
  const { items } = await readStore(page, 'none');
  expect(items).toHaveLength(2);
  await press(page, 'Copy report');
  await expect.poll(inMain).toContain('The report of all lines was copied.');
});

const LOOKS = [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const;
it.each(LOOKS)('the lists have no fault that axe can find, in %s, %s', async (language, scheme) => {
  await setLook(page, language, scheme);
  await page.waitForSelector('main [role="table"]');
  expect(await violations(page)).toEqual([]);
});
