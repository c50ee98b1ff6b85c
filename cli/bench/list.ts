import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ItemRecord } from '../../lib/evidence/item.ts';
import type { CaptureList } from '../../lib/evidence/list/capture-list.ts';
import { buildLines } from '../../lib/lists/build-lines.ts';
import { copyAllowedBuild } from '../browser/copy-allowed-build.ts';
import { type LaunchedBrowser, launchBrowser } from '../browser/launch-browser.ts';
import { putRows } from '../seed/put-rows.ts';
import { collectAll, type HeldByScripts } from './collected.ts';
import { forgetPeaks, type HeldMemory, heldNow } from './process-use.ts';
import { servePosts } from './serve-posts.ts';

const PAGES = 30;
/** How often memory is looked at. */
const MARKS = 6;
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

/** What is held after so many pages. */
type Mark = HeldMemory & { readonly done: number; readonly scripts: HeldByScripts };

/** How the lines of a list ended, seconds a page, and what was held on the way. */
type ListRun = {
  readonly ends: Record<string, number>;
  readonly seconds: number;
  readonly load: number;
  readonly shots: number;
  readonly marks: readonly Mark[];
};

const print = ({ done, own, page, browser, scripts }: Mark): void => {
  const words = ([name, { held, most }]: [string, HeldMemory['own']]) =>
    `${name} ${held.toFixed(0)} MB of its own (peak ${most.toFixed(0)} MB in all)`;
  const all = { 'the extension': own, 'the pages': page, 'the browser': browser };
  const { background, screens, pages } = scripts;
  console.log(`  after ${done} pages: ${Object.entries(all).map(words).join(', ')}`);
  console.log(
    `    of it by scripts: the background ${background.toFixed(1)} MB, the extension's pages \
${screens.toFixed(1)} MB, other pages ${pages.toFixed(1)} MB`,
  );
};

/** Runs the list to its end, and looks at what the processes hold on the way. */
const run = async (
  { browser }: LaunchedBrowser,
  own: Page,
  pages: number,
  onMark: (mark: Mark) => void,
) => {
  const at = Array.from({ length: MARKS }, (_, mark) => Math.ceil((pages * (mark + 1)) / MARKS));
  const marks: Mark[] = [];
  await forgetPeaks(browser);
  const started = performance.now();
  for (;;) {
    const { waiting = 0, working = 0, ...ends } = await tally(own, 'listLines', 'state');
    const done = pages - waiting - working;
    while (done >= (at[marks.length] ?? Number.POSITIVE_INFINITY)) {
      const scripts = await collectAll(browser);
      const mark = { done, scripts, ...(await heldNow(browser)) };
      marks.push(mark);
      onMark(mark);
      await forgetPeaks(browser);
    }
    if (done >= pages)
      return { marks, ends, seconds: (performance.now() - started) / 1_000 / pages };
    await pause(LOOK_MS);
  }
};

const measure = async (
  launched: LaunchedBrowser,
  url: (n: number) => string,
  pages: number,
  onMark: (mark: Mark) => void,
): Promise<ListRun> => {
  const addresses = Array.from({ length: pages }, (_, at) => url(at + 1));
  const lines = buildLines(addresses.map((one, at) => ({ row: at + 1, given: one, url: one })));
  const load = await loadSeconds(launched, url);
  const own = await launched.browser.newPage();
  await own.goto(`chrome-extension://${launched.extension.id}/workspace.html`);
  await own.waitForSelector('nav');
  // The page through which this bench reads the store is not to hold anything itself.
  await own.goto(`chrome-extension://${launched.extension.id}/blank.html`);
  await putRows(own, 'lists', [LIST]);
  await putRows(
    own,
    'listLines',
    lines.map((line) => ({ ...line, list: LIST.id })),
  );
  await start(own);
  const ran = await run(launched, own, pages, onMark);
  const { artifacts } = await newestRecord(own);
  const shots = artifacts.filter(({ role }) => role === 'viewport' || role === 'page-segment');
  return { ...ran, load, shots: shots.length };
};

/** Runs a list of so many pages to its end at the fastest pace, with pictures of each. */
export const runList = async (
  pages: number,
  { isPlain = false, onMark = () => {} }: { isPlain?: boolean; onMark?: (mark: Mark) => void } = {},
): Promise<ListRun> => {
  const site = await servePosts(isPlain);
  const build = await copyAllowedBuild(undefined, ['<all_urls>']);
  const launched = await launchBrowser({ build });
  try {
    return await measure(launched, site.url, pages, onMark);
  } finally {
    await launched.close();
    site.close();
    await rm(build, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** What is held at the end against the beginning, and against half the way. */
const growth = (marks: readonly Mark[], of: (mark: Mark) => number): string => {
  const [first, half, last] = [0, Math.floor(MARKS / 2) - 1, -1].map((at) => marks.at(at));
  const ratio = (to: Mark | undefined) => (last && to ? of(last) / (of(to) || 1) : 0).toFixed(2);
  return `${ratio(first)} (${ratio(half)})`;
};

/**
 * A list that runs to its end at the fastest pace: seconds a page beyond the page's own loading and
 * what the browser's API needs for the pictures, and memory after what is no longer needed was
 * collected, which should not grow. Words are the number of pages (30 if absent), and `plain` for
 * pages without a script.
 */
export const benchList = async (words: readonly string[]): Promise<void> => {
  const pages = Number(words.find((word) => word !== 'plain')) || PAGES;
  const ran = await runList(pages, { isPlain: words.includes('plain'), onMark: print });
  const { ends, seconds, load, shots, marks } = ran;
  const floor = shots * SHOT_S;
  console.log(
    `  ${pages} pages (${JSON.stringify(ends)}): ${seconds.toFixed(2)} s a page, of which loading \
${load.toFixed(2)} s and the API's floor for ${shots} picture(s) ${floor.toFixed(2)} s; beyond \
these ${(seconds - load - floor).toFixed(2)} s, ratio ${(seconds / (load + floor)).toFixed(2)}`,
  );
  console.log(
    `  memory at the end against the first mark (and against half the way): the extension \
${growth(marks, ({ own }) => own.held)}, its background's scripts \
${growth(marks, ({ scripts }) => scripts.background)}, its pages' scripts \
${growth(marks, ({ scripts }) => scripts.screens)}, the pages \
${growth(marks, ({ page }) => page.held)}, the browser \
${growth(marks, ({ browser }) => browser.held)}`,
  );
};
