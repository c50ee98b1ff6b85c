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
/** Captures before the first figures, and those whose middle time is told each time. */
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
const look = async ({ browser, extension }: LaunchedBrowser) => {
  // Closed popups are garbage of the process of our pages, which is collected through one of them.
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/icon.svg`);
  const scripts = await collectAll(browser);
  await page.close();
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

type Look = Awaited<ReturnType<typeof look>>;

const FIGURES = [
  ['Seconds from the press to sealed', 'seconds', 2],
  ['MB that the extension’s scripts hold', 'scripts', 1],
  ['MB of the extension’s process', 'extension', 0],
  ['MB of the browser’s own process', 'browser', 0],
  ['Open files of all processes', 'handles', 0],
  ['Pages and workers', 'targets', 0],
] as const;

/** What is told after so many captures; the seconds are those of the captures before. */
type Stage = Look & { readonly after: number; readonly seconds: number };

const partOf = (stages: readonly Stage[]): Part => {
  const count = stages.at(-1)?.after ?? 0;
  return {
    title: `${count} captures in one session of a browser`,
    about:
      `One tab goes from post to post and each is captured whole by the button. Times are the ` +
      `middle of the last ${EDGE} captures. Garbage is collected before memory is read. What ` +
      `grows of open files is shared memory, which the browser frees late: their number rises ` +
      `and falls. Load at the end ${loadavg()[0]?.toFixed(1)}.`,
    columns: ['What', ...stages.map(({ after }) => `After ${after}`), 'Last to first'],
    rows: FIGURES.map(([name, key, digits]) => [
      name,
      ...stages.map((stage) => stage[key].toFixed(digits)),
      ((stages.at(-1)?.[key] ?? 0) / (stages[0]?.[key] ?? 1)).toFixed(2),
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
    const times: number[] = [];
    const stages: Stage[] = [];
    for (let taken = 1; taken <= count; taken += 1) {
      times.push(await captureOnce(launched, page, server.url(taken)));
      if (taken !== EDGE && taken % Math.ceil(count / 3) !== 0 && taken !== count) continue;
      const seconds = median(times.slice(-EDGE));
      stages.push({ ...(await look(launched)), after: taken, seconds });
      console.log(`  after ${taken}: ${JSON.stringify(stages.at(-1))}`);
    }
    return partOf(stages);
  } finally {
    await launched.close();
    server.close();
  }
};
