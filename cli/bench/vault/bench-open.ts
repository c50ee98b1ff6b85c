import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { VaultPlace } from '../../../lib/vault/storage/client.ts';
import { press } from '../../browser/drive.ts';
import { putRows } from '../../seed/put-rows.ts';
import type { Engine } from '../../vault/start-engine.ts';
import { scrollThrough, search } from '../drive-list.ts';
import { followProcesses, processorSeconds } from '../process-use.ts';
import { type Asked, startCountingProxy } from './counting-proxy.ts';
import { addressIn, enterVault, type Product, withProduct } from './product.ts';
import { type ManyChains, putChains } from './put-chains.ts';

const MATTER = '01BENCHOPEN';
const AT = '2026-01-05T02:30:00.000Z';
const LOOK_MS = 100;
const QUERY = 'Battery Watch';

type Storage = { readonly engine: Engine; readonly place: VaultPlace };

const loadNow = (): string => (loadavg()[0] ?? 0).toFixed(1);

const words = (asked: ReadonlyMap<string, Asked>): string => {
  const all = [...asked.values()];
  const requests = all.reduce((sum, one) => sum + one.requests, 0);
  const received = all.reduce((sum, one) => sum + one.received, 0);
  const kinds = [...asked].map(([kind, one]) => `${kind} ${one.requests}`).join(', ');
  return `${requests} requests (${kinds}), ${(received / 1e6).toFixed(2)} MB received`;
};

/** Opens the matter's custodians, and notes every task that holds the page up for over 50 ms. */
const openCustodians = async ({ page, ...launched }: Product): Promise<void> => {
  const matter = { id: MATTER, reference: 'XM', name: 'Bench', custodian: { name: 'Reader' } };
  const counters = { records: 0, entries: 0, openedAt: AT, usedAt: AT };
  await putRows(page, 'matters', [{ ...matter, ...counters }]);
  await page.goto(addressIn(launched, `workspace.html#/matter/${MATTER}/custodians`));
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((one) => one.duration)),
    ).observe({ type: 'longtask' });
  });
};

const longTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));

/** Waits for words, however long, and returns them: one call of a page must not take minutes. */
const untilSays = async (page: Page, words: RegExp): Promise<string> => {
  for (;;) {
    const text = await page.evaluate(() => document.body.innerText);
    const [said] = words.exec(text) ?? [];
    if (said !== undefined) return said;
    await pause(LOOK_MS);
  }
};

const read = async (page: Page): Promise<number> => {
  const started = performance.now();
  await press(page, 'Read from the vault now');
  const said = await untilSays(page, /The vault was (?:not )?read at|cannot be read/u);
  if (said !== 'The vault was read at')
    throw new Error(await page.evaluate(() => document.body.innerText));
  return (performance.now() - started) / 1_000;
};

/** Seconds from the start of the page until the list shows its first rows, and has all of them. */
const openItems = async (
  { page, ...launched }: Product,
  items: number,
): Promise<{ readonly first: number; readonly all: number }> => {
  await page.goto('about:blank');
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1_000;
  await page.goto(addressIn(launched, `workspace.html#/matter/${MATTER}`));
  while ((await page.$$eval('table tbody tr', (rows) => rows.length)) < 2) await pause(LOOK_MS);
  const first = since();
  const count = () => page.$eval('table', (table) => table.getAttribute('aria-rowcount'));
  while ((await count()) !== `${items + 1}`) await pause(LOOK_MS);
  return { first, all: since() };
};

/** Scrolls through the list, searches it twice, and tells what that took. */
const useItems = async (page: Page): Promise<string> => {
  const { tasks: held, frames } = await scrollThrough(page);
  const sorted = frames.toSorted((one, other) => one - other);
  const first = await search(page, QUERY);
  const second = await search(page, QUERY);
  const { JSHeapUsedSize: heap = 0 } = await page.metrics();
  return [
    `scrolling ${held.length} tasks over 50 ms, the longest ${Math.max(0, ...held).toFixed(0)} ms,`,
    `a frame ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)} ms; a search`,
    `${(first.took / 1_000).toFixed(1)} s, again ${(second.took / 1_000).toFixed(1)} s`,
    `(${Number(second.found) - 1} found); scripts hold ${(heap / 1e6).toFixed(0)} MB`,
  ].join(' ');
};

const openMatter = async (storage: Storage, many: ManyChains): Promise<void> => {
  const proxy = await startCountingProxy(storage.engine.endpoint);
  const place = { ...storage.place, endpoint: proxy.endpoint };
  await withProduct(async (product) => {
    const { page, browser } = product;
    await enterVault(page, place, storage.engine.keys.reader);
    await openCustodians(product);
    const follow = await followProcesses(browser);
    const before = await processorSeconds(browser);
    const seconds = await read(page);
    const processor = (await processorSeconds(browser)) - before;
    const { own, all } = await follow();
    const tasks = await longTasks(page);
    console.log(
      [
        `  ${many.chains} × ${many.items} items,`,
        `${many.isCompacted ? 'compacted' : 'not compacted'}: ${words(proxy.take())},`,
        `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of the processor in pages and workers;`,
        `peak beyond the beginning ${own.toFixed(0)} MB of the extension,`,
        `${all.toFixed(0)} MB of all; ${tasks.length} tasks over 50 ms in the page, the longest`,
        `${Math.max(0, ...tasks).toFixed(0)} ms; load ${loadNow()}`,
      ].join(' '),
    );
    await page.reload();
    const again = await read(page);
    console.log(`    a new page and read again: ${words(proxy.take())}, ${again.toFixed(1)} s`);
    const once = await read(page);
    console.log(`    read again: ${words(proxy.take())}, ${once.toFixed(1)} s`);
    const listed = await openItems(product, many.chains * many.items);
    const opened = [
      `${listed.first.toFixed(1)} s to its first rows,`,
      `${listed.all.toFixed(1)} s to all`,
    ].join(' ');
    console.log(`    the list of items: ${opened}; ${await useItems(page)}; load ${loadNow()}`);
  });
  proxy.close();
};

/**
 * Opens a matter of many custodians by its segments: what is asked and received, seconds, memory.
 * Words are two numbers, of chains and of items in each, and `uncompacted`; without them, 10 of
 * 1,000 with and without compaction, 50 of 1,000, and 50 of 10,000.
 */
export const benchOpen = async (storage: Storage, given: readonly string[]): Promise<void> => {
  const [chains, items] = given.map(Number).filter((number) => number > 0);
  const one = (many: { chains: number; items: number }, isCompacted = true) => ({
    ...{ ...many, isCompacted, isSparse: isCompacted },
  });
  const wanted =
    chains && items
      ? [one({ chains, items }, !given.includes('uncompacted'))]
      : [
          one({ chains: 10, items: 1_000 }, false),
          one({ chains: 10, items: 1_000 }),
          one({ chains: 50, items: 1_000 }),
          one({ chains: 50, items: 10_000 }),
        ];
  for (const [at, each] of wanted.entries()) {
    const many = { ...each, matterId: MATTER };
    const place = { ...storage.place, prefix: `open-${at}/` };
    const started = performance.now();
    const lines = await putChains({ place, vaultKey: storage.engine.keys.custodian }, many);
    const put = (performance.now() - started) / 1_000;
    console.log(`  (${each.chains} chains of ${lines} lines were put in ${put.toFixed(0)} s)`);
    await openMatter({ ...storage, place }, many);
  }
};
