import type { Page } from 'puppeteer-core';
import { named, press, pressAt } from '../../../cli/browser/drive.ts';

/** Chooses in a list that opens as one types: an item by its exhibit, a channel by its name. */
export const choose = async (page: Page, name: string, words: string): Promise<void> => {
  const selector = `[role="dialog"] ::-p-aria(${name})`;
  await pressAt(page, selector);
  await page.type(selector, words);
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('[role="option"]')].some(
        (option) => option.checkVisibility() && option.innerText.includes(wanted),
      ),
    {},
    words,
  );
  await page.keyboard.press('Enter');
};

/** Chooses in a plain list by the words shown. */
export const select = async (page: Page, name: string, words: string): Promise<void> => {
  const box = await named(page, 'combobox', name);
  const value = await box.evaluate(
    (list, wanted) =>
      [...(list as HTMLSelectElement).options].find(({ label }) => label === wanted)?.value,
    words,
  );
  if (value === undefined) throw new Error(`"${name}" has no "${words}"`);
  await box.select(value);
};

/** Opens a dialog by its button, fills it in, confirms, and waits until it has closed. */
export const add = async (
  page: Page,
  button: string,
  fields: () => Promise<void>,
  confirm = 'Add',
): Promise<void> => {
  await press(page, button);
  await page.waitForSelector('[role="dialog"]');
  await fields();
  await press(page, confirm);
  await page.waitForFunction(() => !document.querySelector('[role="dialog"]'));
};

/** A view of the matter that is open, by its link; from an item by way of its matter. */
export const openView = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('article header a[href^="#/matter/"]')?.click(),
  );
  await named(page, 'navigation', 'Views of the matter');
  await pressAt(page, `nav ::-p-aria([name="${name}"][role="link"])`);
};

/** A place of the workspace, by its address. */
export const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
