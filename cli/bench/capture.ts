import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { capture } from '../browser/drive.ts';
import {
  type LaunchedBrowser,
  launchBrowser,
  pressToolbarButton,
} from '../browser/launch-browser.ts';
import { median, type Part } from './readers/part.ts';

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

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

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

/** What was measured of a post of so many screens, in milliseconds and bytes. */
type MeasuredPost = {
  readonly screens: number;
  readonly time: number;
  readonly least: number;
  readonly redraw: number;
  readonly bytes: number;
};

const measure = async (
  launched: LaunchedBrowser,
  url: string,
  screens: number,
  runs: number,
): Promise<MeasuredPost> => {
  const page = await launched.browser.newPage();
  await page.goto(url);
  const [times, floors, redraws]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < runs; run += 1) {
    const popup = await pressToolbarButton(launched, page);
    times.push(await sealedAfter(popup));
    await popup.close();
    floors.push(await floor(launched, screens));
    const alone = await launched.browser.newPage();
    await alone.goto(url);
    redraws.push(await redrawn(alone));
    await alone.close();
  }
  const [time, least, redraw] = [median(times), median(floors), median(redraws)];
  const bytes = await newestBytes(launched);
  console.log(
    `  ${screens} screens: sealed ${seconds(time)} after the press; ${screens} shots by the API \
alone ${seconds(least)}; ratio ${(time / least).toFixed(2)}; html2canvas alone ${seconds(redraw)}; \
${(bytes / 1e6).toFixed(2)} MB`,
  );
  await page.close();
  return { screens, time, least, redraw, bytes };
};

const SCREENS = [1, 2, 3, 10];

const partOf = (posts: readonly MeasuredPost[], runs: number): Part => {
  const lines = [
    { name: 'Press to sealed', of: ({ time }: MeasuredPost) => time },
    { name: 'Shots by the API alone', of: ({ least }: MeasuredPost) => least },
    { name: 'html2canvas alone', of: ({ redraw }: MeasuredPost) => redraw },
  ];
  return {
    title: 'From the press to the sealed item',
    about:
      `A post as blogs and Mastodon mark it up, as many screens of 800 px tall, captured whole: ` +
      `pictures, document, text, post, redrawing, digests, record and log line. Browsers give an ` +
      `extension no more than two pictures of a tab a second: so many calls are the least ` +
      `that any extension needs. html2canvas alone redraws the page in it and keeps nothing. The ` +
      `middle of ${runs} runs in turns.`,
    columns: [
      ...['Screens', 'Press to sealed', 'Shots by the API alone', 'Ratio', 'html2canvas alone'],
      'Bytes of the item',
    ],
    rows: posts.map(({ screens, time, least, redraw, bytes }) => [
      ...[screens, seconds(time), seconds(least), (time / least).toFixed(2), seconds(redraw)],
      `${(bytes / 1e6).toFixed(2)} MB`,
    ]),
    chart: {
      ...{ title: 'From the press to the sealed item', x: 'Screens of the page', y: 'Seconds' },
      lines: lines.map(({ name, of }) => ({
        name,
        points: posts.map((post) => [post.screens, of(post) / 1_000] as const),
      })),
    },
  };
};

/**
 * Time from the press to sealed, for posts of one to three screens and of ten, against the floor of
 * the browser's API and against html2canvas alone.
 */
export const benchCapture = async (runs = 5): Promise<Part> => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(article(Number(request.url?.slice(1)) || 1));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const launched = await launchBrowser();
  const posts: MeasuredPost[] = [];
  try {
    for (const screens of SCREENS)
      posts.push(await measure(launched, `${origin}/${screens}`, screens, runs));
    return partOf(posts, runs);
  } finally {
    await launched.close();
    server.close();
  }
};
