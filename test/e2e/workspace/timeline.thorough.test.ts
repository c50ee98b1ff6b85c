import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { named, press, pressAt } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import type { Visit } from '../../../lib/evidence/casework.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import { setLook, showTo, violations, wordsAt } from '../../support/browser/look.ts';
import { openSeeded } from '../../support/browser/open-seeded.ts';
import { openProduct } from '../../support/browser/product.ts';
import { MATTER } from '../../support/cases/posts-of-a-case.ts';
import { REACH_CASE } from '../../support/cases/posts-with-reach.ts';
import { postId } from '../../support/cases/seed-posts.ts';

const id = (number: number) => postId(MATTER.reference, number);

const STATES = ['same', 'same', 'notice'] as const;
const VISITS = STATES.map((state, at): Visit => {
  const due = `2026-11-${10 + at}T01:00:00.000Z`;
  const of = { watch: 'w', of: id(4), url: 'https://weibo.example/p/4', item: id(9 + at) };
  return {
    ...{ id: `01V${at}`, matterId: MATTER.id, kind: 'visit', route: 'session', due, at: due },
    ...{ ...of, state, ...(state === 'notice' && { words: '该微博已被作者删除' }) },
  };
});

let product: LaunchedBrowser;
let page: Page;
beforeAll(async () => {
  product = await openProduct();
  page = await openSeeded(product, {
    ...REACH_CASE,
    casework: [...(REACH_CASE.casework ?? []), ...VISITS],
  });
});
afterAll(() => product?.close());

const goToView = (view: string) => goTo(page, `#/matter/${MATTER.id}/${view}`);
/** That axe finds nothing is looked at where all tests run, as that it finds nothing in Chinese. */
const expectNoFaults = async () => {
  expect(await violations(page)).toEqual([]);
};
const markAt = (exhibit: string): Promise<number> =>
  page.$eval(
    `svg [role=link][aria-label^="${exhibit}"] path`,
    (path) => path.getBoundingClientRect().x,
  );
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

it('the timeline puts posts on their side of the served date, and opens them by keys', async () => {
  await goToView('timeline');
  await page.waitForSelector('svg [role=link]');
  const served = await page.$$eval(
    'svg text',
    (texts) =>
      texts.find((text) => text.textContent?.startsWith('Order served'))?.getBoundingClientRect().x,
  );
  expect(await markAt('QL-2026-0002')).toBeLessThan(served ?? 0);
  expect(await markAt('QL-2026-0004')).toBeGreaterThan(served ?? 0);
  expect(await page.$('svg [role=link][aria-label^="QL-2026-0007"]')).toBeNull();
  for (const shown of ['No time stated', 'as stated: “上周”', 'Published after order served'])
    expect(await wordsAt(page, 'body')).toContain(shown);
  await expectNoFaults();
  await showTo(page, 'timeline');

  await page.$eval('svg [role=link][tabindex="0"]', (mark) => (mark as SVGElement).focus());
  for (const key of ['Home', '+', '0', 'End'] as const) await page.keyboard.press(key);
  // The hour is that of the zone of the computer.
  await expect
    .poll(focused)
    .toMatch(/^QL-2026-0004, Infringing, published Nov 8, 2026, \d+:02 .*, shown as 4$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/item/${id(4)}`);
});

it('visits of a watched page have a lane of their own, with a mark for each state', async () => {
  await goToView('timeline');
  const marks = 'svg [role=link][data-mark^="visited"]';
  await page.waitForSelector(marks);
  const names = await page.$$eval(marks, (all) => all.map((mark) => mark.ariaLabel));
  expect(names).toEqual([
    expect.stringMatching(/^QL-2026-0004, Visits: Online, the same text: 2 times, Nov 10, 2026,/),
    expect.stringMatching(/^QL-2026-0004, Visits: A notice in its place: Nov 12, 2026,/),
  ]);
  const dots = await page.$$eval(marks, (all) =>
    all.map((mark) => mark.querySelectorAll('path').length),
  );
  expect(dots).toEqual([2, 1]);
  await page.$eval(marks, (mark) => (mark as SVGElement).focus());
  await expect.poll(() => wordsAt(page, 'ul:has(strong + span)')).toContain('QL-2026-0010');
  expect(await wordsAt(page, 'table[aria-label="What visits of watched pages showed"]')).toContain(
    '该微博已被作者删除',
  );
});

it('the case file links what answers a post, and shows how far the post reached', async () => {
  await goToView('consequences');
  await press(page, 'Add threshold');
  await page.type('::-p-aria([name="At least"])', '500');
  await press(page, 'Add');
  await expect
    .poll(() => wordsAt(page, 'table[aria-label="Reach of posts"]'))
    .toContain('500 reposts or more observed at');
  await press(page, 'Link posts… QL-2026-0012');
  await (await named(page, 'combobox', 'Posts')).type('0001');
  await pressAt(page, '::-p-xpath(//*[@role="option"][contains(., "QL-2026-0001")])');
  await press(page, 'Save');
  await expect
    .poll(() => wordsAt(page, 'table[aria-label="Consequences"]'))
    .toContain('18 days later');
  await expectNoFaults();
  await showTo(page, 'consequences');

  await goTo(page, `#/item/${id(1)}`);
  await expect.poll(() => wordsAt(page, 'section[aria-label="Reach"]')).toContain('1.2万');
  await expectNoFaults();
  await showTo(page, 'reach');
});

it('the view of copies groups copies and draws chains of reposts', async () => {
  await goToView('copies');
  await expect
    .poll(() => wordsAt(page, 'section[aria-label="Repost chains"]'))
    .toMatch(/QL-2026-0001.*QL-2026-0011/);
  await expect
    .poll(() =>
      wordsAt(page, 'section[aria-label="Same or nearly the same text"][aria-busy="false"]'),
    )
    .toMatch(/QL-2026-0001.*Nearly the same as QL-2026-0001/);
  expect(await page.$('[role="progressbar"]')).toBeNull();
  await expectNoFaults();
  await showTo(page, 'copies');
});

it.each(['timeline', 'consequences', 'copies'] as const)(
  'has no fault that axe can find in Chinese, dark: %s',
  async (view) => {
    await setLook(page, 'zh-CN', 'dark');
    await goToView(view);
    await expect.poll(() => wordsAt(page, 'main, body')).toMatch(/裁判送达|后果|转发链/);
    await page.waitForSelector('svg [role=link], section table');
    await expectNoFaults();
    await showTo(page, `${view}-zh`);
  },
);
