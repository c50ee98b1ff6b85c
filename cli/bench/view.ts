import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { named, pressNamed } from '../browser/drive.ts';
import { type LaunchedBrowser, launchBrowser } from '../browser/launch-browser.ts';
import { seedStore } from '../seed/seed-store.ts';

const HEIGHT = 100_000;
const SCREEN = { width: 1280, height: 800 };
const MB = 1024 ** 2;

/**
 * Pictures as a capture at two pixels a point makes them: each of another page of text, 1280 × 800
 * points.
 */
const addSegments = (page: Page, item: string): Promise<number> =>
  page.evaluate(
    async (owner, height, { width, height: tall }) => {
      const scale = 2;
      const opened = indexedDB.open('matterproof');
      const db = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      const canvas = new OffscreenCanvas(width * scale, tall * scale);
      const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      let bytes = 0;
      for (let top = 0; top < height; top += tall) {
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.fillStyle = '#223';
        pen.font = '28px sans-serif';
        for (let line = 40; line < canvas.height; line += 44)
          pen.fillText(`${top + line} ${'证据 evidence '.repeat(12)}${Math.random()}`, 40, line);
        pen.putImageData(pen.getImageData(0, 0, 600, 300), 1900, 200);
        const blob = await canvas.convertToBlob({ type: 'image/png' });
        bytes += blob.size;
        const transaction = db.transaction('artifacts', 'readwrite');
        transaction.objectStore('artifacts').add({
          item: owner,
          path: `page-${String(top / tall + 1).padStart(3, '0')}.png`,
          role: 'page-segment',
          mediaType: 'image/png',
          bytes: blob.size,
          digest: `sha256:${'0'.repeat(64)}`,
          method: 'seed',
          at: '2026-11-21T09:00:00.000Z',
          pixels: { width: width * scale, height: tall * scale },
          offset: { x: 0, y: top },
          blob,
        });
        await new Promise((done) => {
          transaction.oncomplete = done;
        });
      }
      db.close();
      return bytes;
    },
    item,
    HEIGHT,
    SCREEN,
  );

/** What the processes of pages and of drawing hold now, in MB; Linux only, 0 elsewhere. */
const heldMemory = async ({ browser }: LaunchedBrowser): Promise<number> => {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer' || type === 'GPU')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
      }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

/**
 * Scrolls from the top to the end by a fixed step a frame, as a wheel does, and times the frames
 * and the long tasks.
 */
const scrollThrough = (page: Page, step: number) =>
  page.evaluate(async (by) => {
    const long: number[] = [];
    const watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    });
    watch.observe({ entryTypes: ['longtask'] });
    const held = [document.scrollingElement, ...document.querySelectorAll('*')].filter(
      (element) => element !== null && element.scrollHeight > element.clientHeight + 5_000,
    );
    const scroller =
      held.find((element) => /auto|scroll/.test(getComputedStyle(element as Element).overflowY)) ??
      document.scrollingElement;
    scroller?.scrollTo({ top: 0, behavior: 'instant' });
    const frames: number[] = [];
    let before = await new Promise<number>(requestAnimationFrame);
    while (scroller && scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 1) {
      scroller.scrollBy({ top: by, behavior: 'instant' });
      const now = await new Promise<number>(requestAnimationFrame);
      frames.push(now - before);
      before = now;
    }
    await new Promise((rested) => setTimeout(rested, 200));
    watch.disconnect();
    const sorted = frames.toSorted((a, b) => a - b);
    return {
      height: scroller?.scrollHeight ?? 0,
      frames: frames.length,
      median: sorted[Math.floor(sorted.length / 2)] ?? 0,
      slowest: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
      longTasks: long.length,
      longest: Math.max(0, ...long),
    };
  }, step);

/**
 * The view of an item 100,000 px tall: frames and long tasks while it is scrolled through, and
 * memory held.
 */
export const benchView = async (): Promise<void> => {
  const launched = await launchBrowser();
  const page = await launched.browser.newPage();
  const workspace = `chrome-extension://${launched.extension.id}/workspace.html`;
  await page.goto(workspace);
  await page.waitForSelector('button');
  await seedStore(page, { matterId: 'view', reference: 'VIEW', items: 1, bytes: 1_000 });
  const item = `01SEED${'1'.padStart(20, '0')}`;
  const bytes = await addSegments(page, item);
  await page.close();
  const view = await launched.browser.newPage();
  await view.goto(`${workspace}#/item/${item}`);
  await pressNamed(view, 'tab', 'Full page');
  await view.waitForSelector('[role="img"] img');
  const idle = await heldMemory(launched);
  for (const size of ['Fit', 'Actual size']) {
    await (await named(view, 'button', size)).evaluate((tool) => (tool as HTMLElement).click());
    for (const step of [120, 1_500]) {
      const { height, frames, median, slowest, longTasks, longest } = await scrollThrough(
        view,
        step,
      );
      const held = await heldMemory(launched);
      console.log(
        `  ${size}, ${height} px, ${step} px a frame: ${frames} frames, median \
${median.toFixed(0)} ms, 99 % within ${slowest.toFixed(0)} ms; ${longTasks} long tasks, the \
longest ${longest.toFixed(0)} ms; memory ${idle.toFixed(0)} → ${held.toFixed(0)} MB (pictures \
${(bytes / MB).toFixed(0)} MB)`,
      );
    }
  }
  await launched.close();
};
