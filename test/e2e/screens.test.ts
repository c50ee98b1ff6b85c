import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, press, pressAt } from '../../cli/drive.ts';
import { openMatterPage } from '../../cli/export-package.ts';
import type { LaunchedBrowser } from '../../cli/launch-browser.ts';
import { serveFolder } from '../../cli/serve.ts';
import { captureUrl, openProduct } from '../support/product.ts';

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

let product: LaunchedBrowser;
let sample: Awaited<ReturnType<typeof serveFolder>>;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  sample = await serveFolder('cli/sample');
  product = await openProduct();
  const { page } = await captureUrl(product, new URL('post.html', sample.url).href);
  await page.close();
});
afterAll(async () => {
  await product?.close();
  await sample?.close();
});

const violations = async (page: Page): Promise<string[]> => {
  // The extension's own content policy forbids injected script elements: DevTools evaluates past it.
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
  );
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
};

const setLook = async (page: Page, language: 'en' | 'zh-CN', colorScheme: 'light' | 'dark') => {
  await page.evaluate(
    (settings) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(value: object): Promise<void> } } } }
      ).chrome.storage.local.set({ settings }),
    { language, colorScheme },
  );
  await page.reload();
};

describe('the names that tests and screen readers rely on', () => {
  it('are those of the workspace', async () => {
    const page = await openMatterPage(product, 'Inbox');
    await setLook(page, 'en', 'light');
    await named(page, 'navigation', 'Matters');
    await named(page, 'table', 'Items');
    await named(page, 'searchbox', 'Search');
    await named(page, 'button', 'Export package');
    await named(page, 'button', 'Verify a package');
    await press(page, 'New matter');
    for (const name of ['Name', 'Reference', 'Custodian']) await named(page, 'textbox', name);
    await named(page, 'button', 'Create matter');
    await page.close();
  });
});

describe.each([
  ['en', 'light'],
  ['en', 'dark'],
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
] as const)('every screen in %s, %s', (language, colorScheme) => {
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
});
