import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, press, pressAt } from '../../../cli/browser/drive.ts';
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
