import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import {
  capture,
  chooseMatter,
  fill,
  named,
  press,
  pressAt,
  pressNamed,
} from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { zoneInWords } from '../../../components/zone-names.ts';
import { add, choose, goTo, openView, select } from '../../support/browser/fill-case.ts';
import { wordsAt } from '../../support/browser/look.ts';
import {
  HOSTS_HERE,
  keepOffers,
  openProduct,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { setClock, setPageClock } from '../../support/browser/worker-clock.ts';
import { chinesePage } from '../../support/cases/case-pages.ts';
import { FIRST, LIE, PLACES, WEIBO, ZHIHU } from '../../support/cases/defamation-places.ts';
import { weiboPage } from '../../support/cases/posts-on-platforms.ts';
import {
  expectFiled,
  expectOutlined,
  readCourtPackage,
} from '../../support/filing/read-court-package.ts';
import { readDocx } from '../../support/filing/read-docx.ts';
import { skipAfterFailure } from '../../support/skip-after-failure.ts';
import { readVisits, untilVisits } from '../../support/watches/run-watches.ts';

const MATTER = { reference: 'JY-2021', name: '霁屿科技诉桥洞拆机社', custodian: '陈伟' };
const ORDERED = '停止侵权，删除涉案博文';
const DAY_MS = 86_400_000;
/** By the clocks of the test, all of them before the real one: a page's own clock is not moved. */
const CAPTURED = Date.parse('2021-10-01T02:00:00Z');
const WATCHED = CAPTURED + DAY_MS;
const iso = (at: number): string => new Date(at).toISOString();
let build: string;
let product: LaunchedBrowser;
let site: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
let folder: string;
let port: string;
let firstPost = weiboPage(FIRST);

const captureAll = async () => {
  await setClock(product, iso(CAPTURED));
  for (const { host, path } of PLACES) {
    const page = await product.browser.newPage();
    await page.goto(`http://${host}:${port}${path}`, { waitUntil: 'load' });
    const popup = await pressToolbarButton(product, page);
    await setPageClock(popup, iso(CAPTURED)); // The popup opens the matter by its own clock.
    await chooseMatter(popup, MATTER);
    expect(await capture(popup)).toMatchObject({ sealed: true });
    await popup.close();
    await page.close();
  }
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matterproof-filed-'));
  site = await servePages({
    ...Object.fromEntries(PLACES.map(({ path, html }) => [path, html])),
    [`/detail/${FIRST.id}`]: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(firstPost);
    },
  });
  port = new URL(site.url('/')).port;
  build = await copyAllowedBuild(undefined, ['http://m.weibo.cn/*', 'https://m.weibo.cn/*']);
  product = await openProduct({ build, args: [HOSTS_HERE] });
  await captureAll();
  workspace = await openMatterPage(product, MATTER.reference);
  await keepOffers(workspace);
  await setClock(product, iso(WATCHED));
  await setPageClock(workspace, iso(WATCHED));
  await workspace.setViewport({ width: 1440, height: 900 });
});
afterAll(async () => {
  await product?.close();
  await site?.close();
  for (const one of [folder, build])
    if (one) await rm(one, { recursive: true, force: true, maxRetries: 5 });
});

const exhibit = (number: number) => `JY-2021-${String(number).padStart(4, '0')}`;
const openItem = async (number: number) => {
  const { items } = await readStore(workspace, 'none');
  const id = items.find((item) => item.number === number)?.id;
  await goTo(workspace, `#/item/${id}`);
  await workspace.waitForSelector('section[aria-label="Dates"]');
};

describe('a defamation case, from the first post to the schedule for the court', () => {
  skipAfterFailure();

  it('reads each post’s author, time and platform as its page states them', async () => {
    const { items } = await readStore(workspace, 'none');
    const posts = items.map(({ record }) => JSON.parse(record).post);
    expect(posts.slice(0, 8).map(({ platform, author }) => `${platform} ${author.name}`)).toEqual([
      `weibo ${WEIBO}`,
      `zhihu ${ZHIHU}`,
      `mastodon ${WEIBO}`,
      `weibo ${WEIBO}`,
      `weibo ${WEIBO}`,
      `zhihu ${ZHIHU}`,
      `weibo ${WEIBO}`,
      `mastodon ${WEIBO}`,
    ]);
    expect(posts[6].repostOf.text).toBe(FIRST.text);
  });

  it('records the order, the entities and one respondent with two accounts', async () => {
    await openView(workspace, 'Case file');
    await add(workspace, 'Add key date', async () => {
      await select(workspace, 'What happened', 'Order made');
      await fill(workspace, 'Date', '2021-09-01');
      await select(workspace, 'Time zone', zoneInWords('en', 'Asia/Shanghai'));
    });
    await add(workspace, 'Add key date', async () => {
      await fill(workspace, 'Date', '2021-09-06');
      await select(workspace, 'Time zone', zoneInWords('en', 'Asia/Shanghai'));
    });
    for (const [name, type] of [
      ['霁屿', 'Company'],
      ['陆霁', 'Person'],
    ] as const)
      await add(workspace, 'Add entity', async () => {
        await fill(workspace, 'Name', name);
        await select(workspace, 'Type', type);
      });
    await expect
      .poll(() => wordsAt(workspace, 'table[aria-label="Key dates"]'))
      .toContain('Order served Sep 6, 2021');
    await openView(workspace, 'Accounts');
    for (const account of [`Weibo · ${WEIBO}`, 'Zhihu', 'Mastodon']) {
      await pressAt(
        workspace,
        `::-p-xpath(//button[starts-with(@aria-label, "Add to respondent… ${account}")])`,
      );
      await press(workspace, 'Add');
      await workspace.waitForFunction(() => !document.querySelector('[role="dialog"]'));
    }
    const accounts = 'table[aria-label="Respondents and their accounts"]';
    await expect.poll(() => wordsAt(workspace, `${accounts} tbody`)).toContain('Mastodon');
    // weibo: two before the order was served, one on that day, one after
    expect(await wordsAt(workspace, `${accounts} tbody`)).toMatch(
      /4 items Aug 10, 2021.* Sep 12, 2021.* 2 1 1/,
    );
  });

  it(
    'flags what was published after the order was served, and cannot tell within the day of ' +
      'service',
    async () => {
      for (const [number, flag] of [
        [1, 'Published Before'],
        [4, 'Published Before'],
        [5, 'Published Cannot tell'],
        [6, 'Published After'],
      ] as const) {
        await openItem(number);
        await expect
          .poll(() => wordsAt(workspace, 'section[aria-label="Dates"]'))
          .toMatch(new RegExp(`Order served.*${flag}|${flag}.*Order served`));
      }
    },
  );

  it('flags the posts anew when the date of service changes', async () => {
    await openView(workspace, 'Case file');
    await press(workspace, 'Edit Order served 2021-09-06');
    await fill(workspace, 'Time of day', '10:00');
    await press(workspace, 'Save');
    await workspace.waitForFunction(() => !document.querySelector('[role="dialog"]'));
    await openItem(5);
    await expect.poll(() => wordsAt(workspace, 'header')).toContain('Published after order served');
  });

  it(
    'keeps the false words as a statement, with why they are false, who is hit and what shows ' +
      'it',
    async () => {
      await openItem(1);
      await pressNamed(workspace, 'tab', 'Text');
      await (await named(workspace, 'searchbox', 'Find words')).type(LIE);
      await add(
        workspace,
        'Add statement',
        async () => {
          await fill(workspace, 'Why it is false or wrongful', '监管部门检测未发现翻新电芯');
        },
        'Save statement',
      );
      await openView(workspace, 'Statements');
      await expect
        .poll(() => wordsAt(workspace, 'table[aria-label="Statements"] tbody'))
        .toContain(LIE);
      await openView(workspace, 'Entities');
      await expect
        .poll(() => wordsAt(workspace, 'table[aria-label="Entities"] thead'))
        .toMatch(/霁屿.*陆霁/);
    },
  );

  it('watches the first post for the order to delete it, on the days that follow', async () => {
    await openView(workspace, 'Remedies');
    await add(workspace, 'Add ordered act', async () => {
      await select(workspace, 'Act', 'Delete');
      await fill(workspace, 'Words of the order', ORDERED);
      await choose(workspace, 'Wrong items', exhibit(1));
      await fill(workspace, 'Date', '2021-09-10');
    });
    await openItem(1);
    await add(
      workspace,
      'Watch this page',
      async () => {
        await pressAt(
          workspace,
          '[role="dialog"] ::-p-aria([name="Every so many hours"][role="radio"])',
        );
        await fill(workspace, 'Hours between two visits', '24');
        await select(workspace, 'Ordered act that it is watched for', ORDERED);
      },
      'Start watching',
    );
    await untilVisits(workspace, 1);
    const later = { ...FIRST, edited: iso(WATCHED + DAY_MS / 2) };
    const shown = [
      weiboPage({ ...later, text: FIRST.text.replace('就是骗子', '心里有数') }),
      chinesePage('安全验证', '<p>请完成安全验证后继续访问</p>'),
      chinesePage('出错了', '<p>抱歉，此微博已被作者删除。</p>'),
    ];
    for (const [at, html] of shown.entries()) {
      firstPost = html;
      await setClock(product, iso(WATCHED + (at + 1) * DAY_MS + 600_000));
      await untilVisits(workspace, at + 2);
    }
    await setPageClock(workspace, iso(WATCHED + 4 * DAY_MS));
    const visits = (await readVisits(workspace)).toSorted((one, other) =>
      one.due.localeCompare(other.due),
    );
    expect(visits.map(({ state }) => state)).toEqual([
      ...['same', 'marked-edited', 'captcha', 'notice'],
    ]);
    expect(visits.at(-1)?.words).toContain('此微博已被作者删除');
  });

  it('flags the post as still online, and as changed, after the order was served', async () => {
    await openItem(1);
    const dates = () => wordsAt(workspace, 'section[aria-label="Dates"]');
    await expect.poll(dates).toMatch(/Text seen to change.*After/);
    expect(await dates()).toMatch(/Last seen online.*After/);
    await openView(workspace, 'Remedies');
    const act = () => wordsAt(workspace, 'article');
    await expect.poll(act).toContain('A notice in its place');
    expect(await act()).toMatch(/^Delete ✕ Not met/);
    expect(await act()).not.toMatch(/deleted on|removed on/iu);
  });

  it('draws the timeline with the order’s lines, and finds what says the same', async () => {
    await openView(workspace, 'Timeline');
    await workspace.waitForSelector('main svg');
    const drawn = await wordsAt(workspace, 'main');
    for (const words of ['Order made', 'Order served', exhibit(6)]) expect(drawn).toContain(words);
    await openView(workspace, 'Copies');
    await expect
      .poll(() => wordsAt(workspace, 'main'))
      .toMatch(new RegExp(`${exhibit(1)}.*${exhibit(8)}`));
  });

  it('marks what items are, many at a time, and numbers the exhibits by publication', async () => {
    await openView(workspace, 'Items');
    await named(workspace, 'table', 'Items');
    for (const number of [9, 10])
      await pressNamed(workspace, 'checkbox', `Choose ${exhibit(number)}`);
    await add(
      workspace,
      'Role…',
      () => select(workspace, 'Role', 'Regulator’s clarification'),
      'Set role',
    );
    const roles = async () =>
      (await readStore(workspace, 'none')).items.map(({ role }) => role).filter(Boolean);
    await expect.poll(roles).toEqual(['regulator', 'regulator']);
    await press(workspace, 'Undo');
    await expect.poll(roles).toEqual([]);

    await pressNamed(workspace, 'checkbox', 'Choose all items');
    await add(
      workspace,
      'Exhibit numbers…',
      () => fill(workspace, 'Prefix', '原告证据'),
      'Number exhibits',
    );
    const exhibits = async () =>
      (await readStore(workspace, 'none')).items.map(({ exhibit: label }) => label);
    // By publication: the client's statement of the 9th lies before the posts of the 10th and
    // later, and visits that showed the first post lie beside it; what states no time comes last
    await expect
      .poll(exhibits)
      .toEqual(
        [1, 4, 5, 6, 7, 10, 11, 12, 8, 9, 2, 3, 13, 14].map(
          (number) => `原告证据-${String(number).padStart(4, '0')}`,
        ),
      );
  });

  it('is filed with a Chinese court: the pages of the list are those of the exhibits', async () => {
    await workspace.reload();
    await setPageClock(workspace, iso(WATCHED + 5 * DAY_MS));
    const [name = ''] = await exportPackage(workspace, folder, { purpose: 'cn-court' });
    const filed = await readCourtPackage(join(folder, name));
    expectFiled(filed);
    expect(filed.rows.map(({ label }) => label)).toEqual(
      Array.from({ length: 14 }, (_, at) => `原告证据-${String(at + 1).padStart(4, '0')}`),
    );
    const listed = filed.index.filing.map(({ path }) => path);
    expect(listed).toContain('filing/exhibits.pdf');
    for (const document of [
      ...['exhibit-list', 'statement-schedule', 'compliance', 'electronic-data-statement'],
    ])
      expect(listed).toContain(`filing/${document}.zh-CN.docx`);
    expect(filed.sheets.join('').replaceAll(/\s/g, '')).toContain(LIE);
    // The words stand in a line of the post, and are the first statement of its exhibit.
    expectOutlined(filed, { label: '原告证据-0001', number: 1, words: LIE });
    const sheet = readDocx(filed.read('compliance.zh-CN.docx')).text;
    for (const state of ['在线，文字未变', '页面标注已编辑', '要求验证', '原处显示提示语'])
      expect(sheet).toContain(state);
    expect(filed.printedList).toContain('证据目录');
  });
});
