import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import {
  collect,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
  untilSealed,
} from '../../support/browser/product.ts';
import { endBackground } from '../../support/browser/shared-browser.ts';
import { CAPTURED_PAGE } from '../../support/kills/acts/capture.ts';
import { killRenderers } from '../../support/kills/kill-process.ts';
import { readTable } from '../../support/kills/read-table.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  server = await servePages({ '/': CAPTURED_PAGE });
  product = await openProduct({ args: [] }); // a browser of its own, whose processes are killed
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const openPage = async (): Promise<Page> => {
  const page = await product.browser.newPage();
  await page.goto(server.url('/'));
  return page;
};

/** Waits until the capture under way has so many files. */
const untilFiles = async (workspace: Page, most: number, sealed: readonly string[]) => {
  for (;;) {
    const rows = await readTable<{ item: string }>(workspace, 'artifacts');
    const own = rows.filter(({ item }) => !sealed.includes(item)).length;
    const [journal] = await readTable<{ sealing?: true }>(workspace, 'journal');
    if (journal && own >= most) return;
    const items = await readTable<{ id: string }>(workspace, 'items');
    if (items.some(({ id }) => !sealed.includes(id))) return; // it was quicker
  }
};

const itemIds = async (page: Page) => (await readStore(page, 'none')).items.map(({ id }) => id);

describe('a background that ends in mid-capture', () => {
  it('seals what was had of each phase as partial, as soon as anything wakes it', async () => {
    const workspace = await openWorkspace(product);
    const page = await openPage();
    const whole = await collect(product, workspace, page, { scope: 'page' });
    expect(whole.item).toBeTypeOf('string');
    const files = (await readStore(workspace, 'newest')).artifacts.length;
    expect(files).toBeGreaterThan(5);
    for (let phase = 0; phase <= files; phase += 1) {
      const sealed = await itemIds(workspace);
      const answer = collect(product, workspace, page, { scope: 'page' }).catch(String);
      await untilFiles(workspace, phase, sealed);
      await endBackground(product);
      const said = await answer;
      await (await openWorkspace(product)).close(); // which wakes it
      await untilSealed(workspace);
      const { items, artifacts } = await readStore(workspace, 'newest');
      const fresh = items.filter(({ id }) => !sealed.includes(id));
      expect(fresh.length, `phase ${phase}`).toBeLessThanOrEqual(1);
      for (const { status, record } of fresh) {
        if (status === 'complete') expect(artifacts.length).toBe(files);
        else expect(record).toContain('INTERRUPTED');
      }
      // What was acknowledged is there; where nothing was had, nothing was acknowledged.
      if (fresh.length === 0) expect([typeof said, phase]).toEqual(['string', 0]);
    }
    expectIntact(await readStore(workspace));
  });

  it('is woken by an alarm where nobody opens anything after its process was killed', async () => {
    const workspace = await openWorkspace(product);
    const sealed = await itemIds(workspace);
    void collect(product, workspace, await openPage(), { scope: 'page' }).catch(() => {});
    await untilFiles(workspace, 2, sealed);
    const isBackground = (target: Target) =>
      target.type() === 'service_worker' && target.url().includes(product.extension.id);
    await killRenderers(product, 'extension');
    await expect.poll(() => product.browser.targets().some(isBackground)).toBe(false);
    await product.browser.waitForTarget(isBackground, { timeout: 120_000 });
    const after = await openWorkspace(product);
    await untilSealed(after);
    const { items } = await readStore(after, 'none');
    const fresh = items.filter(({ id }) => !sealed.includes(id));
    expect(fresh.map(({ status }) => status)).toEqual(['partial']);
  });
});
