import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { capture } from '../browser/drive.ts';
import {
  type LaunchedBrowser,
  launchBrowser,
  pressToolbarButton,
} from '../browser/launch-browser.ts';

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

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
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

const measure = async (
  launched: LaunchedBrowser,
  url: string,
  screens: number,
  runs: number,
): Promise<void> => {
  const page = await launched.browser.newPage();
  await page.goto(url);
  const times: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const popup = await pressToolbarButton(launched, page);
    times.push(await sealedAfter(popup));
    await popup.close();
    floors.push(await floor(launched, screens));
  }
  const [time, least] = [median(times), median(floors)];
  console.log(
    `  ${screens} screens: sealed ${seconds(time)} after the press; ${screens} shots by the API \
alone ${seconds(least)}; ratio ${(time / least).toFixed(2)}`,
  );
  await page.close();
};

/**
 * Time from the press to sealed, for posts of one to three screens and of ten, against the floor of
 * the browser's API.
 */
export const benchCapture = async (runs = 5): Promise<void> => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(article(Number(request.url?.slice(1)) || 1));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const launched = await launchBrowser();
  try {
    for (const screens of [1, 2, 3, 10])
      await measure(launched, `${origin}/${screens}`, screens, runs);
  } finally {
    await launched.close();
    server.close();
  }
};
