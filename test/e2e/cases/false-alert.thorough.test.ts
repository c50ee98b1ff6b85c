import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture, chooseMatter, fill, named, pressAt } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { add, choose, openView, select } from '../../support/browser/fill-case.ts';
import { violations } from '../../support/browser/look.ts';
import { openProduct, servePages } from '../../support/browser/product.ts';
import { setClock, setPageClock } from '../../support/browser/worker-clock.ts';
import { alertPage, chinesePage } from '../../support/cases/case-pages.ts';
import { expectFiled, readCourtPackage } from '../../support/filing/read-court-package.ts';
import { skipAfterFailure } from '../../support/skip-after-failure.ts';

const MATTER = { reference: 'HZ-2026', name: '澄岭小贷诉启云数据', custodian: '陈伟' };
const LENDER = '澄岭小额贷款有限公司';
const FALSE_FACT = {
  风险等级: '高',
  预警对象: LENDER,
  预警内容: '已进入清算程序',
  事件日期: '2014-05-15',
};
const SAME_WAY = '以相同方式在相同范围内推送澄清信息';
const STATEMENT = '<p>本平台于 2026 年 11 月 18 日推送的清算信息有误，特此声明。</p>';

let product: LaunchedBrowser;
let site: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
let folder: string;
let statement = STATEMENT;

const captureAt = async (instant: string, path: string) => {
  await setClock(product, instant);
  const page = await product.browser.newPage();
  await page.goto(site.url(path), { waitUntil: 'load' });
  const popup = await pressToolbarButton(product, page);
  await setPageClock(popup, instant); // The popup opens the matter by its own clock.
  await chooseMatter(popup, MATTER);
  const { sealed, words } = await capture(popup);
  expect([sealed, words]).toEqual([true, expect.stringContaining('Sealed as')]);
  await popup.close();
  await page.close();
};

beforeAll(async () => {
  site = await servePages({
    '/in-site': alertPage({
      ...FALSE_FACT,
      推送时间: '2026-11-18 08:02:31',
      推送渠道: '站内消息',
      推送范围: '订阅用户',
    }),
    '/daily': alertPage({
      ...FALSE_FACT,
      推送时间: '2026-11-19 07:00:00',
      推送渠道: '监控日报',
      推送范围: '日报用户',
    }),
    '/record': chinesePage(
      '企业信用信息公示',
      `<h1>${LENDER}</h1><p>清算组备案：2019-05-15 撤销</p>`,
    ),
    '/clarify': chinesePage(
      '澄清通知',
      `<article><h1>澄清通知</h1><p>关于${LENDER}的清算信息有误。</p></article>`,
    ),
    '/': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(chinesePage('启云数据', `<h1>启云数据</h1>${statement}`));
    },
  });
  folder = await mkdtemp(join(tmpdir(), 'matterproof-alert-'));
  product = await openProduct();
  for (const path of ['/in-site', '/daily', '/record'])
    await captureAt('2026-11-20T02:00:00Z', path);
  await captureAt('2026-11-23T02:00:00Z', '/clarify');
  for (const day of [23, 24, 25]) await captureAt(`2026-11-${day}T03:00:00Z`, '/');
  statement = '';
  await captureAt('2026-11-26T03:00:00Z', '/');
  workspace = await openMatterPage(product, MATTER.reference);
  await openView(workspace, 'Remedies');
});
afterAll(async () => {
  await product?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

const exhibit = (number: number) => `HZ-2026-${String(number).padStart(4, '0')}`;
const said = (name: string): Promise<string> =>
  workspace.$eval(`::-p-aria([name="${name}"])`, (part) => (part as HTMLElement).innerText);

describe('a false alert, from the push to the check of what was ordered', () => {
  skipAfterFailure();

  it('keeps each push with its channel and recipients, as the alert states them', async () => {
    for (const [number, channel] of [
      [1, 'In-site message'],
      [2, 'Daily report'],
    ] as const)
      await add(workspace, 'Add push', async () => {
        await choose(workspace, 'Item', exhibit(number));
        await select(workspace, 'Channel', channel);
      });
    const pushes = await said('Wrong pushes and clarifications');
    for (const words of [LENDER, '已进入清算程序', 'Daily report', '日报用户'])
      expect(pushes).toContain(words);
  });

  it('lays the official record beside the alert, with the gap between the dates', async () => {
    await add(workspace, 'Pair with an official record', async () => {
      await choose(workspace, 'Alert', exhibit(1));
      await choose(workspace, 'Official record', exhibit(3));
      await fill(workspace, 'Date', '2019-05-15');
    });
    expect(await said('Alerts beside the official record')).toContain('1826 days');
  });

  it('names the channel and the recipients that the clarification did not reach', async () => {
    await add(workspace, 'Add ordered act', async () => {
      await fill(workspace, 'Words of the order', SAME_WAY);
      await choose(workspace, 'Wrong items', exhibit(1));
      await choose(workspace, 'Wrong items', exhibit(2));
    });
    await add(workspace, 'Add observation', async () => {
      await choose(workspace, 'Item', exhibit(4));
      await select(workspace, 'As judged', 'Met');
    });
    await add(workspace, 'Add push', async () => {
      await choose(workspace, 'Item', exhibit(4));
      await select(workspace, 'Channel', 'In-site message');
      const recipients = await named(workspace, 'combobox', 'Recipients');
      await recipients.type('订阅用户');
      await workspace.keyboard.press('Enter');
    });
    const shows = await said(`What the observations show: ${SAME_WAY}`);
    expect(shows).toContain('No observation shows it on: Daily report');
    expect(shows).toContain('No observation shows it to: 日报用户');
  });

  it('counts the days: up on three of seven, down on one, three not observed', async () => {
    await add(workspace, 'Add ordered act', async () => {
      await select(workspace, 'Act', 'Statement on the homepage');
      await fill(workspace, 'Words of the order', '在首页发布声明，持续七日');
      await fill(workspace, 'Duration in days', '7');
    });
    for (const [number, verdict] of [
      [5, 'Met'],
      [6, 'Met'],
      [7, 'Met'],
      [8, 'Not met'],
    ] as const) {
      await pressAt(workspace, 'article:nth-of-type(2) ::-p-aria([name="Add observation"])');
      await workspace.waitForSelector('[role="dialog"]');
      await choose(workspace, 'Item', exhibit(number));
      await select(workspace, 'As judged', verdict);
      await pressAt(workspace, '[role="dialog"] ::-p-aria([name="Add"][role="button"])');
      await workspace.waitForFunction(() => !document.querySelector('[role="dialog"]'));
    }
    const shows = await workspace.$eval(
      'article:nth-of-type(2)',
      (part) => (part as HTMLElement).innerText,
    );
    expect(shows).toContain('Observed up on 3 of 7 days');
    expect(shows).toContain('Observed not up on: Nov 26, 2026');
    expect(shows).toContain('Not observed on: Nov 27, 2026, Nov 28, 2026, and Nov 29, 2026');
    expect(shows).toMatch(/^Statement on the homepage\s+✕ Not met/);
    expect(await violations(workspace)).toEqual([]);
  });

  it('hands all of it to counsel, in index and report, in an intact package', async () => {
    const [name = ''] = await exportPackage(workspace, folder);
    execFileSync('unzip', ['-q', join(folder, name), '-d', folder]);
    const data = join(folder, basename(name, '.zip'), 'data');
    const { matter } = JSON.parse(await readFile(join(data, 'manifest.json'), 'utf8'));
    expect(matter.orderedActs.map(({ words }: { words: string }) => words)).toEqual([
      '以相同方式在相同范围内推送澄清信息',
      '在首页发布声明，持续七日',
    ]);
    expect([matter.pushes.length, matter.observations.length, matter.links.length]).toEqual([
      3, 5, 1,
    ]);
    expect(await readFile(join(data, 'index.html'), 'utf8')).toContain('在首页发布声明，持续七日');
    const verified = spawnSync(process.execPath, ['cli/verify.ts', join(folder, name)], {
      encoding: 'utf8',
    });
    expect(verified.stdout).toMatch(/(^|\n)intact\n$/);
  });

  it('is filed with a Chinese court: the pages of the list are those of the exhibits', async () => {
    await workspace.reload();
    const [name = ''] = await exportPackage(workspace, folder, { purpose: 'cn-court' });
    const filed = await readCourtPackage(join(folder, name));
    expectFiled(filed);
    expect(filed.rows).toHaveLength(8);
    const listed = filed.index.filing.map(({ path }) => path);
    for (const document of ['alerts', 'compliance', 'electronic-data-statement'])
      expect(listed).toContain(`filing/${document}.zh-CN.docx`);
    // What an alert alleges and whom it is about stand in the printed exhibits.
    const text = filed.sheets.join('').replaceAll(/\s/g, '');
    for (const words of [LENDER, '已进入清算程序']) expect(text).toContain(words);
  });
});
