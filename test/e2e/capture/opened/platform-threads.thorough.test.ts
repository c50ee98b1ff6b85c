import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../../cli/browser/launch-browser.ts';
import { openedThread, wholeThread } from '../../../support/browser/pages/opened-thread.ts';
import { THREAD_NAMES, THREAD_PAGES } from '../../../support/browser/pages/platform-threads.ts';
import {
  collect,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../../support/browser/product.ts';

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  server = await servePages(THREAD_PAGES);
  product = await openProduct({ scrollBars: false });
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

// A part that scrolls by itself
it.each(THREAD_NAMES)(
  'a thread as %s shows it is captured whole, with every reply under its comment',
  async (name) => {
    const page = await product.browser.newPage();
    await page.goto(server.url(`/${name}`), { waitUntil: 'load' });
    const { item } = await collect(product, workspace, page, { scope: 'page', openAll: true });
    const sealed = openedThread(await readStore(workspace, 'newest'), item);
    expect(sealed).toMatchObject(wholeThread(name));
    await page.close();
  },
);
