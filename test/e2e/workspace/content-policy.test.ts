import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, press, pressAt } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { serveFolder } from '../../../cli/browser/serve.ts';
import { setLook } from '../../support/browser/look.ts';
import { captureUrl, openProduct, readStore } from '../../support/browser/product.ts';
import { itThoroughly } from '../../support/thorough.ts';

type Watched = { readonly refused?: string[] };

let product: LaunchedBrowser;
let sample: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  sample = await serveFolder('cli/sample');
  product = await openProduct();
});
afterAll(async () => {
  await product?.close();
  await sample?.close();
});

/** A page of ours that notes all that its content policy refuses. */
const openWatched = async (place: string): Promise<Page> => {
  const page = await product.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      refused.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(`chrome-extension://${product.extension.id}/${place}`);
  return page;
};

const refusedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as Watched).refused ?? ['not watched']);

describe('under its content policy the built extension', () => {
  it('captures a page whole, which fetches pictures as data addresses', async () => {
    const { page } = await captureUrl(product, new URL('post.html', sample.url).href);
    await page.close();
    const workspace = await openWatched('workspace.html');
    const { items, artifacts } = await readStore(workspace);
    expect(items.map(({ status }) => status)).toEqual(['complete']);
    expect(artifacts.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['dom.html', 'response.txt', 'viewport.png', 'page-001.png']),
    );
    await workspace.close();
  });

  it('shows the pictures of an item and its settings, and refuses nothing of its own', async () => {
    const page = await openWatched('workspace.html#/matter/inbox');
    await setLook(page, 'en', 'light');
    await pressAt(page, 'tbody tr');
    await named(page, 'textbox', 'Note');
    await page.waitForFunction(() =>
      [...document.images].some(({ src, naturalWidth }) => src.startsWith('blob:') && naturalWidth),
    );
    expect(await refusedIn(page)).toEqual([]);
    await page.close();
  });

  itThoroughly('shows the licence notices of what is in it', async () => {
    const page = await openWatched('workspace.html#/settings');
    await setLook(page, 'en', 'light');
    await press(page, 'Licence notices');
    const notices = await named(page, 'region', 'Licence notices');
    const text = await notices?.evaluate(({ textContent }) => textContent);
    expect(text).toMatch(/^react \d/mu);
    expect(text).toContain('Permission is hereby granted');
    expect(await refusedIn(page)).toEqual([]);
    await page.close();
  });
});

describe('the content policy of the built extension', () => {
  it('refuses code from outside the package, frames, plug-ins and base addresses', async () => {
    const page = await openWatched('workspace.html');
    await page.evaluate((web) => {
      const add = (name: string, attributes: object) =>
        document.body.append(Object.assign(document.createElement(name), attributes));
      add('script', { textContent: 'globalThis.ran = true' });
      add('script', { src: 'data:text/javascript,globalThis.ran = true' });
      add('script', { src: `${web}/x.js` });
      add('iframe', { src: web });
      add('object', { data: web });
      add('img', { src: `${web}/x.png` });
      document.head.append(Object.assign(document.createElement('base'), { href: web }));
      // Later, since the debugger that runs this function may evaluate what a page may not.
      setTimeout('globalThis.ran = true', 0);
    }, sample.url);
    const kinds = [
      'script-src',
      'script-src-elem',
      'frame-src',
      'object-src',
      'img-src',
      'base-uri',
    ];
    await expect
      .poll(async () => (await refusedIn(page)).map((one) => one.split(' ')[0]))
      .toEqual(expect.arrayContaining(kinds));
    expect(await page.evaluate(() => (globalThis as { ran?: true }).ran)).toBeUndefined();
    await page.close();
  });
});
