import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { PATIENCE } from '../browser/drive.ts';
import type { LaunchedBrowser } from '../browser/launch-browser.ts';

/** An item as far as its line needs it. */
type Found = { readonly exhibit: string; readonly digest: string; readonly status: string };

/** Reads the store itself: no screen of ours knows of a capture whose popup has gone. */
const readStore = (page: Page, since: string): Promise<{ running: number; found?: Found }> =>
  page.evaluate(async (earliest) => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done, failed) => {
      opened.onsuccess = () => done(opened.result);
      opened.onerror = () => failed(opened.error);
    });
    const all = <Row>(table: string) =>
      new Promise<Row[]>((done) => {
        const request = db.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => done(request.result);
      });
    const running = (await all('journal')).length;
    const items = await all<Found & { capturedAt: string }>('items');
    db.close();
    const item = items.find(({ capturedAt }) => capturedAt >= earliest);
    if (!item) return { running };
    const { exhibit, digest, status } = item;
    return { running, found: { exhibit, digest, status } };
  }, since);

/**
 * The capture that began at or after `since`, once none is running any more: a popup that closes in
 * mid-capture does not stop it. Undefined where nothing was captured after all.
 */
export const findCapture = async (
  { browser, extension }: LaunchedBrowser,
  since: string,
): Promise<Found | undefined> => {
  const page = await browser.newPage();
  try {
    await page.goto(`chrome-extension://${extension.id}/workspace.html`, { timeout: PATIENCE });
    for (;;) {
      const { running, found } = await readStore(page, since);
      if (running === 0) return found;
      await pause(200);
    }
  } finally {
    await page.close();
  }
};
