import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import { capture, press } from '../../../cli/browser/drive.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { showTo } from '../../support/browser/look.ts';
import { PICKER_PAGES } from '../../support/browser/pages/picker-pages.ts';
import {
  collect,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
  untilSealed,
} from '../../support/browser/product.ts';
import { CAPTURED_PAGE } from '../../support/kills/acts/capture.ts';
import { readTable } from '../../support/kills/read-table.ts';
import { openExtensions } from '../../support/kills/start-again.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';

let build: string;
let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  server = await servePages({ ...PICKER_PAGES, '/': CAPTURED_PAGE });
  build = await copyAllowedBuild(undefined, []);
  product = await openProduct({ build });
  await (await openExtensions(product)).close();
});
afterAll(async () => {
  await product?.close();
  await server?.close();
  if (build) await rm(build, { recursive: true, force: true, maxRetries: 5 });
});

const isBackground = (target: Target): boolean =>
  target.type() === 'service_worker' && target.url().includes(product.extension.id);

let updates = 0;

/** The next version of the extension takes the place of the one that runs, as at an update. */
const update = async (workspace: Page): Promise<void> => {
  updates += 1;
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, version: `1.0.${updates}` }));
  const old = product.browser.targets().find(isBackground);
  const isNext = (target: Target) => isBackground(target) && target !== old;
  const next = product.browser.waitForTarget(isNext, { timeout: 60_000 });
  await workspace
    .evaluate(() =>
      (
        globalThis as unknown as { chrome: { runtime: { reload(): void } } }
      ).chrome.runtime.reload(),
    )
    .catch(() => {}); // its own page is closed by it
  await next;
};

const open = async (path: string): Promise<Page> => {
  const page = await product.browser.newPage();
  await page.goto(server.url(path), { waitUntil: 'load' });
  return page;
};

describe('an update of the extension', () => {
  it('in mid-capture leaves what was had, sealed as partial, by the new version', async () => {
    const workspace = await openWorkspace(product);
    const page = await open('/');
    void collect(product, workspace, page, { scope: 'page' }).catch(() => {});
    await expect
      .poll(async () => (await readTable(workspace, 'artifacts')).length, { interval: 20 })
      .toBeGreaterThan(2);
    await update(workspace);
    const after = await openWorkspace(product);
    await untilSealed(after);
    const content = await readStore(after);
    expectIntact(content);
    const [{ status, record } = { status: '', record: '' }] = content.items;
    expect([content.items.length, status]).toEqual([1, 'partial']);
    expect(record).toContain('INTERRUPTED');

    // The page still has the scripts of the version before: it is captured whole all the same.
    const again = await collect(product, after, page, { scope: 'page' });
    expect(again.item).toBeTypeOf('string');
    const newest = await readStore(after, 'newest');
    expect(newest.items.map((item) => item.status)).toEqual(['partial', 'complete']);
    await page.close();
  });

  it('while a person points at a post captures nothing, and says so where they point', async () => {
    const page = await open('/feed');
    const popup = await pressToolbarButton(product, page);
    const closed = new Promise((done) => popup.once('close', done));
    await press(popup, 'Point at a post');
    await closed;
    const workspace = await openWorkspace(product);
    const before = (await readStore(workspace, 'none')).items.length;
    await update(workspace);
    await page.bringToFront();
    await page.mouse.click(300, 200);
    const said = await page.waitForSelector('::-p-aria([role="alert"])');
    expect(said).not.toBeNull();
    await showTo(page, 'picker-gone');
    await page.keyboard.press('Escape');
    await page.waitForSelector('::-p-aria([role="alert"])', { hidden: true });
    const after = await openWorkspace(product);
    expect((await readStore(after, 'none')).items.length).toBe(before);
    await page.bringToFront();
    const second = await pressToolbarButton(product, page);
    expect((await capture(second)).partial).toBe(false);
  });
});
