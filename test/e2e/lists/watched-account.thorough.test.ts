import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import { fill, press, pressAt } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import { violations, wordsAt } from '../../support/browser/look.ts';
import { openSeeded } from '../../support/browser/open-seeded.ts';
import { type ChangingPage, serveChangingPage } from '../../support/browser/pages/changing-page.ts';
import { openProduct, readStore } from '../../support/browser/product.ts';
import { MATTER } from '../../support/cases/posts-of-a-case.ts';
import { wakeWatches } from '../../support/watches/run-watches.ts';

/** The account's page as it shows posts with these numbers. */
const shown = (...numbers: readonly number[]): string =>
  numbers
    .map((n) => `<a href="/@lin/11223344556677${n}">第${n}条：启岚电子的外壳用回收料。</a><br>`)
    .join('');

let build: string;
let product: LaunchedBrowser;
let page: Page;
let site: ChangingPage;
let account: string;
beforeAll(async () => {
  site = await serveChangingPage(shown(1, 2));
  account = new URL('/@lin', site.url).href;
  build = await copyAllowedBuild(undefined, ['http://127.0.0.1/*', 'https://127.0.0.1/*']);
  product = await openProduct({ build });
  page = await openSeeded(product, { matter: MATTER, posts: [] });
});
afterAll(async () => {
  await product?.close();
  await site?.close();
  if (build) await rm(build, { recursive: true, force: true, maxRetries: 5 });
});
const visits = (): Promise<string> => wordsAt(page, 'table[aria-label^="Visits of"] tbody');

it('at its first visit the posts of an account are noted, and none is told as new', async () => {
  await goTo(page, `#/matter/${MATTER.id}/watches`);
  await press(page, 'New watch');
  await fill(page, 'Address', account);
  await pressAt(page, '[role="dialog"] ::-p-aria([name="Every so many hours"][role="radio"])');
  await press(page, 'Start watching');
  await expect.poll(visits).toContain('2 posts linked');
  expect(await visits()).not.toContain('not seen');
});

it('a post that the page did not link to before is listed and is news', async () => {
  site.show({ text: shown(3, 2) });
  await wakeWatches(page, new Date().toISOString());
  await expect.poll(visits).toContain('1 post not seen at the visit of');
  expect(await wordsAt(page, 'main')).toContain('does not say when it was published');
  await goTo(page, '#/news');
  await expect.poll(() => wordsAt(page, 'main')).toContain('1 post not seen at the visit of');
  expect(await violations(page)).toEqual([]);
});

it('a person chooses which of these posts a list captures', async () => {
  await goTo(page, `#/matter/${MATTER.id}/watches`);
  await press(page, 'Choose what to capture…');
  const post = `${account}/112233445566773`;
  await page.waitForSelector(`[role="dialog"] ::-p-aria([name="${post}"][role="checkbox"])`);
  expect(await violations(page)).toEqual([]);
  await fill(page, 'Least pause (seconds)', '1');
  await fill(page, 'Up to so much longer (seconds)', '0');
  await press(page, 'Make list and start it');
  const captured = async () =>
    (await readStore(page, 'none')).items.map(({ record }) => record).join();
  await expect.poll(captured).toContain(`"url":"${post}"`);
});
