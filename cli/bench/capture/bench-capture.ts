import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { capture } from '../../browser/drive.ts';
import {
  type LaunchedBrowser,
  launchBrowser,
  pressToolbarButton,
} from '../../browser/launch-browser.ts';
import { median, type Part } from '../readers/part.ts';
import { fetchSingleFile, type SingleFile } from './fetch-single-file.ts';
import { kilobytes, type MeasuredPost, partOf, seconds } from './post-part.ts';
import { type SavedBySingleFile, timeSingleFile } from './time-single-file.ts';

/**
 * A post as blogs and Mastodon mark it up (microformats2, h-entry), as many screens of 800 px tall.
 */
const article = (
  screens: number,
): string => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>微文 ${screens}</\
title>
  <style>body{margin:0;font:16px/1.5 sans-serif}p{height:72px;margin:0 20px \
8px}header{height:40px}</style></head>
  <body><article class="h-entry"><header><span class="p-author h-card">桥洞</span> <time \
class="dt-published" datetime="2026-11-20T21:14:07+08:00">2026-11-20 21:14</time></header>
  <div class="e-content">${Array.from(
    { length: screens * 10 - 1 },
    (_, index) => `<p>证据 evidence \
${index} 这款产品的电芯来自报废车辆。The cells come from scrapped cars.</p>`,
  ).join('')}</div></article></body>\
</html>`;

/**
 * The least that any extension needs for so many shots: the browser's own call, again and again, in
 * this very run.
 */
const floor = async ({ browser, extension }: LaunchedBrowser, shots: number): Promise<number> => {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(extension.id),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background did not start');
  return worker.evaluate(async (most) => {
    const { tabs } = (
      globalThis as unknown as {
        chrome: { tabs: { captureVisibleTab(options: object): Promise<string> } };
      }
    ).chrome;
    await new Promise((rested) => setTimeout(rested, 1_500));
    const started = performance.now();
    for (let done = 0; done < most; )
      try {
        await tabs.captureVisibleTab({ format: 'png' });
        done += 1;
      } catch {
        await new Promise((waited) => setTimeout(waited, 10));
      }
    return performance.now() - started;
  }, shots);
};

/**
 * Milliseconds from the press of the button, as the popup hears it, until it says that the item is
 * sealed.
 */
const sealedAfter = async (popup: Page): Promise<number> => {
  await popup.evaluate(() => {
    addEventListener('click', () => performance.mark('pressed'), { capture: true });
    const look = () => {
      if (document.querySelector('[role="status"] h2')) performance.mark('sealed');
      else requestAnimationFrame(look);
    };
    look();
  });
  // so that the quota of the shots before is back
  await new Promise((rested) => setTimeout(rested, 1_500));
  await capture(popup);
  await popup.waitForFunction(() => performance.getEntriesByName('sealed').length > 0);
  return popup.evaluate(() => performance.measure('capture', 'pressed', 'sealed').duration);
};

/** Milliseconds in which html2canvas alone redraws the page, without storing anything. */
const redrawn = async (page: Page): Promise<number> => {
  const folder = dirname(createRequire(import.meta.url).resolve('html2canvas'));
  await page.addScriptTag({ path: join(folder, 'html2canvas-pro.min.js') });
  return page.evaluate(async () => {
    const { html2canvas } = globalThis as unknown as {
      html2canvas: (element: Element, options: object) => Promise<HTMLCanvasElement>;
    };
    const started = performance.now();
    const canvas = await html2canvas(document.documentElement, { logging: false });
    await new Promise((done) => canvas.toBlob(done));
    return performance.now() - started;
  });
};

/** The bytes of the newest item: all its files. */
const newestBytes = async ({ browser, extension }: LaunchedBrowser): Promise<number> => {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/icon.svg`);
  const bytes = await page.evaluate(async () => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done) => {
        request.onsuccess = () => done(request.result);
      });
    const ids = await ask(db.transaction('items').objectStore('items').getAllKeys());
    const newest = ids.map(String).toSorted().at(-1) ?? '';
    const range = IDBKeyRange.bound([newest], [newest, []]);
    const files = await ask(db.transaction('artifacts').objectStore('artifacts').getAll(range));
    db.close();
    return files.reduce((sum, file) => sum + file.bytes, 0);
  });
  await page.close();
  return bytes;
};

/** SingleFile's times and bytes, as it comes and without its wait for late pictures. */
const savedBySingleFile = async (
  { browser }: LaunchedBrowser,
  url: string,
  code: SingleFile,
): Promise<readonly [asItComes: SavedBySingleFile, withoutWait: SavedBySingleFile]> => [
  await timeSingleFile(browser, url, code, true),
  await timeSingleFile(browser, url, code, false),
];

const measure = async (
  launched: LaunchedBrowser,
  url: string,
  screens: number,
  { runs, singleFile }: { readonly runs: number; readonly singleFile: SingleFile | undefined },
): Promise<MeasuredPost> => {
  const page = await launched.browser.newPage();
  await page.goto(url);
  const [times, floors, redraws]: [number[], number[], number[]] = [[], [], []];
  const others: Awaited<ReturnType<typeof savedBySingleFile>>[] = [];
  for (let run = 0; run < runs; run += 1) {
    const popup = await pressToolbarButton(launched, page);
    times.push(await sealedAfter(popup));
    await popup.close();
    floors.push(await floor(launched, screens));
    const alone = await launched.browser.newPage();
    await alone.goto(url);
    redraws.push(await redrawn(alone));
    await alone.close();
    if (singleFile) others.push(await savedBySingleFile(launched, url, singleFile));
  }
  const [time, least, redraw] = [median(times), median(floors), median(redraws)];
  const bytes = await newestBytes(launched);
  const other = singleFile && {
    asItComes: median(others.map(([{ took }]) => took)),
    withoutWait: median(others.map(([, { took }]) => took)),
    bytes: median(others.map(([one]) => one.bytes)),
  };
  console.log(
    `  ${screens} screens: sealed ${seconds(time)} after the press; ${screens} shots by the API \
alone ${seconds(least)}; ratio ${(time / least).toFixed(2)}; html2canvas alone ${seconds(redraw)}; \
${(bytes / 1e6).toFixed(2)} MB; SingleFile ${
      other
        ? `${seconds(other.asItComes)}, without its wait ${seconds(other.withoutWait)}, \
${kilobytes(other.bytes)}`
        : 'not to be had here'
    }`,
  );
  await page.close();
  return { screens, time, least, redraw, bytes, ...(other && { singleFile: other }) };
};

const SCREENS = [1, 2, 3, 10];

/**
 * Time from the press to sealed, for posts of one to three screens and of ten, against the floor of
 * the browser's API, against html2canvas alone, and beside SingleFile where it can be had.
 */
export const benchCapture = async (runs = 5): Promise<Part> => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(article(Number(request.url?.slice(1)) || 1));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const singleFile = await fetchSingleFile();
  const launched = await launchBrowser();
  const posts: MeasuredPost[] = [];
  try {
    for (const screens of SCREENS)
      posts.push(await measure(launched, `${origin}/${screens}`, screens, { runs, singleFile }));
    return partOf(posts, runs);
  } finally {
    await launched.close();
    server.close();
  }
};
