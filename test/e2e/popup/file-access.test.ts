import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { openProduct } from '../../support/browser/product.ts';

let product: LaunchedBrowser;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product?.close());

/**
 * The popup over a file, as a browser in which the switch is off answers it. The switch itself
 * cannot be turned here: turning it reloads the extension, and Chromium falls over when its button
 * is then pressed by the test protocol.
 */
const openOverFile = async (): Promise<Page> => {
  const page = await product.browser.newPage();
  await page.setViewport({ width: 380, height: 600 });
  await page.evaluateOnNewDocument(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs?: Record<string, unknown>; extension?: Record<string, unknown> };
    };
    const tab = {
      id: 7,
      windowId: 1,
      url: 'file:///home/a/letter.html',
      title: 'letter.html',
      active: true,
    };
    if (chrome?.tabs) chrome.tabs.query = async () => [tab];
    if (chrome?.extension) chrome.extension.isAllowedFileSchemeAccess = async () => false;
  });
  await page.goto(`chrome-extension://${product.extension.id}/popup.html`);
  return page;
};

describe('a page from a file that the browser keeps from extensions', () => {
  it('is not offered for capture: the popup says how to allow it', async () => {
    const page = await openOverFile();
    const words = await page.waitForSelector('.popup-forbidden');
    expect(await words?.evaluate(({ textContent }) => textContent)).toContain(
      '“Allow access to file URLs”',
    );
    const buttons = await page.$$eval('.popup-buttons button', (all) =>
      all.map((button) => (button as HTMLButtonElement).disabled),
    );
    expect(buttons).toEqual([true, true]);
    const fits = () => document.documentElement.scrollWidth <= innerWidth;
    expect(await page.evaluate(fits)).toBe(true);
    if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT as `${string}.png` });
  });
});
