import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ItemRecord } from '../../lib/evidence/item.ts';
import type { CaptureList } from '../../lib/evidence/list/capture-list.ts';
import { buildLines } from '../../lib/lists/build-lines.ts';
import { copyAllowedBuild } from '../browser/copy-allowed-build.ts';
import { type LaunchedBrowser, launchBrowser } from '../browser/launch-browser.ts';
import { putRows } from '../seed/put-rows.ts';
import { forgetPeaks, type HeldMemory, heldNow } from './process-use.ts';

const PAGES = 30;
const LOOK_MS = 500;
/** Browsers give an extension no more pictures of a tab than two a second. */
const SHOT_S = 0.5;
/** Pages whose own loading is measured, without a list. */
const LOADED = 10;

const LIST: CaptureList = {
  id: 'BENCH-LIST',
  matterId: 'inbox',
  name: 'Bench',
  tags: [],
  role: '',
  pace: { pauseMs: 0, jitterMs: 0, mostAnHour: 1_000_000, retryMs: 1_000 },
  allSites: true,
  state: 'ready',
  madeAt: '2026-11-01T00:00:00.000Z',
};

const post = (n: string): string => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Post ${n}</title></head><body style="font:16px/1.5 sans-serif"><article class="h-entry">
<span class="p-author h-card">桥洞</span><p class="e-content">Post ${n}: the cells come from scrapped
cars. 这款产品的电芯来自报废车辆。</p></article></body></html>`;

/** Serves as many different posts as there are numbers. */
const serve = async () => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(post(request.url?.slice(1).replace(/\D/gu, '') ?? ''));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: (n: number) => `http://127.0.0.1:${port}/${n}`, close: () => server.close() };
};

/** How many rows a table has for each text that a field of them has. */
const tally = (page: Page, table: string, field: string): Promise<Record<string, number>> =>
  page.evaluate(
    async (name, key) => {
      const opened = indexedDB.open('matterproof');
      const db = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      const all = db.transaction(name).objectStore(name).getAll();
      const rows = await new Promise<Record<string, string>[]>((done) => {
        all.onsuccess = () => done(all.result);
      });
      db.close();
      const counts: Record<string, number> = {};
      for (const row of rows) counts[row[key] ?? ''] = (counts[row[key] ?? ''] ?? 0) + 1;
      return counts;
    },
    table,
    field,
  );

/** The record of the newest item; all pages of this bench are alike. */
const newestRecord = async (page: Page): Promise<ItemRecord> => {
  const json = await page.evaluate(async () => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const cursor = db.transaction('items').objectStore('items').openCursor(null, 'prev');
    const bytes = await new Promise<Uint8Array>((done) => {
      cursor.onsuccess = () => done(cursor.result?.value.recordBytes);
    });
    db.close();
    return new TextDecoder().decode(bytes);
  });
  return JSON.parse(json) as ItemRecord;
};

const start = (page: Page): Promise<object> =>
  page.evaluate(
    (request) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<object> } };
        }
      ).chrome.runtime.sendMessage({ kind: 'list', request }),
    { list: LIST.id, order: 'start' },
  );

/** Seconds that a page of the list needs to load by itself. */
const loadSeconds = async ({ browser }: LaunchedBrowser, url: (n: number) => string) => {
  const page = await browser.newPage();
  const started = performance.now();
  for (let n = 1; n <= LOADED; n += 1) await page.goto(url(n));
  const took = performance.now() - started;
  await page.close();
  return took / 1_000 / LOADED;
};

const print = (done: number, { own, page, browser }: HeldMemory): void => {
  const words = ([name, { held, most }]: [string, HeldMemory['own']]) =>
    `${name} ${held.toFixed(0)} MB of its own (peak ${most.toFixed(0)} MB in all)`;
  const all = { 'the extension': own, 'the pages': page, 'the browser': browser };
  console.log(`  after ${done} pages: ${Object.entries(all).map(words).join(', ')}`);
};

/** Runs the list to its end, and prints what the processes hold on the way. */
const run = async ({ browser }: LaunchedBrowser, workspace: Page, pages: number) => {
  const marks = [Math.ceil(pages / 10), Math.ceil(pages / 2), pages];
  const held: HeldMemory[] = [];
  await forgetPeaks(browser);
  const started = performance.now();
  for (;;) {
    const { waiting = 0, working = 0, ...ends } = await tally(workspace, 'listLines', 'state');
    const done = pages - waiting - working;
    while (done >= (marks[held.length] ?? Number.POSITIVE_INFINITY)) {
      const now = await heldNow(browser);
      held.push(now);
      print(done, now);
      await forgetPeaks(browser);
    }
    if (done >= pages)
      return { held, ends, seconds: (performance.now() - started) / 1_000 / pages };
    await pause(LOOK_MS);
  }
};

const growth = (held: readonly HeldMemory[], of: keyof HeldMemory): string =>
  ((held.at(-1)?.[of].held ?? 0) / (held[0]?.[of].held || 1)).toFixed(2);

const measure = async (
  launched: LaunchedBrowser,
  url: (n: number) => string,
  pages: number,
): Promise<void> => {
  const addresses = Array.from({ length: pages }, (_, at) => url(at + 1));
  const lines = buildLines(addresses.map((one, at) => ({ row: at + 1, given: one, url: one })));
  const load = await loadSeconds(launched, url);
  const workspace = await launched.browser.newPage();
  await workspace.goto(`chrome-extension://${launched.extension.id}/workspace.html`);
  await workspace.waitForSelector('nav');
  await putRows(workspace, 'lists', [LIST]);
  const rows = lines.map((line) => ({ ...line, list: LIST.id }));
  await putRows(workspace, 'listLines', rows);
  await start(workspace);
  const { seconds, held, ends } = await run(launched, workspace, pages);
  const { artifacts } = await newestRecord(workspace);
  const shots = artifacts.filter(({ role }) => role === 'viewport' || role === 'page-segment');
  const floor = shots.length * SHOT_S;
  console.log(
    `  ${pages} pages (${JSON.stringify(ends)}): ${seconds.toFixed(2)} s a page, of which loading \
${load.toFixed(2)} s and the API's floor for ${shots.length} picture(s) \
${floor.toFixed(2)} s; beyond these ${(seconds - load - floor).toFixed(2)} s, \
ratio ${(seconds / (load + floor)).toFixed(2)}`,
  );
  console.log(
    `  memory at the end against the beginning: the extension ${growth(held, 'own')}, the pages \
${growth(held, 'page')}, the browser ${growth(held, 'browser')}`,
  );
};

/**
 * A list that runs to its end at the fastest pace: seconds a page beyond the page's own loading and
 * what the browser's API needs for the pictures, and memory, which should not grow. A word is the
 * number of pages (30 if absent).
 */
export const benchList = async ([words]: readonly string[]): Promise<void> => {
  const site = await serve();
  const build = await copyAllowedBuild(undefined, ['<all_urls>']);
  const launched = await launchBrowser({ build });
  try {
    await measure(launched, site.url, Number(words) || PAGES);
  } finally {
    await launched.close();
    site.close();
    await rm(build, { recursive: true, force: true, maxRetries: 5 });
  }
};
