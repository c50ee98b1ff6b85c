import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { pressAt } from '../../../cli/browser/drive.ts';
import type { Settings } from '../../../lib/browser/settings/parse-settings.ts';

type Axe = { run(options: object): Promise<{ readonly violations: readonly Violation[] }> };
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** What axe finds wrong with a page, each fault with the elements that have it. */
export const violations = async (page: Page): Promise<string[]> => {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  // The extension's own content policy forbids injected script elements: DevTools evaluates past
  // it.
  if (!(await page.evaluate(() => 'axe' in globalThis)))
    await page.evaluate(await readFile(path, 'utf8'));
  // Of what passes it need not describe each element, which takes longer than the search.
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
};

type Kept = { readonly settings?: Settings };
type Extension = {
  readonly chrome: {
    readonly storage: {
      readonly local: { get(name: string): Promise<Kept>; set(kept: Kept): Promise<void> };
    };
  };
};

/** Changes some settings from a page of the extension, in either browser. */
export const changeSettings = (page: Pick<Page, 'evaluate'>, changed: Settings): Promise<void> =>
  page.evaluate(async (wanted) => {
    const { local } = (globalThis as unknown as Extension).chrome.storage;
    const { settings } = await local.get('settings');
    await local.set({ settings: { ...settings, ...wanted } });
  }, changed);

/** Shows the extension's pages in a language and a colour scheme. */
export const setLook = async (
  page: Page,
  language: 'en' | 'zh-CN',
  colorScheme: 'light' | 'dark',
): Promise<void> => {
  await page.evaluate(
    (settings) =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(value: object): Promise<void> } } };
        }
      ).chrome.storage.local.set({ settings }),
    { language, colorScheme },
  );
  await page.reload();
};

/** The words that an element shows, in one line; none where it is not there. */
export const wordsAt = (page: Page, selector: string): Promise<string> =>
  page
    .$eval(selector, (element) => (element as HTMLElement).innerText.replace(/\s+/g, ' '))
    .catch(() => '');

/**
 * Hands a screen to the module that `MATTERPROOF_LOOK` names, for a person who wants to look at
 * what a test sees.
 */
export const showTo = async (page: Page, name: string): Promise<void> => {
  if (process.env.MATTERPROOF_LOOK)
    await (await import(process.env.MATTERPROOF_LOOK)).look(page, name);
};

/** All words that a page shows. */
export const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText);

/**
 * Waits until a page shows these words: a string in whatever case, an expression by its own flags.
 * The error has what the page shows instead.
 */
export const untilSays = async (page: Page, words: string | RegExp): Promise<void> => {
  const { source, flags } =
    typeof words === 'string'
      ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i')
      : words;
  try {
    await page.waitForFunction(
      (pattern, how) => new RegExp(pattern, how).test(document.body.innerText),
      { timeout: 180_000, polling: 50 },
      source,
      flags,
    );
  } catch (cause) {
    const shown = await wordsOf(page);
    throw new Error(`${page.url()} does not say ${words}, but: ${shown}`, { cause });
  }
};

/** Presses the button that confirms the open dialog. */
export const confirmDialog = (page: Page): Promise<void> =>
  pressAt(page, '[role=dialog] button[type=submit]');
