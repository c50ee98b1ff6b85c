import { readdir } from 'node:fs/promises';
import { loadavg } from 'node:os';
import type { Browser, Page } from 'puppeteer-core';
import { capture } from '../../browser/drive.ts';
import {
  type LaunchedBrowser,
  launchBrowser,
  pressToolbarButton,
} from '../../browser/launch-browser.ts';
import { collectAll } from '../collected.ts';
import { heldNow } from '../process-use.ts';
import { median, type Part } from '../readers/part.ts';
import { servePosts } from '../serve-posts.ts';

const CAPTURES = 100;
/** Captures before the first figures, and those whose middle time is told at both ends. */
const EDGE = 10;

/** Open files of all the browser's processes, pages and workers; Linux only, 0 elsewhere. */
const countHandles = async (browser: Browser): Promise<number> => {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const open = processInfo.map(({ id }) => readdir(`/proc/${id}/fd`).catch(() => []));
  return (await Promise.all(open)).reduce((sum, { length }) => sum + length, 0);
};

/** What a browser holds once garbage was collected. */
const look = async ({ browser }: LaunchedBrowser) => {
  const scripts = await collectAll(browser);
  const held = await heldNow(browser);
  return {
    scripts: scripts.background + scripts.screens,
    extension: held.own.held,
    browser: held.browser.held,
    handles: await countHandles(browser),
    targets: browser.targets().length,
  };
};

/** Seconds of one capture, from the press in the popup to the sealed item. */
const captureOnce = async (launched: LaunchedBrowser, page: Page, url: string) => {
  await page.goto(url);
  const popup = await pressToolbarButton(launched, page);
  const started = performance.now();
  await capture(popup);
  const took = (performance.now() - started) / 1_000;
  await popup.close();
  return took;
};

const partOf = (
  count: number,
  times: readonly number[],
  [first, last]: readonly [Awaited<ReturnType<typeof look>>, Awaited<ReturnType<typeof look>>],
): Part => {
  const ratio = (one: number, other: number) => (other / one).toFixed(2);
  const [early, late] = [median(times.slice(0, EDGE)), median(times.slice(-EDGE))];
  const rows = [
    ['Seconds from the press to sealed', early, late, 2],
    ['MB that the extension’s scripts hold', first.scripts, last.scripts, 1],
    ['MB of the extension’s process', first.extension, last.extension, 0],
    ['MB of the browser’s own process', first.browser, last.browser, 0],
    ['Open files of all processes', first.handles, last.handles, 0],
    ['Pages and workers', first.targets, last.targets, 0],
  ] as const;
  return {
    title: `${count} captures in one session of a browser`,
    about:
      `One tab goes from post to post and each is captured whole by the button. Figures of the ` +
      `beginning are those after ${EDGE} captures; times are the middle of ${EDGE} each. Garbage ` +
      `is collected before memory is read. Load at the end ${loadavg()[0]?.toFixed(1)}.`,
    columns: ['What', 'At the beginning', 'At the end', 'Ratio'],
    rows: rows.map(([name, one, other, digits]) => [
      name,
      ...[one.toFixed(digits), other.toFixed(digits), ratio(one, other)],
    ]),
  };
};

/** Captures in one session: whether time, memory and handles are at the end as at the start. */
export const benchSoak = async (words: readonly string[]): Promise<Part> => {
  const count = Number(words[0]) || CAPTURES;
  const server = await servePosts(false);
  const launched = await launchBrowser();
  try {
    const page = await launched.browser.newPage();
    const take = (at: number) => captureOnce(launched, page, server.url(at));
    for (let at = 0; at < EDGE; at += 1) await take(at);
    const first = await look(launched);
    const times: number[] = [];
    for (let at = 0; at < count; at += 1) {
      times.push(await take(EDGE + at));
      if ((at + 1) % 50 === 0)
        console.log(`  ${at + 1} captures, load ${loadavg()[0]?.toFixed(1)}`);
    }
    const part = partOf(count, times, [first, await look(launched)]);
    for (const row of part.rows) console.log(`  ${row.join(' | ')}`);
    return part;
  } finally {
    await launched.close();
    server.close();
  }
};
