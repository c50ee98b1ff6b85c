import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { capture, chooseMatter, named, press, pressAt } from '../../../cli/browser/drive.ts';
import { openMatterPage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { openView } from '../../support/browser/fill-case.ts';
import {
  confirmDialog,
  setLook,
  showTo,
  untilSays,
  violations,
} from '../../support/browser/look.ts';
import { THREAD_PAGES } from '../../support/browser/pages/platform-threads.ts';
import { openProduct, servePages } from '../../support/browser/product.ts';

const MATTER = { reference: 'PL-2026', name: '评论 Comments', custodian: '陈伟' };
const CURRENT = '[role=row][aria-current]';
const LOOKS = [
  ['zh-CN', 'dark'],
  ['en', 'light'],
] as const;

let product: LaunchedBrowser;
let pages: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  pages = await servePages(THREAD_PAGES);
  product = await openProduct();
  const page = await product.browser.newPage();
  await page.goto(pages.url('/tieba'), { waitUntil: 'load' });
  const popup = await pressToolbarButton(product, page);
  await chooseMatter(popup, MATTER);
  expect((await capture(popup)).sealed).toBe(true);
  await popup.close();
  await page.close();
  workspace = await openMatterPage(product, MATTER.reference);
});
afterAll(async () => {
  await product?.close();
  await pages?.close();
});

it('a search leads to the comment that holds its words', async () => {
  const box = await named(workspace, 'searchbox', 'Search');
  await box.type('comment5');
  await workspace.waitForSelector('tbody mark');
  await pressAt(workspace, 'tbody tr a');
  await named(workspace, 'tab', 'Comments');
  await untilSays(workspace, 'Comment 1 of 1 that hold the words');
  const row = await workspace.waitForSelector(CURRENT);
  expect(await row?.evaluate((one) => one.textContent)).toContain('The words of comment5');
  await untilSays(workspace, '8 comments and replies were found in the captured page.');
});

it('the schedule has no fault that axe can find', async () => {
  for (const look of LOOKS) {
    await setLook(workspace, look[0], look[1]);
    await workspace.waitForSelector(CURRENT);
    expect(await violations(workspace)).toEqual([]);
    await showTo(workspace, `comments-${look[0]}`);
  }
});

it('a statement of it names the commenter in the schedule and among accounts', async () => {
  await press(workspace, 'Add statement: comment 5');
  await untilSays(workspace, 'Comment 5, by comment5');
  await showTo(workspace, 'comments-dialog');
  await confirmDialog(workspace);
  await pressAt(workspace, `${CURRENT} a[href*="#/item/"]`);
  await untilSays(workspace, 'Said by');
  await showTo(workspace, 'comments-statement');
  await openView(workspace, 'Statements');
  await untilSays(workspace, 'The words of comment5 运费自付');
  const cells = await workspace.$$eval('tbody tr td', (all) => all.map((one) => one.textContent));
  expect(cells[1]).toBe('comment5');
  await openView(workspace, 'Accounts');
  await untilSays(workspace, '1 comment that a statement quotes');
  await showTo(workspace, 'comments-accounts');
});
