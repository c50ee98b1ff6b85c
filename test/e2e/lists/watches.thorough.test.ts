import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import { fill, press, pressAt } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import { setLook, violations, wordsAt } from '../../support/browser/look.ts';
import { openSeeded } from '../../support/browser/open-seeded.ts';
import { type ChangingPage, serveChangingPage } from '../../support/browser/pages/changing-page.ts';
import { openProduct, readStore } from '../../support/browser/product.ts';
import { FAST } from '../../support/browser/run-list.ts';
import { MATTER } from '../../support/cases/posts-of-a-case.ts';
import { postId } from '../../support/cases/seed-posts.ts';

const TEXT = '启岚电子的手机外壳用回收料冒充新料，成本不到二十元，却按新料的价格卖给消费者。';
const HOUR_MS = 3_600_000;
const TABLE = 'table[aria-label^="Visits of"]';

let build: string;
let product: LaunchedBrowser;
let page: Page;
let site: ChangingPage;
beforeAll(async () => {
  site = await serveChangingPage(TEXT);
  build = await copyAllowedBuild(undefined, ['http://127.0.0.1/*', 'https://127.0.0.1/*']);
  product = await openProduct({ build });
  const post = {
    url: site.url,
    title: '拆机老林的帖文',
    capturedAt: '2026-11-20T03:00:00.000Z',
    post: { platform: 'weibo', text: TEXT },
  };
  page = await openSeeded(product, { matter: MATTER, posts: [post] });
});
afterAll(async () => {
  await product?.close();
  await site?.close();
  if (build) await rm(build, { recursive: true, force: true, maxRetries: 5 });
});

/**
 * Lets the first time that is due be some hours ago, one a day, and wakes the background as the
 * browser's alarm does. The pace at the host is set as fast as it can be.
 */
const wakeWith = async (hoursAgo: number): Promise<void> => {
  const from = new Date(Date.now() - hoursAgo * HOUR_MS);
  const done = new Date(from.getTime() - 1).toISOString();
  const schedule = { from: from.toISOString(), everyHours: 24 };
  await page.evaluate(
    async (changed, pace) => {
      const opened = indexedDB.open('matterproof');
      const db = await new Promise<IDBDatabase>((end) => {
        opened.onsuccess = () => end(opened.result);
      });
      const work = db.transaction(['watches', 'lists'], 'readwrite');
      for (const [name, change] of Object.entries({ watches: changed, lists: { pace } })) {
        const table = work.objectStore(name);
        const rows = table.getAll();
        rows.onsuccess = () => {
          for (const row of rows.result) table.put({ ...row, ...change });
        };
      }
      await new Promise((end) => {
        work.oncomplete = end;
      });
      db.close();
    },
    { schedule, done },
    FAST,
  );
  await page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<object> } };
      }
    ).chrome.runtime.sendMessage({ kind: 'watches', request: 'changed' }),
  );
};
const visits = (): Promise<string> => wordsAt(page, `${TABLE} tbody`);

it('a page is watched from its item, and visited at once, in a window of its own', async () => {
  await goTo(page, `#/item/${postId(MATTER.reference, 1)}`);
  await press(page, 'Watch this page');
  await pressAt(page, '[role="dialog"] ::-p-aria([name="Every so many hours"][role="radio"])');
  await fill(page, 'Hours between two visits', '24');
  await press(page, 'Start watching');
  await page.waitForFunction(() => !document.querySelector('[role="dialog"]'));
  await goTo(page, `#/matter/${MATTER.id}/watches`);
  await expect.poll(visits).toContain('Online, the same text');
});

it('each later visit is told as what it showed, with its capture', async () => {
  site.show({ text: TEXT.replace('冒充新料', '当作新料') });
  await wakeWith(0);
  await expect.poll(visits).toContain('Text changed');
  site.show({ text: '该内容已被作者删除' });
  await wakeWith(0);
  await expect.poll(visits).toContain('A notice in its place');
  site.show({ text: '404', status: 404 });
  await wakeWith(0);
  await expect.poll(visits).toContain('Not found (404 or 410)');
  expect(await visits()).toContain('该内容已被作者删除');
  const { items } = await readStore(page, 'none');
  expect(items).toHaveLength(5);
});

it('a visit signed out that the browser does not permit says which switch is off', async () => {
  await press(page, 'Change…');
  await pressAt(page, '[role="dialog"] ::-p-aria([name="Look at it signed out as well"])');
  await page.waitForSelector('[role="dialog"] [role="note"] ::-p-text(Allow in Incognito)');
  await press(page, 'Save');
  await page.waitForFunction(() => !document.querySelector('[role="dialog"]'));
  site.show({ text: '404', status: 404 });
  await wakeWith(0);
  await expect
    .poll(visits)
    .toContain('the browser does not let the extension into private windows');
  await press(page, 'Change…');
  await pressAt(page, '[role="dialog"] ::-p-aria([name="Look at it signed out as well"])');
  await press(page, 'Save');
  await page.waitForFunction(() => !document.querySelector('[role="dialog"]'));
});

it('a time without a visit is told as not visited, and nothing as deleted', async () => {
  await wakeWith(75);
  await expect.poll(visits).toContain('Not visited');
  const words = await wordsAt(page, 'main');
  expect(words).toContain('The watched text was last observed at');
  expect(words).toContain('It was not observed at');
  expect(words).not.toMatch(/delet|remov(?:ed|al)/iu);
});

it('what changed is listed with its places until the person has looked at it', async () => {
  await goTo(page, '#/news');
  const news = () => wordsAt(page, 'main');
  await expect.poll(news).toContain('Text changed');
  expect(await news()).toContain('Not found (404 or 410)');
  expect(await news()).not.toContain('Not visited');
  expect(await violations(page)).toEqual([]);
  await press(page, 'I have looked');
  await expect.poll(news).toContain('Nothing changed.');
  await goTo(page, `#/matter/${MATTER.id}/watches`);
});

const LOOKS = [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const;
it.each(LOOKS)(
  'the watches have no fault that axe can find, in %s, %s',
  async (language, scheme) => {
    await setLook(page, language, scheme);
    await page.waitForSelector(language === 'en' ? TABLE : 'table[aria-label$="历次查看"]');
    expect(await violations(page)).toEqual([]);
    await setLook(page, 'en', 'light');
  },
);
