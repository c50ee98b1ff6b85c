import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import { capture, chooseMatter, fill, named, pressAt } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import type { Visit } from '../../../lib/evidence/casework.ts';
import { add, choose, openView, select } from '../../support/browser/fill-case.ts';
import { violations } from '../../support/browser/look.ts';
import { openProduct, servePages } from '../../support/browser/product.ts';
import { setClock, setPageClock } from '../../support/browser/worker-clock.ts';
import { alertPage, chinesePage } from '../../support/cases/case-pages.ts';
import { expectFiled, readCourtPackage } from '../../support/filing/read-court-package.ts';
import { readDocx } from '../../support/filing/read-docx.ts';
import { skipAfterFailure } from '../../support/skip-after-failure.ts';
import { readVisits, untilVisits } from '../../support/watches/run-watches.ts';

const MATTER = { reference: 'HZ-2026', name: '澄岭小贷诉启云数据', custodian: '陈伟' };
const LENDER = '澄岭小额贷款有限公司';
const FALSE_FACT = {
  风险等级: '高',
  预警对象: LENDER,
  预警内容: '已进入清算程序',
  事件日期: '2014-05-15',
};
const SAME_WAY = '以相同方式在相同范围内推送澄清信息';
const IN_FORCE = '在首页发布声明，持续七日';
const STATEMENT = '<p>本平台于 2026 年 11 月 18 日推送的清算信息有误，特此声明。</p>';
const HOMEPAGE = `<h1>启云数据</h1><p>查企业、查风险、看监控日报，首页每日更新。</p>`;
const CAPTCHA = chinesePage('安全验证', '<p>请完成安全验证后继续访问</p>');

let build: string;
let product: LaunchedBrowser;
let site: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
let folder: string;
let homepage = chinesePage('启云数据', HOMEPAGE + STATEMENT);

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
      response.end(homepage);
    },
  });
  folder = await mkdtemp(join(tmpdir(), 'matterproof-alert-'));
  build = await copyAllowedBuild(undefined, ['<all_urls>']);
  product = await openProduct({ build });
  for (const path of ['/in-site', '/daily', '/record'])
    await captureAt('2026-11-20T02:00:00Z', path);
  await captureAt('2026-11-23T02:00:00Z', '/clarify');
  workspace = await openMatterPage(product, MATTER.reference);
  await setClock(product, '2026-11-23T03:00:00Z');
  await setPageClock(workspace, '2026-11-23T03:00:00Z');
  await openView(workspace, 'Remedies');
});
afterAll(async () => {
  await product?.close();
  await site?.close();
  for (const one of [folder, build])
    if (one) await rm(one, { recursive: true, force: true, maxRetries: 5 });
});

const exhibit = (number: number) => `HZ-2026-${String(number).padStart(4, '0')}`;
/** What is told of the seven days on which the statement was to be up. */
const STATES = ['same', 'same', 'same', 'changed', 'captcha', 'missed', 'same'];
const byDue = (one: Visit, other: Visit): number => one.due.localeCompare(other.due);
const statesOfVisits = async () =>
  (await readVisits(workspace)).toSorted(byDue).map(({ state }) => state);
/** Moves the clock to a day on which the homepage is due, and waits for what is told until then. */
const visitOn = async (day: number, told: number): Promise<void> => {
  await setClock(product, `2026-11-${day}T03:01:00Z`);
  await untilVisits(workspace, told);
};
const dialog = (name: string): string =>
  `[role="dialog"] ::-p-aria([name="${name}"][role="radio"])`;
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
    const shows = () => said(`What the observations show: ${SAME_WAY}`);
    await expect.poll(shows).toContain('No observation shows it on: Daily report');
    await expect.poll(shows).toContain('No observation shows it to: 日报用户');
  });

  it('watches the homepage for the ordered statement, once a day', async () => {
    await add(workspace, 'Add ordered act', async () => {
      await select(workspace, 'Act', 'Statement on the homepage');
      await fill(workspace, 'Words of the order', IN_FORCE);
      await fill(workspace, 'Duration in days', '7');
    });
    await openView(workspace, 'Watches');
    const watch = async () => {
      await fill(workspace, 'Address', site.url('/'));
      await pressAt(workspace, dialog('Every so many hours'));
      await fill(workspace, 'Hours between two visits', '24');
      await pressAt(workspace, dialog('Pictures of every page, with the right to all sites'));
      await select(workspace, 'Ordered act that it is watched for', IN_FORCE);
    };
    await add(workspace, 'New watch', watch, 'Start watching');
    await untilVisits(workspace, 1);
    await visitOn(24, 2);
    await visitOn(25, 3);
    homepage = chinesePage('启云数据', HOMEPAGE);
    await visitOn(26, 4);
    homepage = CAPTCHA;
    await visitOn(27, 5);
    homepage = chinesePage('启云数据', HOMEPAGE + STATEMENT);
    await visitOn(29, 7); // On the 28th the computer was off.
    expect(await statesOfVisits()).toEqual(STATES);
  });

  it('counts the days by visits once a person judged the first capture, and another', async () => {
    await setPageClock(workspace, '2026-12-01T03:00:00Z');
    await openView(workspace, 'Remedies');
    const judge = async (number: number, verdict: string) => {
      await pressAt(workspace, 'article:nth-of-type(2) ::-p-aria([name="Add observation"])');
      await workspace.waitForSelector('[role="dialog"]');
      await choose(workspace, 'Item', exhibit(number));
      await select(workspace, 'As judged', verdict);
      await pressAt(workspace, '[role="dialog"] ::-p-aria([name="Add"][role="button"])');
      await workspace.waitForFunction(() => !document.querySelector('[role="dialog"]'));
    };
    const shown = () =>
      workspace.$eval('article:nth-of-type(2)', (part) => (part as HTMLElement).innerText);
    await workspace.waitForSelector('article:nth-of-type(2)');
    expect(await shown()).not.toContain('Observed up on');
    await judge(5, 'Met');
    await judge(8, 'Not met');
    await expect.poll(shown).toContain('Observed not up on: Nov 26, 2026');
    const shows = await shown();
    expect(shows).toContain('Observed up on 4 of 7 days');
    expect(shows).toContain('Observed not up on: Nov 26, 2026');
    expect(shows).toContain('Looked at, but cannot tell, on: Nov 27, 2026');
    expect(shows).toContain('Nobody looked on: Nov 28, 2026');
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
      IN_FORCE,
    ]);
    expect([matter.pushes.length, matter.observations.length, matter.links.length]).toEqual([
      3, 3, 1,
    ]);
    const states = (matter.visits as Visit[]).toSorted(byDue).map(({ state }) => state);
    expect(states).toEqual(STATES);
    expect(await readFile(join(data, 'index.html'), 'utf8')).toContain(IN_FORCE);
    const verified = spawnSync(process.execPath, ['cli/verify.ts', join(folder, name)], {
      encoding: 'utf8',
    });
    expect(verified.stdout).toMatch(/(^|\n)intact\n$/);
  });

  it('is filed with a Chinese court: the pages of the list are those of the exhibits', async () => {
    await workspace.reload();
    await setPageClock(workspace, '2026-12-02T03:00:00Z');
    const [name = ''] = await exportPackage(workspace, folder, { purpose: 'cn-court' });
    const filed = await readCourtPackage(join(folder, name));
    expectFiled(filed);
    expect(filed.rows).toHaveLength(10);
    const listed = filed.index.filing.map(({ path }) => path);
    for (const document of ['alerts', 'compliance', 'electronic-data-statement'])
      expect(listed).toContain(`filing/${document}.zh-CN.docx`);
    const sheet = readDocx(filed.read('compliance.zh-CN.docx')).text;
    for (const words of ['履行：4 天', '未履行：1 天', '已查看但无法判断：1 天', '未核查：1 天'])
      expect(sheet).toContain(words);
    // What an alert alleges and whom it is about stand in the printed exhibits.
    const text = filed.sheets.join('').replaceAll(/\s/g, '');
    for (const words of [LENDER, '已进入清算程序']) expect(text).toContain(words);
  });
});
