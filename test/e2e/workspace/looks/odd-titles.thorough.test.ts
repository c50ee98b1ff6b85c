import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type LaunchedBrowser,
  pressToolbarButton,
} from '../../../../cli/browser/launch-browser.ts';
import { violations } from '../../../support/browser/look.ts';
import { openSeeded } from '../../../support/browser/open-seeded.ts';
import { openProduct, servePages } from '../../../support/browser/product.ts';
import { MATTER } from '../../../support/cases/posts-of-a-case.ts';
import { postId } from '../../../support/cases/seed-posts.ts';

/** Titles of sites: from right to left, without a space, with signs that turn others around. */
const TITLES = [
  'שקר גס: הסוללות של Jiyu הן "ממוחזרות" (2026)',
  'بطاريات شركة Jiyu كلها مستعملة: 100%',
  'A'.repeat(1_200),
  '这是一个非常长的标题'.repeat(60),
  'harmless \u202Efdp.exe',
];
const posts = Array.from({ length: 10 }, (_, at) => ({
  url: `https://weibo.example/p/${at}`,
  title: TITLES[at % TITLES.length] ?? '',
  capturedAt: '2026-11-12T03:00:00.000Z',
  post: {
    ...{ author: { name: `Chen\u202Eiew ${at}` }, text: 'The same words.' },
    ...(at === 2 && { published: { raw: 'A'.repeat(1_200) } }),
  },
}));

let product: LaunchedBrowser;
let page: Page;
let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  product = await openProduct();
  page = await openSeeded(product, { matter: MATTER, posts });
  server = await servePages({
    '/rtl': `<!DOCTYPE html><html dir="rtl"><meta charset="utf-8"><title>${TITLES[1]}</title><p>x`,
  });
});
afterAll(async () => {
  await server?.close();
  await product?.close();
});

const media = async (shown: Page, features: readonly { name: string; value: string }[]) => {
  const session = await shown.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [...features] });
};

const open = async (hash: string): Promise<void> => {
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
  await page.reload();
  await page.waitForSelector('main h1, main h2', { timeout: 0 });
};

const titles = () =>
  page.$$eval('main a[href^="#/item/"]', (links) => links.map(({ textContent }) => textContent));

describe('titles of any script', () => {
  it('stand in their own direction, and signs that turn others around are named', async () => {
    await open(`#/matter/${MATTER.id}`);
    await expect.poll(async () => (await titles()).length).toBe(posts.length);
    const shown = await titles();
    expect(shown).toContain('harmless [U+202E]fdp.exe');
    expect(shown).toContain(TITLES[0]);
    const directions = await page.$$eval('main a[href^="#/item/"]', (links) =>
      links.map((link) => getComputedStyle(link).unicodeBidi),
    );
    expect(new Set(directions)).toEqual(new Set(['plaintext']));
  });
});

describe('names of authors', () => {
  it.each([
    `#/matter/${MATTER.id}`,
    `#/matter/${MATTER.id}/timeline`,
    `#/matter/${MATTER.id}/copies`,
    `#/item/${postId(MATTER.reference, 1)}`,
  ])('name the sign that would turn the words after them around: %s', async (place) => {
    await open(place);
    const words = () => page.$eval('main', (main) => (main as HTMLElement).innerText);
    await expect.poll(words).toContain('Chen[U+202E]iew');
    expect(await words()).not.toContain('\u202E');
  });
});

it('a stated time of a thousand letters takes two lines and makes nothing wider', async () => {
  await page.setViewport({ width: 1280, height: 800 });
  await open(`#/item/${postId(MATTER.reference, 3)}`);
  await page.waitForSelector('main h2');
  const facts = await page.$$eval('main header span[title]', (spans) =>
    spans.map((span) => span.getBoundingClientRect().height),
  );
  expect(facts.length).toBeGreaterThan(2);
  expect(Math.max(...facts)).toBeLessThan(60);
  const wide = await page.$$eval('main div', (parts) =>
    parts
      .filter((part) => getComputedStyle(part).overflowY === 'auto')
      .filter((part) => part.scrollWidth > part.clientWidth)
      .map((part) => part.className),
  );
  expect(wide).toEqual([]);
});

const VIEWS = [
  ...['items', 'lists', 'case', 'statements', 'timeline', 'consequences', 'copies', 'entities'],
  ...['accounts', 'remedies', 'watches', 'readiness', 'custodians'],
].map((view) => `#/matter/${MATTER.id}/${view}`);

describe('a window of 1280 × 800 at 200 %', () => {
  // Half as many CSS pixels, which is what zooming does (WCAG 2.2, 1.4.10).
  it.each([...VIEWS, '#/settings', '#/guide', '#/verify', '#/news'])(
    'needs no scrolling to the side of the page, and has no fault for axe: %s',
    async (place) => {
      await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
      await open(place);
      const [whole = 1, window = 0] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(whole).toBeLessThanOrEqual(window);
      expect(await violations(page)).toEqual([]);
    },
  );
});

describe('the colours of the person’s system', () => {
  it('still tell which view is open, and let drawings be read', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await media(page, [{ name: 'forced-colors', value: 'active' }]);
    await open(`#/matter/${MATTER.id}/timeline`);
    const outline = await page.$eval(
      'nav [aria-current="page"]',
      (link) => getComputedStyle(link).outlineStyle,
    );
    expect(outline).toBe('solid');
    await media(page, []);
  });

  it('still tell in the popup which scope is chosen', async () => {
    const tab = await product.browser.newPage();
    await tab.goto(server.url('/rtl'));
    const popup = await pressToolbarButton(product, tab);
    await media(popup, [{ name: 'forced-colors', value: 'active' }]);
    const grounds = () =>
      popup.$$eval('.popup-scope label', (labels) =>
        labels.map((label) => [
          label.querySelector('input')?.checked,
          getComputedStyle(label).backgroundColor,
        ]),
      );
    await expect.poll(async () => (await grounds()).some(([checked]) => checked)).toBe(true);
    const chosen = (await grounds()).filter(([checked]) => checked).map(([, ground]) => ground);
    const others = (await grounds()).filter(([checked]) => !checked).map(([, ground]) => ground);
    expect(others).not.toContain(chosen[0]);
    await popup.close();
    await tab.close();
  });
});

it('with reduced motion nothing in the workspace moves for longer than an instant', async () => {
  await media(page, [{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await open(`#/matter/${MATTER.id}`);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(
          ({ animationName, animationDuration }) =>
            animationName !== 'none' && Number.parseFloat(animationDuration) > 0.01,
        ).length,
  );
  expect(moving).toBe(0);
  await media(page, []);
});
