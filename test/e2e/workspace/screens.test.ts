import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, named, press, pressAt } from '../../../cli/browser/drive.ts';
import { openMatterPage } from '../../../cli/browser/export-package.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { serveFolder } from '../../../cli/browser/serve.ts';
import { setLook, violations } from '../../support/browser/look.ts';
import { captureUrl, openProduct } from '../../support/browser/product.ts';
import { casesOf } from '../../support/thorough.ts';

let product: LaunchedBrowser;
let sample: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  sample = await serveFolder('cli/sample');
  product = await openProduct();
  const { page } = await captureUrl(product, new URL('post.html', sample.url).href);
  await page.close();
});
afterAll(async () => {
  await product?.close();
  await sample?.close();
});

describe('the names that tests and screen readers rely on', () => {
  it('are those of the workspace', async () => {
    const page = await openMatterPage(product, 'Inbox');
    await setLook(page, 'en', 'light');
    await named(page, 'navigation', 'Matters');
    await named(page, 'table', 'Items');
    await named(page, 'searchbox', 'Search');
    await named(page, 'button', 'Export package');
    await named(page, 'button', 'Verify or import a package');
    await press(page, 'New matter');
    for (const name of ['Name', 'Reference', 'Custodian']) await named(page, 'textbox', name);
    await named(page, 'button', 'Create matter');
    await page.close();
  });
});

const LIGHT = ['en', 'light'] as const;
const DARK = ['zh-CN', 'dark'] as const;
const OTHERS = [['en', 'dark'] as const, ['zh-CN', 'light'] as const];

describe.each(casesOf([LIGHT, DARK, ...OTHERS], [DARK]))(
  'every screen in %s, %s',
  (language, colorScheme) => {
    const words = (en: string, zh: string) => (language === 'en' ? en : zh);

    it('has no fault that axe can find', async () => {
      const page = await product.browser.newPage();
      const origin = `chrome-extension://${product.extension.id}`;
      await page.goto(`${origin}/workspace.html#/matter/inbox`);
      await setLook(page, language, colorScheme);
      await named(page, 'table', words('Items', '证据'));
      expect(await page.$eval('html', (html) => html.lang)).toBe(language);
      expect(await violations(page)).toEqual([]);
      await pressAt(page, 'tbody tr');
      await named(page, 'textbox', words('Note', '备注'));
      expect(await violations(page)).toEqual([]);
      for (const place of ['#/verify', '#/settings']) {
        await page.goto(`${origin}/workspace.html${place}`);
        await page.reload();
        await named(page, 'navigation', words('Matters', '案件'));
        expect(await violations(page)).toEqual([]);
      }
      await page.goto(`${origin}/popup.html`);
      await named(page, 'button', words('Capture', '固定证据'));
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  },
);

/** What scrolls sideways but tables in their own box: the page itself, or another box. */
const sidewaysIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const isWide = (one: Element) => one.scrollWidth > one.clientWidth + 1;
    const boxes = [...document.querySelectorAll('body *')].filter(
      (one) =>
        /auto|scroll/.test(getComputedStyle(one).overflowX) &&
        isWide(one) &&
        !one.querySelector('table') &&
        !one.matches('textarea'),
    );
    return [...(isWide(root) ? [root] : []), ...boxes].map((one) => one.outerHTML.slice(0, 120));
  });

/** The buttons at the end of a dialog that are not wholly in the window, by their names. */
const buttonsOutOfSight = (page: Page): Promise<string[]> =>
  page.$$eval('[role="dialog"] button', (buttons) =>
    buttons.slice(-2).flatMap((button) => {
      const { top, bottom, left, right } = button.getBoundingClientRect();
      const isIn = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      return isIn ? [] : [button.textContent];
    }),
  );

/** Buttons that open a dialog, by the view. */
const DIALOGS: { readonly [view: string]: readonly string[] } = {
  case: ['Edit details', 'Add key date', 'Add party', 'Add entity', 'Add respondent'],
  consequences: ['Add threshold'],
  remedies: ['Add ordered act', 'Add push', 'Pair with an official record'],
};

describe('a window of 640 × 400, as at 200 % zoom', () => {
  const MATTER = { reference: 'NARROW', name: 'A narrow window', custodian: 'Chen Wei' };
  let page: Page;
  beforeAll(async () => {
    page = await openMatterPage(product, 'Inbox');
    await page.setViewport({ width: 640, height: 400 });
    await setLook(page, 'en', 'light');
    await press(page, 'Menu: Inbox');
    await press(page, 'New matter');
    await named(page, 'textbox', 'Name');
  });
  afterAll(() => page?.close());

  it('opens the matters by a menu, and keeps the buttons of a long form in sight', async () => {
    expect(await buttonsOutOfSight(page)).toEqual([]);
    await fill(page, 'Name', MATTER.name);
    await fill(page, 'Reference', MATTER.reference);
    await fill(page, 'Custodian', MATTER.custodian);
    await press(page, 'Create matter');
    await named(page, 'button', `Menu: ${MATTER.name}`);
    expect(await violations(page)).toEqual([]);
  });

  it('scrolls sideways in no view, and every dialog keeps its buttons in sight', async () => {
    const views = await page.$$eval('nav[aria-label="Views of the matter"] a', (links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(views).toHaveLength(10);
    for (const view of views) {
      await page.evaluate((to) => void location.assign(to), view);
      await page.waitForSelector(`nav a[aria-current="page"][href="${view}"]`);
      expect([view, await sidewaysIn(page)]).toEqual([view, []]);
      for (const name of DIALOGS[view.split('/').at(-1) ?? ''] ?? []) {
        await press(page, name);
        await page.waitForSelector('[role="dialog"]');
        expect([name, await buttonsOutOfSight(page), await sidewaysIn(page)]).toEqual([
          ...[name, []],
          [],
        ]);
        await page.keyboard.press('Escape');
        await page.waitForFunction(() => !document.querySelector('[role="dialog"]'));
      }
    }
  });
});
