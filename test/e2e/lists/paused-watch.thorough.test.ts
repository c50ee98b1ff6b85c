import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { serveListPages } from '../../support/browser/pages/list-pages.ts';
import { HOSTS_HERE, openProduct, openWorkspace } from '../../support/browser/product.ts';
import { order, readLists } from '../../support/browser/run-list.ts';
import { putWatches, readVisits, wakeWatches } from '../../support/watches/run-watches.ts';

type Windows = {
  getCurrent(): Promise<{ readonly id: number }>;
  getAll(): Promise<{ readonly id: number }[]>;
  remove(id: number): Promise<void>;
};

let build: string;
let product: LaunchedBrowser;
let site: Awaited<ReturnType<typeof serveListPages>>;
beforeAll(async () => {
  site = await serveListPages();
  build = await copyAllowedBuild(undefined, ['http://slow.test/*', 'https://slow.test/*']);
  product = await openProduct({ build, args: [HOSTS_HERE] });
});
afterAll(async () => {
  await product?.close();
  await site?.close();
  if (build) await rm(build, { recursive: true, force: true, maxRetries: 5 });
});

it('a visit whose window a person closed is told once the person lets it go on', async () => {
  const page = await openWorkspace(product);
  await putWatches(page, [{ id: 'W1', url: site.url('slow') }]);
  await wakeWatches(page, new Date().toISOString());
  const lineState = async () => (await readLists(page)).lines[0]?.state;
  await expect.poll(lineState).toBe('working');
  const others = () =>
    page.evaluate(async () => {
      const { windows } = (globalThis as unknown as { chrome: { windows: Windows } }).chrome;
      const own = await windows.getCurrent();
      const opened = (await windows.getAll()).filter(({ id }) => id !== own.id);
      for (const { id } of opened) await windows.remove(id);
      return opened.length;
    });
  await expect.poll(others).toBeGreaterThan(0);
  const listState = async () => (await readLists(page)).lists[0]?.state;
  await expect.poll(listState).toBe('paused');
  // The end of its line may pause it once more, a moment later.
  const visitsOnceStarted = async () => {
    if ((await listState()) === 'paused') await order(page, { list: 'L-W1', order: 'start' });
    return (await readVisits(page)).length;
  };
  await expect.poll(visitsOnceStarted, { interval: 700 }).toBe(1);
});
