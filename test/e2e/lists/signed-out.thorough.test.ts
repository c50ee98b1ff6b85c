import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import { fill, press, pressAt } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import { openSeeded } from '../../support/browser/open-seeded.ts';
import { openProduct, readStore, servePages } from '../../support/browser/product.ts';
import { MATTER } from '../../support/cases/posts-of-a-case.ts';
import { postId } from '../../support/cases/seed-posts.ts';
import { readVisits, wakeWatches } from '../../support/watches/run-watches.ts';

const TEXT = '启岚电子的手机外壳用回收料冒充新料，成本不到二十元，却按新料的价格卖给消费者。';
const TABLE = 'table[aria-label^="Visits of"]';

let build: string;
let product: LaunchedBrowser;
let page: Page;
let site: Awaited<ReturnType<typeof servePages>>;
/** The cookies that each look at the page was made with. */
const cookies: string[] = [];

const html = (text: string) =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>知言</title></head>` +
  `<body><nav>首页 发现</nav><main><p>${text}</p></main></body></html>`;

beforeAll(async () => {
  site = await servePages({
    '/sign-in': (_, response) => {
      response.writeHead(200, { 'set-cookie': 'sid=1; Path=/', 'content-type': 'text/html' });
      response.end('signed in');
    },
    '/p/1': ({ headers }, response) => {
      cookies.push(headers.cookie ?? '');
      response.writeHead(200, {
        'set-cookie': 'seen=1; Path=/',
        'content-type': 'text/html; charset=utf-8',
      });
      const isIn = headers.cookie?.includes('sid=1');
      response.end(html(isIn ? TEXT : '登录后查看更多内容'));
    },
  });
  build = await copyAllowedBuild(undefined, ['<all_urls>']);
  product = await openProduct({ build, privateWindows: true });
  const post = {
    ...{ url: site.url('/p/1'), title: '拆机老林的帖文', capturedAt: '2026-11-20T03:00:00.000Z' },
    post: { platform: 'weibo', text: TEXT },
  };
  page = await openSeeded(product, { matter: MATTER, posts: [post] });
  const ordinary = await product.browser.newPage();
  await ordinary.goto(site.url('/sign-in'));
  await ordinary.close();
});
afterAll(async () => {
  await product?.close();
  await site?.close();
  if (build) await rm(build, { recursive: true, force: true, maxRetries: 5 });
});

const isPrivateOpen = (): Promise<boolean> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { windows: { getAll(): Promise<{ incognito: boolean }[]> } };
    };
    return (await chrome.windows.getAll()).some(({ incognito }) => incognito);
  });

it('a page is looked at in the person’s session, then signed out, beside each other', async () => {
  await goTo(page, `#/item/${postId(MATTER.reference, 1)}`);
  await press(page, 'Watch this page');
  await pressAt(page, '[role="dialog"] ::-p-aria([name="Every so many hours"][role="radio"])');
  await fill(page, 'Hours between two visits', '24');
  await pressAt(page, '[role="dialog"] ::-p-aria([name="Look at it signed out as well"])');
  expect(await page.$('[role="dialog"] [role="note"]')).toBeNull();
  await press(page, 'Start watching');
  await page.waitForFunction(() => !document.querySelector('[role="dialog"]'));
  await goTo(page, `#/matter/${MATTER.id}/watches`);
  const cells = () =>
    page.$$eval(`${TABLE} tbody td`, (all) =>
      all.map((cell) => cell.textContent?.replace(/\s+/gu, ' ') ?? ''),
    );
  await expect.poll(async () => (await cells())[2]).toContain('Login asked for');
  expect((await cells())[1]).toContain('Online, the same text');
  expect(await page.$$eval(`${TABLE} tbody tr`, ({ length }) => length)).toBe(1);
});

it('the visit signed out had no cookie of the session, and says how it was made', async () => {
  expect(cookies.some((sent) => sent.includes('sid=1'))).toBe(true);
  expect(cookies).toContain('');
  const out = (await readVisits(page)).find(({ route }) => route === 'no-session');
  expect(out).toMatchObject({ state: 'login-wall' });
  const { items, artifacts } = await readStore(page);
  const record = JSON.parse(items.find(({ id }) => id === out?.item)?.record ?? '');
  expect(record.conditions.privateMode).toBe(true);
  expect(record.method.map(({ step }: { step: string }) => step).slice(0, 2)).toEqual([
    ...['opened-by-list', 'private-window'],
  ]);
  const paths = artifacts.filter(({ item }) => item === out?.item).map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['viewport.png', 'text.txt', 'dom.html']));
});

it('the private window is closed after the visit, with what the visit was given', async () => {
  await expect.poll(isPrivateOpen).toBe(false);
  const before = cookies.length;
  await wakeWatches(page, new Date().toISOString());
  await expect.poll(async () => (await readVisits(page)).length).toBe(4);
  const first = cookies.slice(before).find((sent) => !sent.includes('sid=1'));
  expect(first).toBe('');
});
