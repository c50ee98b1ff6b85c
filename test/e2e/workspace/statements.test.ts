import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  capture,
  chooseMatter,
  fill,
  named,
  press,
  pressAt,
  pressNamed,
} from '../../../cli/browser/drive.ts';
import { openMatterPage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { openView } from '../../support/browser/fill-case.ts';
import { showTo, untilSays, violations } from '../../support/browser/look.ts';
import { openProduct, servePages } from '../../support/browser/product.ts';

const MATTER = { reference: 'YL-2026', name: '言论 Statements', custodian: '陈伟' };
const WORDS = '公司账上没有一分钱';

const post = (
  words: string,
  ago: string,
  likes: string,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<title>桥洞拆机社的帖子</title><main><article><header><a href="/u/1" rel="author">桥洞拆机社</a>
<time>${ago}</time></header><p>听说霁屿科技的产品已经全部召回，${words}，大家不要再买。</p>
<p>我说的都是内部员工告诉我的，绝对真实。</p><footer>转发 ${likes} 评论 3</footer></article></main></html>`;

let body = post(WORDS, '3分钟前', '12');
let product: LaunchedBrowser;
let pages: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;

const captureInto = async () => {
  const page = await product.browser.newPage();
  await page.goto(pages.url('/post'), { waitUntil: 'load' });
  const popup = await pressToolbarButton(product, page);
  await chooseMatter(popup, MATTER);
  expect((await capture(popup)).sealed).toBe(true);
  await popup.close();
  await page.close();
};

const openText = async (exhibit: string) => {
  await pressAt(workspace, `::-p-xpath(//tr[td[contains(., '${exhibit}')]]//a)`);
  await pressNamed(workspace, 'tab', 'Text');
  await named(workspace, 'searchbox', 'Find words');
};

beforeAll(async () => {
  pages = await servePages({
    '/post': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(body);
    },
  });
  product = await openProduct();
  await captureInto();
  workspace = await openMatterPage(product, MATTER.reference);
  await workspace.setViewport({ width: 1440, height: 900 });
});
afterAll(async () => {
  await product?.close();
  await pages?.close();
});

it(
  'words chosen in a captured text become a statement, stand in the schedule, and are looked ' +
    'for in the next capture',
  async () => {
    await openText('YL-2026-0001');
    const text = await workspace.waitForSelector('pre[role=group]');
    await text?.focus();
    for (const key of ['ArrowDown', 'ArrowRight'] as const) await workspace.keyboard.press(key);
    await workspace.keyboard.down('Shift');
    for (let times = 0; times < 4; times += 1) await workspace.keyboard.press('ArrowRight');
    await workspace.keyboard.up('Shift');
    await untilSays(workspace, 'Selected: “');

    await (await named(workspace, 'searchbox', 'Find words')).type(WORDS);
    await untilSays(workspace, `Selected: “${WORDS}”`);
    await press(workspace, 'Add statement');
    await (await named(workspace, 'combobox', 'Category')).select('misleading');
    await fill(workspace, 'Why it is false or wrongful', '审计报告载明账上有余额');
    await fill(workspace, 'Internal note', '待与客户核实');
    expect(await violations(workspace)).toEqual([]);
    await press(workspace, 'Save statement');
    const mark = await workspace.waitForSelector('pre mark [role=button]');
    expect(
      await mark?.evaluate((element) => [
        element.textContent,
        element.getAttribute('data-category'),
      ]),
    ).toEqual([WORDS, 'misleading']);
    await untilSays(workspace, '待与客户核实');
    expect(await violations(workspace)).toEqual([]);

    await openView(workspace, 'Statements');
    const table = await named(workspace, 'table', 'Statements');
    const row = await table.$eval('tbody tr', (element) => (element as HTMLElement).innerText);
    for (const shown of ['YL-2026-0001', WORDS, 'Misleading', '审计报告载明账上有余额'])
      expect(row).toContain(shown);
    expect(await violations(workspace)).toEqual([]);
    await pressAt(workspace, 'table[aria-label="Statements"] td a');
    await workspace.waitForSelector('li[aria-current] button');

    body = post('公司账上已经没有多少钱', '2小时前', '1.5万');
    await captureInto();
    await workspace.bringToFront();
    await openView(workspace, 'Items');
    await openText('YL-2026-0002');
    await untilSays(workspace, /Changed/);
    expect(await workspace.$eval('del', (element) => element.textContent)).toContain(
      'only in the earlier text:',
    );
    const later = await workspace.$$eval('ins', (pieces) =>
      pieces.map((piece) => (piece as HTMLElement).innerText).join(),
    );
    expect(later).toContain('多少');
    expect(await workspace.evaluate(() => document.body.innerText)).not.toMatch(/deleted/i);
    expect(await violations(workspace)).toEqual([]);

    await pressAt(workspace, 'a[href^="#/compare/"]');
    await untilSays(workspace, 'Two captures of one page or post.');
    await untilSays(workspace, 'Left out of the comparison: 1 count and 1 relative time');
    expect(await violations(workspace)).toEqual([]);
    await showTo(workspace, 'compare');
  },
);
