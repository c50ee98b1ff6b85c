import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { named } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { openSeeded } from '../../support/browser/open-seeded.ts';
import { openProduct } from '../../support/browser/product.ts';
import { CASE_WITHOUT_DATES } from '../../support/cases/posts-of-a-case.ts';

let product: LaunchedBrowser;
let page: Page;
beforeAll(async () => {
  product = await openProduct();
  page = await openSeeded(product, CASE_WITHOUT_DATES);
});
afterAll(() => product?.close());

/** What has the focus: its name, and whether a ring shows it. */
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const name =
      at.getAttribute('aria-label') ??
      (at as HTMLInputElement).labels?.[0]?.innerText ??
      at.innerText;
    const isRinged =
      /^(INPUT|SELECT|TEXTAREA|BODY)$/.test(at.tagName) ||
      getComputedStyle(at).outlineStyle !== 'none';
    return { name: (name ?? '').replace(/\s+/g, ' ').replace(/ \*$/, '').trim(), isRinged };
  });

/** Goes on by Tab until this has the focus; everything on the way shows that it has it. */
const tabTo = async (wanted: RegExp): Promise<void> => {
  const passed: string[] = [];
  while (passed.length < 80) {
    await page.keyboard.press('Tab');
    const { name, isRinged } = await focused();
    expect([name, isRinged]).toEqual([name, true]);
    if (wanted.test(name)) return;
    passed.push(name);
  }
  throw new Error(`Tab never came to ${wanted}: ${passed.join(' | ')}`);
};
const untilDialog = (isOpen: boolean) =>
  page.waitForFunction(
    (open) => Boolean(document.querySelector('[role="dialog"]')) === open,
    {},
    isOpen,
  );
const nameFocused = async () => (await focused()).name;

it(
  'a date of the case is filled in, changed and taken back without a pointer, and the focus is ' +
    'never lost',
  async () => {
    await tabTo(/QL-2026/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('nav[aria-label="Views of the matter"]');
    await tabTo(/^Case file$/);
    await page.keyboard.press('Enter');
    await named(page, 'button', 'Add key date');
    await tabTo(/^Add key date$/);

    await page.keyboard.press('Enter');
    await untilDialog(true);
    await page.keyboard.press('Escape');
    await untilDialog(false);
    await expect.poll(nameFocused).toBe('Add key date');

    await page.keyboard.press('Enter');
    await untilDialog(true);
    await tabTo(/^Date$/);
    await page.keyboard.type('2026-11-06');
    await page.keyboard.press('Enter');
    await untilDialog(false);
    await expect.poll(nameFocused).toBe('Add key date');

    await tabTo(/^Edit Order served/);
    await page.keyboard.press('Enter');
    await untilDialog(true);
    await page.keyboard.press('Escape');
    await untilDialog(false);
    await expect.poll(nameFocused).toMatch(/^Edit Order served/);

    await tabTo(/^Undo$/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('table[aria-label="Key dates"]'));
  },
);
